/**
 * Puts devices into service: finds what is plugged in and checks that it works as its profile says.
 */
@NullMarked
package org.suoma.agent.commissioning;

import org.jspecify.annotations.NullMarked;
