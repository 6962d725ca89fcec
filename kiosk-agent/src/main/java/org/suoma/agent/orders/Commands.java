package org.suoma.agent.orders;

import org.jspecify.annotations.Nullable;
import org.suoma.content.order.KioskOrder;
import org.suoma.content.order.OrderResult;

/** Does what is ordered. */
@FunctionalInterface
public interface Commands {

  /** Does it, for minutes at most, and says what came of it; or that this comes later. */
  Done run(KioskOrder order) throws InterruptedException;

  /**
   * What came of a command.
   *
   * @param outcome done or refused; null: {@link OrderTaker#finish} will be told
   * @param detail for the operator, in words; empty if there is nothing to say
   * @param afterwards once that is on the disk
   */
  record Done(OrderResult.@Nullable Outcome outcome, String detail, Runnable afterwards) {

    /** It was done. */
    public static Done done() {
      return new Done(OrderResult.Outcome.DONE, "", () -> {});
    }

    /** It is done by what comes afterwards. */
    public static Done by(Runnable afterwards) {
      return new Done(OrderResult.Outcome.DONE, "", afterwards);
    }

    /** What comes of it is told later. */
    public static Done later() {
      return new Done(null, "", () -> {});
    }

    /** It could not be done. */
    public static Done refused(String why) {
      return new Done(OrderResult.Outcome.REFUSED, why, () -> {});
    }
  }
}
