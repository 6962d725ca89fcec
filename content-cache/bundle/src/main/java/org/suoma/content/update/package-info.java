/**
 * Getting a new release from a source into the store, step by step, and activating it whole or not
 * at all.
 */
@NullMarked
package org.suoma.content.update;

import org.jspecify.annotations.NullMarked;
