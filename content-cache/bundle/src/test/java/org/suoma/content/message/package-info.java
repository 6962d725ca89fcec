/** Tests of {@code org.suoma.content.message}. */
@NullMarked
package org.suoma.content.message;

import org.jspecify.annotations.NullMarked;
