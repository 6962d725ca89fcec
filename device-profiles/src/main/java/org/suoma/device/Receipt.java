package org.suoma.device;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
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
    @JsonSubTypes.Type(value = QrCode.class, name = "qr"),
    @JsonSubTypes.Type(value = Table.class, name = "table"),
    @JsonSubTypes.Type(value = Picture.class, name = "picture"),
    @JsonSubTypes.Type(value = Cut.class, name = "cut")
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

  /**
   * Columns side by side, each wrapped under itself.
   *
   * @param columns 1 to {@link #MOST_COLUMNS}
   * @param rows at most {@link #MOST_ROWS}, each with a text for every column
   * @param heading whether the first row stands bold above a rule
   */
  public record Table(List<Column> columns, List<List<String>> rows, boolean heading)
      implements Item {

    /** More would be too narrow for two Han. */
    public static final int MOST_COLUMNS = 4;

    /** Half a metre of paper. */
    public static final int MOST_ROWS = 100;

    /** Copies all, and refuses rows that are longer or shorter than the table is wide. */
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      if (columns.isEmpty() || columns.size() > MOST_COLUMNS || rows.size() > MOST_ROWS) {
        throw new IllegalArgumentException(
            "a table has 1 to %d columns and at most %d rows, not %d and %d"
                .formatted(MOST_COLUMNS, MOST_ROWS, columns.size(), rows.size()));
      }
      for (int i = 0; i < rows.size(); i++) {
        if (rows.get(i).size() != columns.size()) {
          throw new IllegalArgumentException(
              "row %d of the table has %d texts for %d columns"
                  .formatted(i + 1, rows.get(i).size(), columns.size()));
        }
      }
    }
  }

  /**
   * A column.
   *
   * @param share of the paper's width beside the others' shares, 1 to 12
   * @param align where texts stand in it
   */
  public record Column(int share, Align align) {
    /** Refuses other shares. */
    public Column {
      if (share < 1 || share > 12) {
        throw new IllegalArgumentException("column.share must be 1 to 12, was " + share);
      }
    }
  }

  /**
   * A picture, made as narrow as the paper and black and white by error diffusion, in the middle.
   *
   * @param png PNG in Base64, at most {@link #MOST_CHARACTERS}; at most {@link #MOST_PIXELS} wide
   *     and high
   */
  public record Picture(String png) implements Item {

    /** Three quarters of it as bytes. */
    public static final int MOST_CHARACTERS = 180_000;

    /** Far more than any paper is wide. */
    public static final int MOST_PIXELS = 4_000;

    /** Signature, and length and name of the header that must come first (PNG, 5.2 and 11.2.2). */
    private static final String PNG_START = "89504e470d0a1a0a0000000d49484452";

    private static final int WIDTH_AT = 16;
    private static final int HEIGHT_AT = 20;
    private static final int HEADER_BYTES = 24;

    /** Refuses what is no PNG or too large to be unpacked. */
    public Picture {
      if (png.length() > MOST_CHARACTERS) {
        throw new IllegalArgumentException(
            "picture.png has %d characters, at most %d may be"
                .formatted(png.length(), MOST_CHARACTERS));
      }
      byte[] bytes = Base64.getDecoder().decode(png);
      if (bytes.length < HEADER_BYTES
          || !HexFormat.of().formatHex(bytes, 0, WIDTH_AT).equals(PNG_START)) {
        throw new IllegalArgumentException("picture.png is no PNG in Base64");
      }
      int width = ByteBuffer.wrap(bytes).getInt(WIDTH_AT);
      int height = ByteBuffer.wrap(bytes).getInt(HEIGHT_AT);
      if (width < 1 || width > MOST_PIXELS || height < 1 || height > MOST_PIXELS) {
        throw new IllegalArgumentException(
            "picture.png is %d by %d pixels, at most %d may be"
                .formatted(width, height, MOST_PIXELS));
      }
    }

    /** The PNG's bytes. */
    public Bytes bytes() {
      return Bytes.of(Base64.getDecoder().decode(png));
    }
  }

  /** Cuts the paper here, too; nothing on a printer without a knife but a feed to its tear bar. */
  public record Cut() implements Item {}

  /** Character sizes. */
  public enum Size {
    NORMAL,
    LARGE
  }

  /** Alignment. */
  public enum Align {
    START,
    CENTER,
    END
  }
}
