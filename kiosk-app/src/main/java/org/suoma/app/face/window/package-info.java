/** The kiosk's faces in its window, for our pages, other organs' sites and what lies over them. */
@NullMarked
package org.suoma.app.face.window;

import org.jspecify.annotations.NullMarked;
