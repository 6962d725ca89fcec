package org.suoma.app.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.suoma.content.model.Block;
import org.suoma.content.model.Interpretation;
import org.suoma.content.model.Policy;
import org.suoma.content.model.Text;

/**
 * A clause of a policy beside what it means.
 *
 * @param original the clause, with all that belongs to it
 * @param meaning in plain words
 */
public record ClauseView(List<Block> original, Text meaning) {

  private static final Pattern CLAUSE = Pattern.compile("第[〇一二三四五六七八九十百零]+条.*", Pattern.DOTALL);

  /** Copies the blocks. */
  public ClauseView {
    original = List.copyOf(original);
  }

  /**
   * The clauses that the interpretation explains, in its order; one the policy lacks is left out.
   */
  static List<ClauseView> of(Policy policy, Interpretation interpretation) {
    List<ClauseView> views = new ArrayList<>();
    for (Interpretation.Clause clause : interpretation.clauses()) {
      original(policy.text(), clause.clause())
          .ifPresent(blocks -> views.add(new ClauseView(blocks, clause.meaning())));
    }
    return views;
  }

  /** From the paragraph that begins so to the next clause or heading. */
  private static Optional<List<Block>> original(List<Block> text, String clause) {
    for (int from = 0; from < text.size(); from++) {
      if (beginsWith(text.get(from), clause)) {
        int to = from + 1;
        while (to < text.size() && belongsToTheClauseBefore(text.get(to))) {
          to++;
        }
        return Optional.of(text.subList(from, to));
      }
    }
    return Optional.empty();
  }

  /** 第一条 is not 第一条之一, nor the beginning of another number. */
  private static boolean beginsWith(Block block, String clause) {
    return block instanceof Block.Paragraph paragraph
        && paragraph.text().zh().strip().startsWith(clause)
        && !paragraph.text().zh().strip().startsWith(clause + "之");
  }

  private static boolean belongsToTheClauseBefore(Block block) {
    return !(block instanceof Block.Heading)
        && !(block instanceof Block.Paragraph paragraph
            && CLAUSE.matcher(paragraph.text().zh().strip()).matches());
  }
}
