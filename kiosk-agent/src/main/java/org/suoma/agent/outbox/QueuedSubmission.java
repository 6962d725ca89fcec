package org.suoma.agent.outbox;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suoma.content.submission.SubmissionNumber;

/**
 * A submission that waits, as its file's name tells.
 *
 * @param sequence its place in the queue
 * @param number its own
 * @param length of its envelope, in bytes
 */
record QueuedSubmission(long sequence, SubmissionNumber number, long length) {

  private static final Pattern NAME = Pattern.compile("([0-9]{12})-([0-9]{16})\\.sealed");

  /** The name of its file; names sort like the queue. */
  String fileName() {
    return String.format(Locale.ROOT, "%012d-%s.sealed", sequence, number.digits());
  }

  /** What a file's name tells; empty for a file that is none of ours, or was never finished. */
  static Optional<QueuedSubmission> of(String fileName, long length) {
    Matcher parts = NAME.matcher(fileName);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new QueuedSubmission(
              Long.parseLong(parts.group(1)), SubmissionNumber.parse(parts.group(2)), length));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
