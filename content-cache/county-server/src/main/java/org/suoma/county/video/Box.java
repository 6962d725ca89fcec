package org.suoma.county.video;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A box of an ISO base media file (ISO 14496-12): a length, a type of four letters, and a content,
 * which may be further boxes.
 *
 * @param type its four letters
 * @param content what it holds, from 0 to its limit
 */
record Box(String type, ByteBuffer content) {

  /** A file with more boxes in one box is none that people made: 10,000. */
  static final int MOST = 10_000;

  static final int HEADER = 8;
  private static final int LONG_HEADER = 16;

  /**
   * The boxes within.
   *
   * @param from how many bytes stand before the first
   * @throws DamagedVideoException if one reaches beyond this box
   */
  List<Box> within(int from) throws DamagedVideoException {
    List<Box> boxes = new ArrayList<>();
    int place = from;
    // QuickTime ends some lists with four zeros.
    while (content.limit() - place >= HEADER) {
      if (boxes.size() == MOST) {
        throw new DamagedVideoException("“%s”里的内容多得不像视频文件".formatted(type));
      }
      long length = Integer.toUnsignedLong(content.getInt(place));
      String name = name(content, place + Integer.BYTES);
      int header = HEADER;
      if (length == 1 && content.limit() - place >= LONG_HEADER) {
        length = content.getLong(place + HEADER);
        header = LONG_HEADER;
      } else if (length == 0) {
        length = (long) content.limit() - place;
      }
      if (length < header || length > content.limit() - place) {
        throw new DamagedVideoException("“%s”里的“%s”长度不对，超出了它的范围".formatted(type, name));
      }
      boxes.add(new Box(name, content.slice(place + header, (int) length - header)));
      place += (int) length;
    }
    return boxes;
  }

  /** The box at the end of a way of types; empty if one is missing. */
  Optional<Box> at(String... way) throws DamagedVideoException {
    Box here = this;
    for (String step : way) {
      Optional<Box> next =
          here.within(0).stream().filter(box -> box.type().equals(step)).findFirst();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      here = next.get();
    }
    return Optional.of(here);
  }

  /** A byte; 0 beyond the end. */
  int byteAt(int place) {
    return place < content.limit() ? content.get(place) & 0xFF : 0;
  }

  /** A number of two bytes; 0 beyond the end. */
  int shortAt(int place) {
    return byteAt(place) << Byte.SIZE | byteAt(place + 1);
  }

  /** A number of four bytes; 0 beyond the end. */
  long intAt(int place) {
    return (long) shortAt(place) << Short.SIZE | shortAt(place + 2);
  }

  /** A number of eight bytes, of which the highest may be a sign; 0 beyond the end. */
  long longAt(int place) {
    return intAt(place) << Integer.SIZE | intAt(place + Integer.BYTES);
  }

  static String name(ByteBuffer bytes, int place) {
    byte[] name = new byte[Integer.BYTES];
    bytes.get(place, name);
    return new String(name, ISO_8859_1).replaceAll("[^ -~]", "?");
  }
}
