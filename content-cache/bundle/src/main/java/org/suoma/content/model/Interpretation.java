package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An explanation of a policy (解读).
 *
 * @param policy id of the policy it explains
 * @param form how it explains
 * @param explainer who explains, by post
 * @param lifeStages stages of a person's or an enterprise's life it matters to, e.g. {@code 养老}
 * @param questions questions and answers; empty for other forms
 * @param clauses what single clauses of the policy mean; empty where nobody linked them
 * @param text its text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Interpretation(
    String policy,
    Form form,
    @Nullable String explainer,
    List<String> lifeStages,
    List<Question> questions,
    List<Clause> clauses,
    List<Block> text)
    implements EntryBody {

  /** Copies the lists. */
  public Interpretation {
    lifeStages = Lists.copyOrEmpty(lifeStages);
    questions = Lists.copyOrEmpty(questions);
    clauses = Lists.copyOrEmpty(clauses);
    text = Lists.copyOrEmpty(text);
  }

  /** The forms that the counties name. */
  public enum Form {
    OFFICIAL("负责人解读"),
    EXPERT("专家解读"),
    DEPARTMENT("部门解读"),
    MEDIA("媒体解读"),
    PICTURE("图片解读"),
    VIDEO("视频解读"),
    QUESTIONS("简明问答"),
    BRIEFING("新闻发布会"),
    TALK("现场宣讲");

    private final String label;

    Form(String label) {
      this.label = label;
    }

    /** The Han word for residents. */
    public String label() {
      return label;
    }
  }

  /**
   * A question with its answer.
   *
   * @param question in a resident's words
   * @param answer in plain words
   */
  public record Question(Text question, Text answer) {}

  /**
   * What one clause of the policy means.
   *
   * @param clause as the policy's paragraph begins, e.g. {@code 第四条}
   * @param meaning in plain words
   */
  public record Clause(String clause, Text meaning) {}
}
