package org.suoma.county.rollout;

/** A roll-out cannot do what was asked now; the message says why in Chinese. */
public final class RolloutRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  /** With the reason in words. */
  public RolloutRefusedException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
