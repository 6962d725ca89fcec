/** What the county reports about its cases every year. */
@NullMarked
package org.suoma.county.reporting;

import org.jspecify.annotations.NullMarked;
