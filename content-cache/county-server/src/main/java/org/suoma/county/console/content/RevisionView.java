package org.suoma.county.console.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.console.page.PageFrame;
import org.suoma.county.editing.EntryDiff;
import org.suoma.county.editing.FormField;

/**
 * One revision: what it changes, what was said of it, what can be done with it.
 *
 * @param frame around the page
 * @param head what it is about
 * @param changes from the entry as it is, or was, to what is written
 * @param gaps what is still to be filled in
 * @param findings what checks say about it as it is written
 * @param media paths of the media that it brings in the place of others
 * @param said what was done with it
 * @param actions what the reader can do with it
 * @param rule the publication rules of its columns
 * @param wrong what could not be done; null if nothing went wrong
 */
public record RevisionView(
    PageFrame frame,
    Head head,
    List<EntryDiff.Change> changes,
    List<FormField> gaps,
    List<Finding> findings,
    List<String> media,
    List<Said> said,
    List<Action> actions,
    List<String> rule,
    @Nullable String wrong) {

  /** Copies the lists. */
  public RevisionView {
    changes = List.copyOf(changes);
    gaps = List.copyOf(gaps);
    findings = List.copyOf(findings);
    media = List.copyOf(media);
    said = List.copyOf(said);
    actions = List.copyOf(actions);
    rule = List.copyOf(rule);
  }

  /**
   * What a revision is about.
   *
   * @param id its number
   * @param batch number of the import that brought it; null if it was written by hand
   * @param entry id of the entry
   * @param title as far as it is written
   * @param what kind of change and type of entry
   * @param state where it is
   * @param author who wrote it
   * @param due until when somebody should be done; empty if nobody waits
   * @param mine whether the reader can write on
   */
  public record Head(
      long id,
      @Nullable Long batch,
      String entry,
      String title,
      String what,
      String state,
      String author,
      String due,
      boolean mine) {}

  /**
   * Something that was done, or said.
   *
   * @param at when
   * @param who did it
   * @param step what
   * @param words what was said
   */
  public record Said(String at, String who, String step, String words) {}

  /**
   * Something that can be done.
   *
   * @param name in the address
   * @param label on the button
   * @param words whether something can be said with it, and must be
   * @param main whether it is what one usually does
   */
  public record Action(String name, String label, Words words, boolean main) {}

  /** Whether something is said with an action. */
  public enum Words {
    NONE,
    MAY,
    MUST
  }
}
