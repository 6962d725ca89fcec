package org.suoma.county.checking.wording;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.checking.finding.Rule;
import org.suoma.county.checking.finding.Severity;

/**
 * A word that should not stand in what is published.
 *
 * @param wrong as it is found, two characters or more
 * @param right what to write instead; null if it is simply left out
 * @param sensitive whether it offends or is politically wrong; null: it is a mere slip
 * @param severity how much it weighs; null: what is usual for its kind
 * @param source who says so
 * @param except longer words in which it is right, e.g. {@code 一座镇} for {@code 座镇}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Word(
    String wrong,
    @Nullable String right,
    @Nullable Boolean sensitive,
    @Nullable Severity severity,
    @Nullable String source,
    @Nullable List<String> except) {

  /** Copies the list; refuses what is too short to be told apart. */
  public Word {
    if (wrong.strip().length() < 2) {
      throw new IllegalArgumentException("words.wrong：至少两个字，现为“%s”".formatted(wrong));
    }
    if (wrong.equals(right)) {
      throw new IllegalArgumentException("words.right：“%s”与 wrong 相同".formatted(wrong));
    }
    except = except == null ? List.of() : List.copyOf(except);
  }

  /** Never null. */
  @Override
  public List<String> except() {
    return except == null ? List.of() : except;
  }

  /** The rule that it breaks. */
  Rule rule() {
    return Boolean.TRUE.equals(sensitive) ? Rule.SENSITIVE_WORD : Rule.WRONG_WORD;
  }

  /** How much it weighs. */
  Severity weight() {
    return severity == null ? rule().severity() : severity;
  }
}
