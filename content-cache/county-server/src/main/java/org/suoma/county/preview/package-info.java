/** Shows entries and revisions as a kiosk shows them, by the kiosk's own app. */
@NullMarked
package org.suoma.county.preview;

import org.jspecify.annotations.NullMarked;
