/**
 * Brings the county's texts to translators and back: units, files, terms, checks and coverage;
 * needs {@code county.storage}.
 */
@NullMarked
package org.suoma.county.translating;

import org.jspecify.annotations.NullMarked;
