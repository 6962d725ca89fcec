/** How cards are handed to forms. */
@NullMarked
package org.suoma.agent.card;

import org.jspecify.annotations.NullMarked;
