/** Requests signed by whoever sends them: HTTP Message Signatures with Ed25519. */
@NullMarked
package org.suoma.content.message;

import org.jspecify.annotations.NullMarked;
