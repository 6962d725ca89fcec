package org.suoma.county.translating.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.SourcedYi;
import org.suoma.content.model.Voice;

/**
 * One translatable text of the county.
 *
 * @param id stable name, e.g. {@code interface/home.search-box} or {@code
 *     entry/guide-elder-allowance/body/materials/0/name}
 * @param zh the Han wording as it is now
 * @param yi what there is in Yi; null if nothing
 * @param voice recordings; null if there is none
 * @param stale whether {@code yi} translates an earlier wording
 * @param context where residents meet it
 */
public record TranslationUnit(
    String id,
    String zh,
    @Nullable SourcedYi yi,
    @Nullable Voice voice,
    boolean stale,
    Context context) {

  /** The same, recorded in Han as this; the same as it is if that is null. */
  TranslationUnit heardAs(Voice.@Nullable Clip han) {
    return han == null
        ? this
        : new TranslationUnit(id, zh, yi, Voice.withHan(voice, han), stale, context);
  }

  /** The places of an interface string where the page puts something in, such as {@code {0}}. */
  public List<String> placeholders() {
    return context.part() == Context.Part.INTERFACE ? Placeholders.of(zh) : List.of();
  }

  /** Whether its translation is exactly this; an empty text is none. */
  public boolean isWrittenAs(@Nullable String text) {
    return text != null && text.equals(yi == null ? "" : yi.text());
  }

  /** The same with another translation, as somebody is about to write it. */
  public TranslationUnit translatedAs(@Nullable SourcedYi other) {
    return new TranslationUnit(id, zh, other, voice, false, context);
  }

  /** How far it has come. */
  public UnitState state() {
    if (yi == null) {
      return UnitState.UNTRANSLATED;
    }
    if (stale) {
      return UnitState.STALE;
    }
    return yi.isDraft() ? UnitState.DRAFT : UnitState.REVIEWED;
  }
}
