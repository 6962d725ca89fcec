package org.suoma.content.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads WebVTT (W3C, 4 April 2019) as far as captions below a video need it: cues with their times
 * and words. Comments, styles and regions are passed over, settings and tags of cues left out:
 * where words stand and how they look is the kiosk's. Stricter than browsers, which drop what they
 * do not understand: staff shall hear of it. A cue comes after the one before it has gone.
 */
public final class WebVtt {

  /** Larger files are no captions. */
  public static final int MOST_BYTES = 200_000;

  /** An hour of talk has fewer. */
  static final int MOST_CUES = 1_000;

  /** More cannot be read in the largest type while somebody speaks. */
  static final int MOST_CHARACTERS = 120;

  /** Characters of a wrong time that a message shows. */
  private static final int SHOWN = 40;

  private static final String SIGNATURE = "WEBVTT";
  private static final String ARROW = "-->";
  private static final Pattern TIME =
      Pattern.compile("(?:([0-9]{2,4}):)?([0-5][0-9]):([0-5][0-9])\\.([0-9]{3})");
  private static final Pattern TAG = Pattern.compile("</?[a-z][^>]*>|<[0-9:.]+>");

  private final List<String> lines;
  private final List<Cue> cues = new ArrayList<>();
  private int at;

  private WebVtt(List<String> lines) {
    this.lines = lines;
  }

  /**
   * The cues of a file, in order; at least one.
   *
   * @throws MalformedCaptionsException naming the line and what is the matter with it
   */
  public static List<Cue> parse(String text) throws MalformedCaptionsException {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new WebVtt(List.of(plain.split("\r\n|\n|\r", -1))).parse();
  }

  private List<Cue> parse() throws MalformedCaptionsException {
    if (!lines.get(0).matches(SIGNATURE + "([ \t].*)?")) {
      throw refusal(0, "字幕文件的第一行必须是 " + SIGNATURE);
    }
    at = 1;
    skipBlock();
    while (at < lines.size()) {
      if (lines.get(at).isBlank()) {
        at++;
      } else if (lines.get(at).matches("(NOTE|STYLE|REGION)([ \t].*)?")) {
        skipBlock();
      } else {
        readCue();
      }
    }
    if (cues.isEmpty()) {
      throw refusal(lines.size() - 1, "字幕文件里没有一条字幕");
    }
    return List.copyOf(cues);
  }

  private void skipBlock() throws MalformedCaptionsException {
    while (at < lines.size() && !lines.get(at).isBlank()) {
      if (lines.get(at).contains(ARROW)) {
        throw refusal(at, "时间行前面要空一行");
      }
      at++;
    }
  }

  private void readCue() throws MalformedCaptionsException {
    int timing = lines.get(at).contains(ARROW) ? at : at + 1;
    if (timing >= lines.size() || !lines.get(timing).contains(ARROW)) {
      throw refusal(at, "这里应当是时间行，如 00:01.000 --> 00:04.500");
    }
    String[] times = lines.get(timing).split(ARROW, 2);
    long from = time(times[0], timing);
    long to = time(times[1].strip().split("[ \t]+", 2)[0], timing);
    if (to <= from) {
      throw refusal(timing, "结束时间不晚于开始时间");
    }
    if (!cues.isEmpty() && from < cues.get(cues.size() - 1).to()) {
      throw refusal(timing, "上一条字幕还没有结束，时间要依次往后");
    }
    at = timing + 1;
    StringBuilder words = new StringBuilder();
    while (at < lines.size() && !lines.get(at).isBlank()) {
      if (lines.get(at).contains(ARROW)) {
        throw refusal(at, "时间行前面要空一行");
      }
      words.append(words.length() == 0 ? "" : "\n").append(plain(lines.get(at)));
      at++;
    }
    add(new Cue(from, to, words.toString().strip()), timing);
  }

  private void add(Cue cue, int timing) throws MalformedCaptionsException {
    if (cue.text().isBlank()) {
      throw refusal(timing, "这条字幕没有文字");
    }
    int characters = cue.text().codePointCount(0, cue.text().length());
    if (characters > MOST_CHARACTERS) {
      throw refusal(timing, "这条字幕有 %d 个字，最多 %d 个，请分成几条".formatted(characters, MOST_CHARACTERS));
    }
    if (cues.size() == MOST_CUES) {
      throw refusal(timing, "字幕超过 %d 条".formatted(MOST_CUES));
    }
    cues.add(cue);
  }

  private static long time(String text, int line) throws MalformedCaptionsException {
    Matcher time = TIME.matcher(text.strip());
    if (!time.matches()) {
      throw refusal(line, "时间要写成 00:01.000 或 00:00:01.000：" + shorten(text.strip()));
    }
    long hours = time.group(1) == null ? 0 : Long.parseLong(time.group(1));
    long minutes = hours * 60 + Long.parseLong(time.group(2));
    return (minutes * 60 + Long.parseLong(time.group(3))) * 1_000 + Long.parseLong(time.group(4));
  }

  private static String plain(String line) {
    return TAG.matcher(line)
        .replaceAll("")
        .replaceAll("&lrm;|&rlm;", "")
        .replace("&nbsp;", "\u00A0")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .strip();
  }

  private static String shorten(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  private static MalformedCaptionsException refusal(int index, String reason) {
    return new MalformedCaptionsException(index + 1, reason);
  }
}
