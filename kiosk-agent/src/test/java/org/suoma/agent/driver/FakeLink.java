package org.suoma.agent.driver;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.suoma.device.Bytes;
import org.suoma.device.DeviceError;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;

/** A line to a printer made of answers: to status questions, and to the barrier if it likes. */
final class FakeLink implements DeviceLink {

  static final int FINE = 0x12;
  static final int PAPER_OUT = 0x72;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final BlockingQueue<Bytes> answers = new LinkedBlockingQueue<>();
  private volatile boolean lost;
  private volatile boolean answersBarrier = true;
  private volatile boolean silent;
  private volatile int paper = FINE;
  private volatile int paperOnceSent = FINE;
  private volatile boolean lostOnceSent;
  private volatile Duration slowness = Duration.ZERO;
  private volatile int unanswered;
  private final CountDownLatch askedOnceSlow = new CountDownLatch(1);
  private int unacknowledged;
  private volatile int mostUnacknowledged;

  @Override
  public void write(Bytes bytes) throws LinkException {
    requireThere();
    if (isStatusQuestion(bytes)) {
      answerStatus(bytes.at(2));
    } else if (bytes.equals(Bytes.of(0x1D, 0x72, 0x01))) {
      unacknowledged = 0;
      if (answersBarrier) {
        answers.add(Bytes.of(0x00));
      }
    } else {
      synchronized (printed) {
        printed.writeBytes(bytes.toArray());
      }
      unacknowledged += bytes.length();
      mostUnacknowledged = Math.max(mostUnacknowledged, unacknowledged);
      paper = paperOnceSent == FINE ? paper : paperOnceSent;
      lost |= lostOnceSent;
      requireThere();
    }
  }

  private void answerStatus(int n) {
    if (!slowness.isZero()) {
      askedOnceSlow.countDown();
    }
    if (n == unanswered) {
      unanswered = 0;
    } else if (!silent) {
      answers.add(Bytes.of(n == 4 ? paper : n == 2 && paper == PAPER_OUT ? 0x32 : FINE));
    }
  }

  private static boolean isStatusQuestion(Bytes bytes) {
    return bytes.length() == 3 && bytes.at(0) == 0x10 && bytes.at(1) == 0x04;
  }

  @Override
  public Bytes read(Duration timeout) throws LinkException {
    requireThere();
    try {
      if (!answers.isEmpty()) {
        TimeUnit.MILLISECONDS.sleep(slowness.toMillis());
      }
      Bytes answer = answers.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return answer == null ? Bytes.empty() : answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Bytes.empty();
    }
  }

  @Override
  public Bytes readWaiting() throws LinkException {
    requireThere();
    Bytes answer = answers.poll();
    return answer == null ? Bytes.empty() : answer;
  }

  private void requireThere() throws LinkException {
    if (lost) {
      throw new LinkException(DeviceError.LINK_LOST, "unplugged", null);
    }
  }

  void paper(int status) {
    paper = status;
  }

  void paperOnceSent(int status) {
    paperOnceSent = status;
  }

  void barrierSilent() {
    answersBarrier = false;
  }

  void silent(boolean isSilent) {
    silent = isSilent;
  }

  /** Answers so late from now on, and not at all when it is asked this question next. */
  void slow(Duration each, int unansweredOnce) {
    unanswered = unansweredOnce;
    slowness = each;
  }

  void awaitQuestionOnceSlow() throws InterruptedException {
    askedOnceSlow.await();
  }

  void loseOnceSent() {
    lostOnceSent = true;
  }

  void lose() {
    lost = true;
  }

  /** The most that was sent without asking whether it is on paper. */
  int mostUnacknowledged() {
    return mostUnacknowledged;
  }

  int printedBytes() {
    synchronized (printed) {
      return printed.size();
    }
  }

  @Override
  public void close() {}
}
