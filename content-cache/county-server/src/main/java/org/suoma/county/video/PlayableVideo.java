package org.suoma.county.video;

/**
 * What kiosks play, and how to make it of something else. H.264 up to High at level 4.1 with AAC in
 * MP4 is what their window shows (tried; WebM and Ogg fail there); the rest of the numbers is what
 * a two-core PC without help of its graphics plays smoothly.
 */
public final class PlayableVideo {

  /** In words, for whoever makes the video. */
  public static final String IN_WORDS = "请制作单位按“MP4（H.264 + AAC）、720p、2 Mbit/s 以下”重新导出";

  private static final int MOST_DOTS = 1280 * 720;
  private static final int MOST_BITS = 2_500_000;

  private PlayableVideo() {}

  /** Whether it is more than an old PC plays smoothly: over 1280 by 720 dots, or 2.5 Mbit/s. */
  public static boolean isHeavy(Video video) {
    return video.width() * video.height() > MOST_DOTS || video.bitRate() > MOST_BITS;
  }

  /** A command that makes such a file of another. */
  public static String command(String name) {
    return "ffmpeg -i \"%s\" -c:v libx264 -profile:v high -level 4.1 -pix_fmt yuv420p"
            .formatted(name)
        + " -vf \"scale='min(iw,if(gt(iw,ih),1280,720))':'min(ih,if(gt(iw,ih),720,1280))'"
        + ":force_original_aspect_ratio=decrease:force_divisible_by=2\""
        + " -b:v 1700k -maxrate 2000k -bufsize 4000k -c:a aac -b:a 128k -movflags +faststart"
        + " \"%s\"".formatted(made(name));
  }

  /** A command that only puts the list of parts in front, which takes a second. */
  public static String listFirst(String name) {
    return "ffmpeg -i \"%s\" -c copy -movflags +faststart \"%s\"".formatted(name, made(name));
  }

  private static String made(String name) {
    int dot = name.lastIndexOf('.');
    return (dot < 0 ? name : name.substring(0, dot)) + "-720p.mp4";
  }
}
