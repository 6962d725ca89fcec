package org.suoma.app.pages;

import org.suoma.app.client.PrintJob;

/**
 * How a print job stands, and where one goes from there.
 *
 * @param job the job
 * @param looks how often the page has looked for a presented receipt; 0 if it does not
 * @param again whether the page looks again
 * @param lookAt address that tells the state, with a query
 * @param back where its content is
 * @param retry where it can be printed anew
 * @param phone where it can be taken along on a phone; empty if it cannot
 */
public record PrintState(
    PrintJob job,
    int looks,
    boolean again,
    String lookAt,
    String back,
    String retry,
    String phone) {

  private static final int MOST_LOOKS = 4;

  static PrintState of(
      PrintJob job, int looks, String lookAt, String back, String retry, String phone) {
    boolean mayBePresented = job.state() == PrintJob.State.PRINTED && looks < MOST_LOOKS;
    boolean again = job.isUnderWay() || mayBePresented || job.state() == PrintJob.State.PRESENTED;
    return new PrintState(job, mayBePresented ? looks + 1 : 0, again, lookAt, back, retry, phone);
  }

  /**
   * How often the page has looked whether a receipt that is on paper is held out by a presenter;
   * most printers have none and never say so.
   */
  static int looks(String text) {
    return text.matches("[0-9]") ? Integer.parseInt(text) : MOST_LOOKS;
  }

  /** The address that tells the state next time. */
  public String next() {
    return lookAt + "&job=" + job.id() + "&looks=" + looks;
  }
}
