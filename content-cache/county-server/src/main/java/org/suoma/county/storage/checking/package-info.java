/** The register of problems that checks have found, and what approvers have let through. */
@NullMarked
package org.suoma.county.storage.checking;

import org.jspecify.annotations.NullMarked;
