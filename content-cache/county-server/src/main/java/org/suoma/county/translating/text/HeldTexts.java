package org.suoma.county.translating.text;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.suoma.county.storage.content.ContentSnapshot;

/**
 * All units, each entry taken apart once for each of its versions, so that a page over thousands of
 * entries is there at once. What memory becomes short for is taken apart again. Threads share one.
 */
public final class HeldTexts {

  /** Stored, an entry's title stands behind its body. */
  private static final List<String> FIRST = List.of("title", "summary");

  private final CountyTexts texts;
  private final ConcurrentHashMap<String, Held> entries = new ConcurrentHashMap<>();

  /** Holds what {@code texts} read, until the content changes. */
  public HeldTexts(CountyTexts texts) {
    this.texts = texts;
  }

  /** All units of this content; of an entry, what residents meet first before the others. */
  public List<TranslationUnit> units(ContentSnapshot content) {
    Map<String, String> columns = texts.columnNames(content);
    Map<String, String> digests = content.entryDigests();
    entries.keySet().retainAll(digests.keySet());
    List<TranslationUnit> units = new ArrayList<>(texts.ownUnits(content));
    digests.forEach((id, digest) -> units.addAll(entry(id, digest, columns, content)));
    return units;
  }

  private List<TranslationUnit> entry(
      String id, String digest, Map<String, String> columns, ContentSnapshot content) {
    Held held = entries.get(id);
    List<TranslationUnit> known =
        held != null && held.digest().equals(digest) && held.columns().equals(columns)
            ? held.units().get()
            : null;
    if (known != null) {
      return known;
    }
    List<TranslationUnit> units =
        texts.entryUnits(id, content.entryBytes(id), columns).stream()
            .sorted(Comparator.comparingInt(HeldTexts::rank))
            .toList();
    entries.put(id, new Held(digest, columns, new SoftReference<>(units)));
    return units;
  }

  private static int rank(TranslationUnit unit) {
    int found = FIRST.indexOf(TextAddress.of(unit.id()).path());
    return found < 0 ? FIRST.size() : found;
  }

  /**
   * An entry taken apart.
   *
   * @param digest of the entry
   * @param columns the names that stand in the units' contexts
   * @param units its units
   */
  private record Held(
      String digest, Map<String, String> columns, SoftReference<List<TranslationUnit>> units) {}
}
