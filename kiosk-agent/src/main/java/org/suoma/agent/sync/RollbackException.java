package org.suoma.agent.sync;

/** A rollback that could not be begun; nothing has changed. */
public final class RollbackException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** A rollback that could not be begun for this reason. */
  public RollbackException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  /** Why not. */
  public Reason reason() {
    return reason;
  }

  /** Why there was no rollback. */
  public enum Reason {
    /** The release on the screen is the first. */
    NO_RELEASE_BEFORE,
    /** An update is being made. */
    UPDATE_RUNNING
  }
}
