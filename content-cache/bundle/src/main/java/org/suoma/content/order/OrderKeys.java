package org.suoma.content.order;

import java.util.List;
import java.util.Optional;
import org.suoma.content.message.VerifyingKey;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;

/**
 * The county's public keys for orders and settings, file {@value #FILE} of a release: signed with
 * it, so that nobody between can give orders.
 *
 * @param format 1
 * @param keys the newest first
 */
public record OrderKeys(int format, List<VerifyingKey> keys) {

  /** The file's name in a release. */
  public static final String FILE = "order-keys.json";

  /** The format written here. */
  public static final int FORMAT = 1;

  private static final int MOST_GENERATIONS = 100;

  /** Refuses formats that are not known, and a list without a key. */
  public OrderKeys {
    if (format != FORMAT) {
      throw new IllegalArgumentException("format: must be 1, is " + format);
    }
    if (keys.isEmpty() || keys.size() > MOST_GENERATIONS) {
      throw new IllegalArgumentException("keys: must be 1 to " + MOST_GENERATIONS);
    }
    keys = List.copyOf(keys);
  }

  /**
   * Reads the file.
   *
   * @throws MalformedContentException saying what is wrong with it
   */
  public static OrderKeys read(byte[] json) throws MalformedContentException {
    return new ContentJson().read(json, OrderKeys.class);
  }

  /** The file's content. */
  public byte[] write() {
    return new ContentJson().write(this);
  }

  Optional<VerifyingKey> find(String id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }
}
