package org.suoma.county.cases;

import java.util.Arrays;
import org.suoma.content.submission.EnvelopeHeader;

/** A submission that can be read, in memory only; whoever asked for it closes it. One thread. */
public final class OpenedSubmission implements AutoCloseable {

  private final EnvelopeHeader header;
  private final byte[] content;

  OpenedSubmission(EnvelopeHeader header, byte[] content) {
    this.header = header;
    this.content = content;
  }

  /** What stood on the envelope. */
  public EnvelopeHeader header() {
    return header;
  }

  /** What was inside; the very array that {@link #close} overwrites. */
  public byte[] content() {
    return content;
  }

  /** Overwrites the content. */
  @Override
  public void close() {
    Arrays.fill(content, (byte) 0);
  }

  /** Nothing of the content. */
  @Override
  public String toString() {
    return "OpenedSubmission[" + header.kind() + "]";
  }
}
