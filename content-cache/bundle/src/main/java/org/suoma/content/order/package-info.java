/** What the county tells a kiosk to do, and how it is set: signed, and answered. */
@NullMarked
package org.suoma.content.order;

import org.jspecify.annotations.NullMarked;
