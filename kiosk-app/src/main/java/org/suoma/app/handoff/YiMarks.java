package org.suoma.app.handoff;

import java.util.ArrayList;
import java.util.List;
import org.suoma.app.language.Said;
import org.suoma.app.language.Speech;

/**
 * Marks on paper what of its Yi nobody has reviewed, with {@code ※}, and remembers what then has to
 * be said at its end.
 */
final class YiMarks {

  private static final String DRAFT = "※";

  private final Speech speech;
  private boolean hasDraft;
  private boolean hasFallback;

  YiMarks(Speech speech) {
    this.speech = speech;
  }

  /** The lines to print of what is said, with the marks of drafts. */
  List<String> lines(Said said) {
    hasFallback |= said.hasFallback();
    hasDraft |= said.hasDraft();
    List<String> lines = new ArrayList<>(said.lines());
    if (said.hasDraft()) {
      lines.set(lines.size() - 1, lines.get(lines.size() - 1) + DRAFT);
    }
    return lines;
  }

  /** What the marks so far mean, and that Han stands where there is no Yi; empty if neither. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (hasFallback) {
      notes.addAll(lines(speech.say("没有彝文的地方，印的是汉文。")));
    }
    if (hasDraft) {
      notes.addAll(lines(speech.say("带 ※ 的彝文是草稿，还没有审定。")));
    }
    return notes;
  }
}
