package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue of the government gazette (公报).
 *
 * @param year e.g. 2026
 * @param issue number within the year
 * @param contents the articles
 */
public record Gazette(int year, int issue, List<Article> contents) implements EntryBody {

  /** Copies the contents. */
  public Gazette {
    contents = Lists.copyOrEmpty(contents);
  }

  @Override
  public List<Block> text() {
    return contents.stream().flatMap(article -> article.text().stream()).toList();
  }

  /**
   * An article.
   *
   * @param section e.g. {@code 县政府文件}
   * @param title its title
   * @param entry id of the entry that holds it; null if the text stands here
   * @param text its text, if no entry holds it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Article(String section, Text title, @Nullable String entry, List<Block> text) {
    /** Copies the text. */
    public Article {
      text = Lists.copyOrEmpty(text);
    }
  }
}
