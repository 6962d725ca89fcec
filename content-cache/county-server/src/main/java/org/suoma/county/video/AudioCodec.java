package org.suoma.county.video;

import java.util.Map;

/**
 * How the sound of a video is written.
 *
 * @param label its name, for people
 * @param plays whether kiosks let it be heard
 */
public record AudioCodec(String label, boolean plays) {

  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("ac-3", "杜比（AC-3）"),
          Map.entry("ec-3", "杜比（E-AC-3）"),
          Map.entry("Opus", "Opus"),
          Map.entry("fLaC", "FLAC"),
          Map.entry("alac", "ALAC"),
          Map.entry("samr", "AMR"),
          Map.entry("sawb", "AMR"),
          Map.entry("twos", "PCM"),
          Map.entry("sowt", "PCM"),
          Map.entry("lpcm", "PCM"),
          Map.entry(".mp3", "MP3"),
          Map.entry("enca", "加密的声音"));

  /** What {@code mp4a} may hold, by the object type of ISO 14496-1. */
  private static final Map<Integer, AudioCodec> OBJECT_TYPES =
      Map.of(
          0x40, new AudioCodec("AAC", true),
          0x66, new AudioCodec("AAC", true),
          0x67, new AudioCodec("AAC", true),
          0x68, new AudioCodec("AAC", true),
          0x69, new AudioCodec("MP3", false),
          0x6B, new AudioCodec("MP3", false),
          0xA5, new AudioCodec("杜比（AC-3）", false),
          0xA9, new AudioCodec("DTS", false));

  /** The codec of an {@code mp4a} entry; 0 where it does not say. */
  static AudioCodec ofObjectType(int type) {
    return OBJECT_TYPES.getOrDefault(type, new AudioCodec("类型 0x%02X".formatted(type), type == 0));
  }

  /** Another, by the type of its sample entry. */
  static AudioCodec named(String type) {
    return new AudioCodec(OTHERS.getOrDefault(type, "“%s”".formatted(type)), false);
  }
}
