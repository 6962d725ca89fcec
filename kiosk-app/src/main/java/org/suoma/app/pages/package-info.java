/** The resident's pages and the server for them, on loopback. */
@NullMarked
package org.suoma.app.pages;

import org.jspecify.annotations.NullMarked;
