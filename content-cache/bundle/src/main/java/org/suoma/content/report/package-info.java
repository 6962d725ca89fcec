/** What a kiosk tells the county about itself besides its content and its devices. */
@NullMarked
package org.suoma.content.report;

import org.jspecify.annotations.NullMarked;
