/**
 * The panel of those who take care of the kiosk: how it is, in plain words, and what they can do.
 */
@NullMarked
package org.suoma.app.care;

import org.jspecify.annotations.NullMarked;
