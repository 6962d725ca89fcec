/** What the county hands to an applicant on paper: receipts and notices as PDF. */
@NullMarked
package org.suoma.county.notices;

import org.jspecify.annotations.NullMarked;
