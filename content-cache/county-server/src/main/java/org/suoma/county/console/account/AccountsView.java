package org.suoma.county.console.account;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suoma.county.access.Role;
import org.suoma.county.console.page.Choice;
import org.suoma.county.console.page.PageFrame;

/**
 * The accounts.
 *
 * @param frame the page's frame
 * @param rows the accounts
 * @param units to choose from
 * @param draft what was typed before
 * @param wrong why nothing was made; null if nothing is wrong
 * @param given a password to be told once; null if none was given
 */
public record AccountsView(
    PageFrame frame,
    List<Row> rows,
    List<Choice> units,
    Draft draft,
    @Nullable String wrong,
    @Nullable Given given) {

  /**
   * An account in the list.
   *
   * @param login its key
   * @param name of the person
   * @param unit name of their unit
   * @param roles names of their roles
   * @param state in words
   * @param style how the state looks
   */
  public record Row(
      String login, String name, String unit, String roles, String state, String style) {}

  /**
   * What was typed.
   *
   * @param login what they sign in with
   * @param name of the person
   * @param unit id of their unit
   * @param roles what was ticked
   */
  public record Draft(String login, String name, String unit, Set<Role> roles) {}

  /**
   * A password to be told once.
   *
   * @param login whose
   * @param password the password
   */
  public record Given(String login, String password) {}
}
