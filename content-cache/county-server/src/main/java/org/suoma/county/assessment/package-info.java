/** Scores the county's units each quarter (季度测评), and keeps what was issued as it was. */
@NullMarked
package org.suoma.county.assessment;

import org.jspecify.annotations.NullMarked;
