/** Lets staff in by the sign-in that their county already has (OpenID Connect Core 1.0). */
@NullMarked
package org.suoma.county.oidc;

import org.jspecify.annotations.NullMarked;
