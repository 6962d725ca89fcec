package org.suoma.content.report;

/** What kiosk and county agree on about the file for support (诊断资料), a ZIP file. */
public final class SupportLimits {

  /** A larger one is neither made nor taken: a thin line takes minutes for it. */
  public static final int MOST_BYTES = 2 << 20;

  /** Its media type. */
  public static final String TYPE = "application/zip";

  private SupportLimits() {}
}
