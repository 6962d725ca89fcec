package org.suoma.county.console.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.access.Account;
import org.suoma.county.console.page.Choice;
import org.suoma.county.console.page.PageFrame;

/**
 * One account.
 *
 * @param frame the page's frame
 * @param account the account
 * @param own whether it is the reader's
 * @param locked until when it is locked, in words; null if it is not
 * @param units to choose from
 * @param columns to choose from, each after those above it
 * @param others who could stand in
 * @param substitutions who stands in, in words
 * @param days first and last day proposed for standing in
 * @param wrong why nothing was done; null if nothing is wrong
 * @param given a password to be told once; null if none was given
 */
public record AccountView(
    PageFrame frame,
    Account account,
    boolean own,
    @Nullable String locked,
    List<Choice> units,
    List<Choice> columns,
    List<Choice> others,
    List<String> substitutions,
    Days days,
    @Nullable String wrong,
    AccountsView.@Nullable Given given) {

  /**
   * Days as a browser's field has them.
   *
   * @param from first
   * @param until last
   */
  public record Days(String from, String until) {}
}
