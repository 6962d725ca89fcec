package org.suoma.county.console.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.PageFrame;
import org.suoma.county.editing.FormField;

/**
 * The form of a revision.
 *
 * @param frame around the page
 * @param id its number
 * @param edition the one that is shown
 * @param type the entry's type
 * @param form what can be filled in
 * @param gaps what is still to be filled in
 * @param rule the publication rules of its columns
 * @param wrong what could not be done; null if nothing went wrong
 * @param saved whether it has just been kept
 */
public record RevisionEditView(
    PageFrame frame,
    long id,
    int edition,
    String type,
    List<FormField> form,
    List<FormField> gaps,
    List<String> rule,
    @Nullable String wrong,
    boolean saved) {

  /** Copies the lists. */
  public RevisionEditView {
    form = List.copyOf(form);
    gaps = List.copyOf(gaps);
    rule = List.copyOf(rule);
  }
}
