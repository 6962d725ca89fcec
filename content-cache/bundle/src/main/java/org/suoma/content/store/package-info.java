/**
 * Where releases live on a disk: content-addressed objects, immutable generations, one atomic
 * pointer.
 */
@NullMarked
package org.suoma.content.store;

import org.jspecify.annotations.NullMarked;
