/**
 * One driver for each class of device: a state machine, a thread, and the supervision that brings a
 * device back.
 */
@NullMarked
package org.suoma.agent.driver;

import org.jspecify.annotations.NullMarked;
