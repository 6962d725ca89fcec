/** Measurements of devices; {@code ./suoma bench print} runs them. */
@NullMarked
package org.suoma.agent.bench;

import org.jspecify.annotations.NullMarked;
