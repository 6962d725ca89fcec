/** Texts as dots, for what a printer's own font lacks. */
@NullMarked
package org.suoma.device.raster;

import org.jspecify.annotations.NullMarked;
