package org.suoma.county.enrolment;

/** A request of a kiosk that is not taken; nothing of it was done. */
public final class RefusedRequestException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient KioskProblem problem;

  RefusedRequestException(int status, String code, String detail) {
    super(code + ": " + detail);
    this.problem = new KioskProblem(status, code, detail);
  }

  /** What the kiosk is answered. */
  public KioskProblem problem() {
    return problem;
  }
}
