package org.suoma.county.checking.finding;

import java.util.List;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Entry;

/**
 * An entry to check, taken apart once for all checks.
 *
 * @param entry the entry
 * @param passages all its strings
 */
public record CheckedEntry(Entry entry, List<Passage> passages) {

  /** Copies the passages. */
  public CheckedEntry {
    passages = List.copyOf(passages);
  }

  /** Takes an entry apart. */
  public static CheckedEntry of(Entry entry, ContentJson json) {
    return new CheckedEntry(entry, new Passages(json).of(entry));
  }

  /** The subject of its findings. */
  public Subject subject() {
    return Subject.entry(entry.id());
  }

  /** A finding of the rule's usual weight. */
  public Finding finding(Rule rule, String mark, String where, String what, String advice) {
    return Finding.of(rule, subject(), mark, where, what, advice);
  }
}
