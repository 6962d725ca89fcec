/** Reads workbooks and CSV files as grids of the text that people see in them, within limits. */
@NullMarked
package org.suoma.county.sheets;

import org.jspecify.annotations.NullMarked;
