package org.suoma.county.command;

import java.io.PrintWriter;
import java.util.function.LongConsumer;

/** Shows on one line how much has been copied. One thread. */
final class CopyProgress implements LongConsumer {

  private static final double MEGABYTE = 1e6;

  private final PrintWriter out;
  private final String what;
  private long copied;

  CopyProgress(PrintWriter out, String what) {
    this.out = out;
    this.what = what;
  }

  @Override
  public void accept(long bytes) {
    copied += bytes;
    out.printf("\r%s %.1f MB", what, copied / MEGABYTE);
    out.flush();
  }
}
