package org.suoma.county.video;

import java.util.Map;

/**
 * How the pictures of a video are written.
 *
 * @param label its name, for people
 * @param plays whether kiosks show it
 */
public record VideoCodec(String label, boolean plays) {

  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("hvc1", "H.265（HEVC）"),
          Map.entry("hev1", "H.265（HEVC）"),
          Map.entry("dvh1", "H.265（杜比视界）"),
          Map.entry("dvhe", "H.265（杜比视界）"),
          Map.entry("av01", "AV1"),
          Map.entry("vp09", "VP9"),
          Map.entry("vp08", "VP8"),
          Map.entry("mp4v", "MPEG-4 第 2 部分（DivX、Xvid 一类）"),
          Map.entry("s263", "H.263"),
          Map.entry("h263", "H.263"),
          Map.entry("jpeg", "Motion JPEG"),
          Map.entry("mjpa", "Motion JPEG"),
          Map.entry("apcn", "ProRes"),
          Map.entry("apch", "ProRes"),
          Map.entry("apcs", "ProRes"),
          Map.entry("apco", "ProRes"),
          Map.entry("ap4h", "ProRes"),
          Map.entry("encv", "加密的画面"));

  /** Profiles of H.264 (ITU-T H.264, annex A) with 8 bits and 4:2:0. */
  private static final Map<Integer, String> PROFILES =
      Map.of(66, "Baseline", 77, "Main", 100, "High");

  private static final Map<Integer, String> FURTHER_PROFILES =
      Map.of(88, "Extended", 110, "High 10（10 位）", 122, "High 4:2:2", 244, "High 4:4:4");

  private static final int HIGHEST_LEVEL = 41;

  /** H.264 with a profile and a level as its configuration record has them. */
  static VideoCodec h264(int profile, int level) {
    String name =
        PROFILES.getOrDefault(
            profile, FURTHER_PROFILES.getOrDefault(profile, "profile " + profile));
    boolean plays = PROFILES.containsKey(profile) && level <= HIGHEST_LEVEL;
    return new VideoCodec("H.264 %s@%.1f".formatted(name, level / 10.0), plays);
  }

  /** Another, by the type of its sample entry. */
  static VideoCodec named(String type) {
    return new VideoCodec(OTHERS.getOrDefault(type, "“%s”".formatted(type)), false);
  }
}
