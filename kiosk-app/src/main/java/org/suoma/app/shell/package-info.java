/** The full-screen window: a page engine that shows our own pages and nothing else. */
@NullMarked
package org.suoma.app.shell;

import org.jspecify.annotations.NullMarked;
