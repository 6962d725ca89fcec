package org.suoma.device;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * A receipt as a document, independent of any printer; the paper is cut after the last item.
 *
 * @param items what stands on it, top to bottom; at most {@link #MAX_ITEMS}
 */
public record Receipt(List<Item> items) {

  /** A receipt with more items would be metres long. */
  public static final int MAX_ITEMS = 500;

  /** Copies the items. */
  public Receipt {
    items = List.copyOf(items);
    if (items.isEmpty() || items.size() > MAX_ITEMS) {
      throw new IllegalArgumentException(
          "a receipt has 1 to %d items, not %d".formatted(MAX_ITEMS, items.size()));
    }
  }

  /** One item of a receipt. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "item")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Line.class, name = "line"),
    @JsonSubTypes.Type(value = Pair.class, name = "pair"),
    @JsonSubTypes.Type(value = Rule.class, name = "rule"),
    @JsonSubTypes.Type(value = Feed.class, name = "feed"),
    @JsonSubTypes.Type(value = QrCode.class, name = "qr")
  })
  public sealed interface Item {}

  /**
   * Running text, wrapped at the paper's width.
   *
   * @param text Han, Yi, Latin in any mixture; no control characters
   * @param size how large
   * @param align where on the paper
   * @param bold emphasised if true
   */
  public record Line(String text, Size size, Align align, boolean bold) implements Item {}

  /**
   * A label with its value, e.g. {@code 文号 索府发〔2026〕3号}.
   *
   * @param label short, printed first
   * @param value wrapped under itself if long
   */
  public record Pair(String label, String value) implements Item {}

  /** A thin line across the paper. */
  public record Rule() implements Item {}

  /**
   * White space.
   *
   * @param lines 1 to 10 text lines
   */
  public record Feed(int lines) implements Item {
    /** Refuses more than 10 lines. */
    public Feed {
      if (lines < 1 || lines > 10) {
        throw new IllegalArgumentException("feed.lines must be 1 to 10, was " + lines);
      }
    }
  }

  /**
   * A QR code, centred, error correction level M.
   *
   * @param content at most {@link #MAX_LENGTH} characters
   * @param caption printed below; may be empty
   */
  public record QrCode(String content, String caption) implements Item {
    /** More would need dots too fine for a receipt printer. */
    public static final int MAX_LENGTH = 600;

    /** Refuses content that no phone could read from a receipt. */
    public QrCode {
      if (content.isEmpty() || content.length() > MAX_LENGTH) {
        throw new IllegalArgumentException(
            "qr.content must have 1 to %d characters, has %d"
                .formatted(MAX_LENGTH, content.length()));
      }
    }
  }

  /** Character sizes. */
  public enum Size {
    NORMAL,
    LARGE
  }

  /** Alignment. */
  public enum Align {
    START,
    CENTER
  }
}
