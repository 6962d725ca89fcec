package org.suoma.county.console.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.PageFrame;

/**
 * The kiosks' software.
 *
 * @param frame the page's frame
 * @param versions that the county has, newest first
 * @param rollout of the version that kiosks are offered; null if none ever was
 * @param kiosks those in trouble first
 * @param offer the form for another version; null if the reader may not, or there is none to give
 * @param mayWithdraw whether the reader can call the offered version back
 * @param wrong why something was not done; null if nothing was refused
 */
public record SoftwareView(
    PageFrame frame,
    List<Version> versions,
    @Nullable Course rollout,
    List<Kiosk> kiosks,
    @Nullable Offer offer,
    boolean mayWithdraw,
    @Nullable String wrong) {

  /** Copies the lists. */
  public SoftwareView {
    versions = List.copyOf(versions);
    kiosks = List.copyOf(kiosks);
  }

  /**
   * A version.
   *
   * @param number e.g. {@code 1.4.2}
   * @param platforms what it runs on
   * @param made when it was made
   * @param fetch how much a kiosk fetches that has none of it
   * @param kiosks how many run it
   * @param state what is done with it; empty if nothing
   * @param style of that
   */
  public record Version(
      String number,
      String platforms,
      String made,
      String fetch,
      int kiosks,
      String state,
      String style) {}

  /**
   * How far the offered version is.
   *
   * @param version its number
   * @param phase where it stands
   * @param style of that
   * @param way how it goes about it
   * @param began when and by whom
   * @param last what happened last
   * @param rules when it goes on and when it stops
   * @param groups in their order
   * @param actions what the reader can do about it
   */
  public record Course(
      String version,
      String phase,
      String style,
      String way,
      String began,
      String last,
      String rules,
      List<RolloutView.Group> groups,
      List<RolloutView.Action> actions) {

    /** Copies the lists. */
    public Course {
      groups = List.copyOf(groups);
      actions = List.copyOf(actions);
    }
  }

  /**
   * A kiosk.
   *
   * @param name its name
   * @param version that runs; empty if it does not say
   * @param before that it can go back to; empty if none
   * @param state how far it is with the offered version
   * @param style of that
   * @param detail why
   */
  public record Kiosk(
      String name, String version, String before, String state, String style, String detail) {}

  /**
   * The form for another version.
   *
   * @param versions that kiosks would take
   * @param choices how to go about it
   */
  public record Offer(List<String> versions, RolloutChoicesView choices) {

    /** Copies the list. */
    public Offer {
      versions = List.copyOf(versions);
    }
  }
}
