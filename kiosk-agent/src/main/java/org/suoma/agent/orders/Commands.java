package org.suoma.agent.orders;

import org.suoma.content.order.KioskCommand;
import org.suoma.content.order.OrderResult;

/** Does what is ordered. */
@FunctionalInterface
public interface Commands {

  /** Does it, for minutes at most, and says what came of it. */
  Done run(KioskCommand command) throws InterruptedException;

  /**
   * What came of a command.
   *
   * @param outcome done or refused
   * @param detail for the operator, in words; empty if there is nothing to say
   * @param afterwards once that is on the disk
   */
  record Done(OrderResult.Outcome outcome, String detail, Runnable afterwards) {

    /** It was done. */
    public static Done done() {
      return new Done(OrderResult.Outcome.DONE, "", () -> {});
    }

    /** It is done by what comes afterwards. */
    public static Done by(Runnable afterwards) {
      return new Done(OrderResult.Outcome.DONE, "", afterwards);
    }

    /** It could not be done. */
    public static Done refused(String why) {
      return new Done(OrderResult.Outcome.REFUSED, why, () -> {});
    }
  }
}
