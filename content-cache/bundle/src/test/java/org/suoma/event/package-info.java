/** Tests of the catalogue of events. */
@NullMarked
package org.suoma.event;

import org.jspecify.annotations.NullMarked;
