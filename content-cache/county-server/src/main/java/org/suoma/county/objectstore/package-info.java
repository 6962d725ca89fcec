/** Keeps the published tree and media in an S3-compatible store. */
@NullMarked
package org.suoma.county.objectstore;

import org.jspecify.annotations.NullMarked;
