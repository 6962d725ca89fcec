/** PDF documents as pictures of their pages: opened once, the next page drawn ahead. */
@NullMarked
package org.suoma.app.document;

import org.jspecify.annotations.NullMarked;
