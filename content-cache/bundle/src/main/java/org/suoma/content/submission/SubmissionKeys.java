package org.suoma.content.submission;

import java.util.List;
import java.util.Optional;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;

/**
 * The county's public keys for submissions, file {@value #FILE} of a release: signed with it, so
 * that nobody between can put others in their place.
 *
 * @param format 1
 * @param sealing what envelopes are sealed for, the newest first; the others are named so that one
 *     can see what an envelope waits for
 * @param receipts what the county signs receipts with, the newest first
 */
public record SubmissionKeys(int format, List<PublishedKey> sealing, List<PublishedKey> receipts) {

  /** The file's name in a release. */
  public static final String FILE = "submission-keys.json";

  /** The format written here. */
  public static final int FORMAT = 1;

  private static final int MOST_GENERATIONS = 100;

  /** Refuses formats that are not known, and lists without a key. */
  public SubmissionKeys {
    if (format != FORMAT) {
      throw new IllegalArgumentException("format: must be 1, is " + format);
    }
    sealing = requireSome("sealing", sealing);
    receipts = requireSome("receipts", receipts);
  }

  private static List<PublishedKey> requireSome(String field, List<PublishedKey> keys) {
    if (keys == null || keys.isEmpty() || keys.size() > MOST_GENERATIONS) {
      throw new IllegalArgumentException(
          "%s: must have 1 to %d keys".formatted(field, MOST_GENERATIONS));
    }
    return List.copyOf(keys);
  }

  /**
   * Reads the file.
   *
   * @throws MalformedContentException saying what is wrong with it
   */
  public static SubmissionKeys read(byte[] json) throws MalformedContentException {
    return new ContentJson().read(json, SubmissionKeys.class);
  }

  /** The file's content. */
  public byte[] write() {
    return new ContentJson().write(this);
  }

  /** The key to seal for. */
  public PublishedKey newestForSealing() {
    return sealing.get(0);
  }

  /** The key with this id that receipts are signed with; empty if there is none. */
  Optional<PublishedKey> receiptKey(String id) {
    return receipts.stream().filter(key -> key.id().equals(id)).findFirst();
  }
}
