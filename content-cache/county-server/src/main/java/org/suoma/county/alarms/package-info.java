/** What somebody has to see to at the kiosks: who does, what is silent until when, and the end. */
@NullMarked
package org.suoma.county.alarms;

import org.jspecify.annotations.NullMarked;
