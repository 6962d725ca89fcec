package org.suoma.county.console.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.PageFrame;

/**
 * How far a roll-out is.
 *
 * @param frame the page's frame
 * @param head the roll-out itself
 * @param groups in their order
 * @param kiosks those in trouble first
 * @param actions what the reader can do about it
 * @param wrong why something was not done; null if nothing was refused
 */
public record RolloutView(
    PageFrame frame,
    Head head,
    List<Group> groups,
    List<Kiosk> kiosks,
    List<Action> actions,
    @Nullable String wrong) {

  /** Copies the lists. */
  public RolloutView {
    groups = List.copyOf(groups);
    kiosks = List.copyOf(kiosks);
    actions = List.copyOf(actions);
  }

  /**
   * The roll-out itself.
   *
   * @param sequence number of its release
   * @param way how it goes about it, e.g. {@code 先试点后全部}
   * @param phase where it stands
   * @param style of that
   * @param began when and by whom
   * @param last what happened last, why, when and by whom
   * @param change what the release changes
   * @param rules when it goes on and when it stops
   * @param hours when it comes on the screen
   */
  public record Head(
      long sequence,
      String way,
      String phase,
      String style,
      String began,
      String last,
      String change,
      String rules,
      String hours) {}

  /**
   * A group.
   *
   * @param name its Han name
   * @param state whether it is open
   * @param words how many show the release, and how many are in trouble
   * @param shown percent that show it
   * @param failed percent in trouble
   */
  public record Group(String name, String state, String words, int shown, int failed) {}

  /**
   * A kiosk.
   *
   * @param name its name
   * @param group its group's
   * @param state how far it is
   * @param style of that
   * @param detail why
   * @param release what it shows
   * @param fetch what it has to fetch
   */
  public record Kiosk(
      String name,
      String group,
      String state,
      String style,
      String detail,
      String release,
      String fetch) {}

  /**
   * Something to do.
   *
   * @param id as in its address
   * @param label its Han name
   * @param effect what comes of it
   */
  public record Action(String id, String label, String effect) {}
}
