/** The power of the screen: off while the hall is closed, on before it opens or when touched. */
@NullMarked
package org.suoma.app.power;

import org.jspecify.annotations.NullMarked;
