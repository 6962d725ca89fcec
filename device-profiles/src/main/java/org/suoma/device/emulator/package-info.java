/**
 * The far ends of serial lines: a receipt printer, an ID reader and a scanner that speak bytes over
 * real pseudo-terminals, and the bench page on which a person plays their paper, cards and cables.
 */
@NullMarked
package org.suoma.device.emulator;

import org.jspecify.annotations.NullMarked;
