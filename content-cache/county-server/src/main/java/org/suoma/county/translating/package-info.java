/**
 * Brings the county's texts to translators and back, in files and one by one at a desk: units,
 * terms, checks and coverage; needs {@code county.storage} and {@code county.access}.
 */
@NullMarked
package org.suoma.county.translating;

import org.jspecify.annotations.NullMarked;
