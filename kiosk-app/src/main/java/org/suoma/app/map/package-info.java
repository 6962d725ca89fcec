/** Which way a place lies, and how far. */
@NullMarked
package org.suoma.app.map;

import org.jspecify.annotations.NullMarked;
