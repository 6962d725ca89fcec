package org.suoma.content.order;

import java.util.List;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;

/**
 * What the county has for a kiosk that it does not know of yet.
 *
 * @param release number of the release that is in force for the kiosk's ring; 0 if there is none
 * @param words settings, and orders in the order of their numbers; at most {@value #MOST_WORDS}
 */
public record KioskNews(long release, List<SignedWord> words) {

  /** As many as one answer holds; the rest comes with the next. */
  public static final int MOST_WORDS = 20;

  /** Copies, and refuses more than an answer holds. */
  public KioskNews {
    if (words.size() > MOST_WORDS) {
      throw new IllegalArgumentException("words: at most " + MOST_WORDS);
    }
    words = List.copyOf(words);
  }

  /** Its JSON. */
  public byte[] write() {
    return new ContentJson().write(this);
  }

  /**
   * Reads news.
   *
   * @throws MalformedContentException saying what is wrong with it
   */
  public static KioskNews read(byte[] json) throws MalformedContentException {
    return new ContentJson().read(json, KioskNews.class);
  }
}
