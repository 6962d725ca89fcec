package org.suoma.county.translating.file;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be imported; the message lists row and reason, in Chinese, for its author. */
public final class BrokenTranslationsException extends IOException {

  private static final long serialVersionUID = 1L;

  /** So many problems are listed; a file with more is likely the wrong one. */
  static final int MAX_LISTED = 50;

  private final transient List<Problem> problems;

  /** Refuses a file for all of these; there must be one at least. */
  public BrokenTranslationsException(List<Problem> problems) {
    super(words(problems));
    this.problems = List.copyOf(problems);
  }

  /** Refuses a file for one reason; line 0 is the whole file. */
  public BrokenTranslationsException(int line, String reason) {
    this(List.of(new Problem(line, reason)));
  }

  /** What is wrong, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }

  private static String words(List<Problem> problems) {
    String listed =
        problems.stream().limit(MAX_LISTED).map(Problem::words).collect(Collectors.joining("\n  "));
    String more = problems.size() > MAX_LISTED ? "\n  ……共 %d 处".formatted(problems.size()) : "";
    return "文件没有导入，什么都没有改动。\n  " + listed + more;
  }

  /**
   * One thing wrong.
   *
   * @param line row of the sheet or line of the XML file, from 1; 0 for the file as a whole
   * @param reason why, in Chinese
   */
  public record Problem(int line, String reason) {
    String words() {
      return line == 0 ? reason : "第 %d 行：%s".formatted(line, reason);
    }
  }
}
