/** Keeps the county's content, releases and kiosks in one SQLite file and a folder of media. */
@NullMarked
package org.suoma.county.storage;

import org.jspecify.annotations.NullMarked;
