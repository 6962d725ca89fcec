/** Hands the card on the reader to the form that asks for it, once and in memory only. */
@NullMarked
package org.suoma.agent.card;

import org.jspecify.annotations.NullMarked;
