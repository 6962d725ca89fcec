/**
 * Keeps sealed submissions on the disk until the county has signed for them, for weeks if need be.
 */
@NullMarked
package org.suoma.agent.outbox;

import org.jspecify.annotations.NullMarked;
