/**
 * What programs tell the people who look after them: a catalogue of events with stable ids and
 * plain words, whose facts are of types that cannot hold anything personal.
 */
@NullMarked
package org.suoma.event;

import org.jspecify.annotations.NullMarked;
