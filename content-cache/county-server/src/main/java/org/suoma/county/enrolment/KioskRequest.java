package org.suoma.county.enrolment;

import io.undertow.util.StatusCodes;
import org.suoma.content.enrolment.EnrolledKiosk;

/** What a kiosk that is let in has sent. */
public final class KioskRequest {

  private final EnrolledKiosk kiosk;
  private final byte[] body;

  KioskRequest(EnrolledKiosk kiosk, byte[] body) {
    this.kiosk = kiosk;
    this.body = body;
  }

  /** Who it is, by its key. */
  public EnrolledKiosk kiosk() {
    return kiosk;
  }

  /** The content as it was signed. */
  public byte[] body() {
    return body;
  }

  /**
   * Sees to it that a kiosk speaks for nobody else.
   *
   * @param name whom its words are of
   * @throws RefusedRequestException {@code NOT_ITSELF}
   */
  public void requireItself(String name) throws RefusedRequestException {
    if (!kiosk.name().equals(name)) {
      throw new RefusedRequestException(
          StatusCodes.FORBIDDEN, "NOT_ITSELF", "signed by " + kiosk.name() + ", is of another");
    }
  }
}
