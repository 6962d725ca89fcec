/** Finds village lists, vacancies, rosters and columns in the sheets that offices write. */
@NullMarked
package org.suoma.county.tables;

import org.jspecify.annotations.NullMarked;
