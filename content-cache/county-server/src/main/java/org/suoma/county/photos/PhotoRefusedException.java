package org.suoma.county.photos;

import java.io.IOException;

/** Photographs that are not taken. */
public final class PhotoRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final PhotoRefusal refusal;

  /** Refused for this reason. */
  public PhotoRefusedException(PhotoRefusal refusal) {
    super(refusal.name());
    this.refusal = refusal;
  }

  PhotoRefusedException(PhotoRefusal refusal, Throwable cause) {
    super(refusal.name(), cause);
    this.refusal = refusal;
  }

  /** Why. */
  public PhotoRefusal refusal() {
    return refusal;
  }
}
