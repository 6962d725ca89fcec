package org.suoma.county.video;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What holds pictures and sound together, told by a file's first bytes and by its ending. */
public enum Container {
  /** ISO 14496-12, and QuickTime, from which it was made. */
  MP4("MP4", List.of("mp4", "m4v", "mov", "3gp")),
  MATROSKA("MKV 或 WebM", List.of("mkv", "webm")),
  AVI("AVI", List.of("avi")),
  ASF("WMV", List.of("wmv", "asf")),
  FLV("FLV", List.of("flv", "f4v")),
  MPEG_PS("MPEG（VOB、MPG）", List.of("mpg", "mpeg", "vob", "dat")),
  MPEG_TS("MPEG-TS", List.of("ts", "mts", "m2ts")),
  REAL("RMVB", List.of("rm", "rmvb")),
  OGG("Ogg", List.of("ogv", "ogg"));

  /** So many first bytes tell one from another. */
  static final int HEAD = 400;

  private static final int TS_PACKET = 188;
  private static final int TS_TIMED_PACKET = 192;
  private static final int TS_SYNC = 0x47;

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // copied, and cannot be changed
  private final List<String> endings;

  Container(String label, List<String> endings) {
    this.label = label;
    this.endings = List.copyOf(endings);
  }

  /** Its name, for people. */
  public String label() {
    return label;
  }

  /** The container that files with this ending usually are. */
  public static Optional<Container> ofEnding(String ending) {
    return Arrays.stream(values()).filter(one -> one.endings.contains(ending)).findFirst();
  }

  /** The container that a file with these first bytes is. */
  static Optional<Container> ofHead(byte[] head) {
    String start = new String(head, ISO_8859_1);
    if (start.startsWith("\u001AE\u00DF\u00A3")) {
      return Optional.of(MATROSKA);
    }
    if (start.startsWith("RIFF") && start.startsWith("AVI ", 8)) {
      return Optional.of(AVI);
    }
    if (start.startsWith("0&\u00B2u\u008Ef\u00CF\u0011")) {
      return Optional.of(ASF);
    }
    if (start.startsWith("FLV\u0001")) {
      return Optional.of(FLV);
    }
    if (start.startsWith("\u0000\u0000\u0001\u00BA")
        || start.startsWith("\u0000\u0000\u0001\u00B3")) {
      return Optional.of(MPEG_PS);
    }
    if (start.startsWith(".RMF")) {
      return Optional.of(REAL);
    }
    if (start.startsWith("OggS")) {
      return Optional.of(OGG);
    }
    if (isTransportStream(head)) {
      return Optional.of(MPEG_TS);
    }
    return isMp4(start) ? Optional.of(MP4) : Optional.empty();
  }

  private static boolean isMp4(String start) {
    return List.of("ftyp", "moov", "mdat", "wide", "free", "skip", "pnot").stream()
        .anyMatch(type -> start.startsWith(type, 4));
  }

  private static boolean isTransportStream(byte[] head) {
    return (byteAt(head, 0) == TS_SYNC && byteAt(head, TS_PACKET) == TS_SYNC)
        || (byteAt(head, 4) == TS_SYNC && byteAt(head, 4 + TS_TIMED_PACKET) == TS_SYNC);
  }

  private static int byteAt(byte[] head, int place) {
    return place < head.length ? head[place] & 0xFF : -1;
  }
}
