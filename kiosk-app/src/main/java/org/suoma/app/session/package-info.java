/** One resident's visit: in memory only, gone when it ends. */
@NullMarked
package org.suoma.app.session;

import org.jspecify.annotations.NullMarked;
