/**
 * A kiosk left alone for long: thousands of visits in the real window, by the X pointer, while
 * devices, lines and programs fail at random; how each recovers and what becomes of the memory.
 */
@NullMarked
package org.suoma.soak;

import org.jspecify.annotations.NullMarked;
