/**
 * The version of the software that this kiosk runs, and the next one: brought, put beside, tried,
 * kept or left again. What goes back when a version fails is not here but in {@code suoma-guard},
 * outside of every version.
 */
@NullMarked
package org.suoma.agent.software;

import org.jspecify.annotations.NullMarked;
