/**
 * The far ends of the devices' lines for tests and the demo, and the bench page where a person
 * plays the hands at them.
 */
@NullMarked
package org.suoma.device.emulator;

import org.jspecify.annotations.NullMarked;
