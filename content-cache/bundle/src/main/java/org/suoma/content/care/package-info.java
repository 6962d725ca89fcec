/** Who may open a kiosk's panel for its caretakers, and what was done there. */
@NullMarked
package org.suoma.content.care;

import org.jspecify.annotations.NullMarked;
