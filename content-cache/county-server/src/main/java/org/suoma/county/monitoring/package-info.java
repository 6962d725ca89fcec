/**
 * How the county's server is to whoever watches it by machine: its numbers, whether it can work,
 * and the events that it tells.
 */
@NullMarked
package org.suoma.county.monitoring;

import org.jspecify.annotations.NullMarked;
