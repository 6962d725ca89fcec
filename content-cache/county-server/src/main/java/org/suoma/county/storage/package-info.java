/**
 * Keeps the county's content, releases and kiosks in a database, SQLite or PostgreSQL, and a folder
 * of media.
 */
@NullMarked
package org.suoma.county.storage;

import org.jspecify.annotations.NullMarked;
