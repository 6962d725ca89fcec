package org.suoma.content.search;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suoma.content.model.Entry;

/** The same words of an entry that our index holds, for a peer. */
public final class PeerText {

  private PeerText() {}

  /** Keywords and the note. */
  public static String keywords(Entry entry) {
    return String.join("\n", entry.filing().keywords()) + "\n" + EntryText.note(entry).orElse("");
  }

  /** Pinyin of title and keywords, in full and by initials. */
  public static String pinyin(Entry entry) {
    return Stream.concat(Stream.of(entry.title().zh()), entry.filing().keywords().stream())
        .map(Pinyin::of)
        .map(pinyin -> pinyin.full() + "\n" + pinyin.initials())
        .collect(Collectors.joining("\n"));
  }

  /** The text. */
  public static String text(Entry entry) {
    return EntryText.plain(entry);
  }
}
