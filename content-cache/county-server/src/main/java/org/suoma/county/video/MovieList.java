package org.suoma.county.video;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the list of an MP4's parts (its {@code moov}): length in time, tracks, codecs (ISO
 * 14496-12, -14, -15; QuickTime File Format). Of one thread.
 */
final class MovieList {

  /** Fields before the boxes in an entry for pictures, and for sound by QuickTime's version. */
  private static final int PICTURE_FIELDS = 78;

  private static final int SOUND_FIELDS = 28;
  private static final int SOUND_FIELDS_1 = 44;
  private static final int SOUND_FIELDS_2 = 64;
  private static final int VERSION_AT = 8;
  private static final int WIDTH_AT = 24;
  private static final int HEIGHT_AT = 26;
  private static final int LIST_FIELDS = 8;
  private static final int HANDLER_AT = 8;
  private static final int DECODER_CONFIGURATION = 0x04;

  private final List<AudioCodec> sound = new ArrayList<>();
  private @Nullable VideoCodec picture;
  private int width;
  private int height;

  private MovieList() {}

  static Video read(Box list, long bytes, boolean listFirst) throws DamagedVideoException {
    MovieList movie = new MovieList();
    for (Box box : list.within(0)) {
      if (box.type().equals("trak")) {
        movie.track(box);
      }
    }
    Optional<Box> header = list.at("mvhd");
    Duration length = header.map(MovieList::duration).orElse(Duration.ZERO);
    return new Video(
        Container.MP4,
        movie.picture,
        movie.sound,
        movie.width,
        movie.height,
        length,
        bytes,
        listFirst);
  }

  /** Nothing where it is not known, as in films that are made of fragments. */
  private static Duration duration(Box header) {
    boolean wide = header.byteAt(0) == 1;
    long scale = header.intAt(wide ? 20 : 12);
    long units = wide ? header.longAt(24) : header.intAt(16);
    boolean known = scale > 0 && units > 0 && units < Long.MAX_VALUE / 1_000;
    return known && (wide || units != 0xFFFF_FFFFL)
        ? Duration.ofMillis(units * 1_000 / scale)
        : Duration.ZERO;
  }

  private void track(Box track) throws DamagedVideoException {
    Optional<Box> handler = track.at("mdia", "hdlr");
    Optional<Box> entries = track.at("mdia", "minf", "stbl", "stsd");
    if (handler.isEmpty() || entries.isEmpty()) {
      return;
    }
    String kind = letters(handler.get(), HANDLER_AT);
    Optional<Box> entry = entries.get().within(LIST_FIELDS).stream().findFirst();
    if (entry.isPresent() && kind.equals("vide") && picture == null) {
      picture = picture(entry.get());
      width = entry.get().shortAt(WIDTH_AT);
      height = entry.get().shortAt(HEIGHT_AT);
    } else if (entry.isPresent() && kind.equals("soun")) {
      sound.add(sound(entry.get()));
    }
  }

  private static VideoCodec picture(Box entry) throws DamagedVideoException {
    if (!entry.type().equals("avc1") && !entry.type().equals("avc3")) {
      return VideoCodec.named(entry.type());
    }
    for (Box box : entry.within(PICTURE_FIELDS)) {
      if (box.type().equals("avcC")) {
        return VideoCodec.h264(box.byteAt(1), box.byteAt(3));
      }
    }
    throw new DamagedVideoException("H.264 画面没有写明格式（avcC）");
  }

  private static AudioCodec sound(Box entry) throws DamagedVideoException {
    if (!entry.type().equals("mp4a")) {
      return AudioCodec.named(entry.type());
    }
    int fields =
        switch (entry.shortAt(VERSION_AT)) {
          case 1 -> SOUND_FIELDS_1;
          case 2 -> SOUND_FIELDS_2;
          default -> SOUND_FIELDS;
        };
    List<Box> boxes = new ArrayList<>(entry.within(fields));
    for (Box box : List.copyOf(boxes)) {
      if (box.type().equals("wave")) {
        boxes.addAll(box.within(0));
      }
    }
    return AudioCodec.ofObjectType(
        boxes.stream()
            .filter(box -> box.type().equals("esds"))
            .findFirst()
            .map(MovieList::objectType)
            .orElse(0));
  }

  /** What stands in the decoder's configuration, the first descriptor within the first. */
  private static int objectType(Box esds) {
    int place = 4;
    if (esds.byteAt(place) == 0x03) {
      place = afterLength(esds, place + 1);
      int flags = esds.byteAt(place + 2);
      place += 3;
      place += (flags & 0x80) == 0 ? 0 : 2;
      place += (flags & 0x40) == 0 ? 0 : 1 + esds.byteAt(place);
      place += (flags & 0x20) == 0 ? 0 : 2;
    }
    return esds.byteAt(place) == DECODER_CONFIGURATION
        ? esds.byteAt(afterLength(esds, place + 1))
        : 0;
  }

  /** Lengths have up to four bytes of seven bits. */
  private static int afterLength(Box esds, int place) {
    int next = place;
    while (next < place + 3 && (esds.byteAt(next) & 0x80) != 0) {
      next++;
    }
    return next + 1;
  }

  private static String letters(Box box, int place) {
    byte[] letters = new byte[Integer.BYTES];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (byte) box.byteAt(place + i);
    }
    return new String(letters, ISO_8859_1);
  }
}
