package org.suoma.county.storage.content;

/**
 * Who wrote a text's translation in the console last, and what stood there before.
 *
 * @param text the translation as it was written; empty if it was taken away
 * @param writer login of whoever wrote it; empty if that is not known
 * @param before what stood there before
 */
public record WrittenYi(String text, String writer, Before before) {

  /**
   * A translation in whose place another came.
   *
   * @param han the Han wording that it belonged to
   * @param yi JSON of {@code content.model.SourcedYi}; empty if there was none
   * @param writer login of whoever wrote it; empty if that is not known
   */
  public record Before(String han, String yi, String writer) {}
}
