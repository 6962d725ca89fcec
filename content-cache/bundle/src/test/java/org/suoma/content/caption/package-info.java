/** Tests of captions. */
@NullMarked
package org.suoma.content.caption;

import org.jspecify.annotations.NullMarked;
