package org.suoma.app.forms;

import org.suoma.app.language.Phrase;

/** A form could not be handed in; the draft is still there. */
public final class NotHandedInException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Phrase reason;

  NotHandedInException(Phrase reason) {
    super(reason.wording());
    this.reason = reason;
  }

  /** Why, in words for a resident, and what to do. */
  public Phrase reason() {
    return reason;
  }
}
