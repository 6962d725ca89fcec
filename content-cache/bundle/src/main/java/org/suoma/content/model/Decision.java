package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dossier of a major administrative decision, gathered from draft to evaluation.
 *
 * @param undertakenBy 承办单位
 * @param stages the dossier's parts in order of time
 * @param comments what residents said and what became of it
 */
public record Decision(String undertakenBy, List<Stage> stages, List<Comment> comments)
    implements EntryBody {

  /** Copies the lists. */
  public Decision {
    stages = Lists.copyOrEmpty(stages);
    comments = Lists.copyOrEmpty(comments);
  }

  @Override
  public List<Block> text() {
    return stages.stream().flatMap(stage -> stage.text().stream()).toList();
  }

  /**
   * A part of the dossier.
   *
   * @param name e.g. {@code 草案全文}
   * @param on the day; null while it is still to come
   * @param text its text
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Stage(String name, @Nullable LocalDate on, List<Block> text) {
    /** Copies the text. */
    public Stage {
      text = Lists.copyOrEmpty(text);
    }
  }

  /**
   * An opinion received.
   *
   * @param opinion in short
   * @param adopted e.g. {@code 采纳}, {@code 部分采纳}, {@code 未采纳}
   * @param reason why
   */
  public record Comment(String opinion, String adopted, String reason) {}
}
