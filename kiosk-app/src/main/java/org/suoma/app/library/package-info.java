/**
 * The release on the screen: entries, catalog and search, swapped whole when a new one is
 * activated.
 */
@NullMarked
package org.suoma.app.library;

import org.jspecify.annotations.NullMarked;
