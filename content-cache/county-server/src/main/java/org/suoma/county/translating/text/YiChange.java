package org.suoma.county.translating.text;

import org.jspecify.annotations.Nullable;
import org.suoma.content.model.SourcedYi;

/**
 * Another translation of a unit.
 *
 * @param unit the unit as it is before
 * @param yi its translation from now on; null takes the translation away
 */
public record YiChange(TranslationUnit unit, @Nullable SourcedYi yi) {}
