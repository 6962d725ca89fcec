/** Who works for the county and what each may do: accounts, roles, signing in, standing in. */
@NullMarked
package org.suoma.county.access;

import org.jspecify.annotations.NullMarked;
