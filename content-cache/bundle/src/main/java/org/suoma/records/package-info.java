/**
 * Records read strictly from JSON and TOML: what a record does not know or lacks is an error with
 * its place.
 */
@NullMarked
package org.suoma.records;

import org.jspecify.annotations.NullMarked;
