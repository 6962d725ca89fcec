package org.suoma.agent.commissioning;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.suoma.device.Bytes;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;
import org.suoma.device.protocol.SamId;
import org.suoma.device.protocol.SamV;
import org.suoma.device.protocol.SamVParser;
import org.suoma.device.protocol.SamVReply;
import org.suoma.device.protocol.StatusQuestion;

/**
 * Finds out what is at the far end of a line by asking: a printer for its status, a reader for its
 * number. Scanners say nothing unasked. A printer at another speed may print a few odd characters.
 */
public final class PortProbe {

  /** The likeliest first. */
  private static final List<Integer> BAUD_RATES = List.of(115_200, 9_600, 19_200, 38_400, 57_600);

  private static final Duration ANSWER = Duration.ofMillis(400);
  private static final int OK = 0x90;

  private final IntFunction<DeviceLink.Opener> lineAt;

  /**
   * A probe of one line.
   *
   * @param lineAt opens it at a speed in bits per second
   */
  public PortProbe(IntFunction<DeviceLink.Opener> lineAt) {
    this.lineAt = lineAt;
  }

  /**
   * Asks at every speed.
   *
   * @return empty if nothing answers
   * @throws LinkException if the line does not open
   */
  public Optional<Found> run() throws LinkException {
    for (int baudRate : BAUD_RATES) {
      Optional<Found> printer = printer(baudRate);
      if (printer.isPresent()) {
        return printer;
      }
    }
    for (int baudRate : BAUD_RATES) {
      Optional<Found> reader = reader(baudRate);
      if (reader.isPresent()) {
        return reader;
      }
    }
    return Optional.empty();
  }

  private Optional<Found> printer(int baudRate) throws LinkException {
    try (DeviceLink link = lineAt.apply(baudRate).open()) {
      if (!answers(link, StatusQuestion.PRINTER)) {
        return Optional.empty();
      }
      if (answers(link, StatusQuestion.FULL)) {
        return Optional.of(new Found("带出纸器的小票打印机（Custom 一类）", "custom-kpm210", baudRate));
      }
      return Optional.of(
          answers(link, StatusQuestion.PRESENTER)
              ? new Found("带出纸器的小票打印机（美松一类）", "masung-d347", baudRate)
              : new Found("小票打印机（ESC/POS）", "escpos-80mm", baudRate));
    }
  }

  private static boolean answers(DeviceLink link, StatusQuestion question) throws LinkException {
    link.write(question.command());
    return question.answerIn(listen(link)).isPresent();
  }

  private Optional<Found> reader(int baudRate) throws LinkException {
    try (DeviceLink link = lineAt.apply(baudRate).open();
        SamVParser parser = new SamVParser()) {
      link.write(SamV.samId());
      for (SamVReply reply : parser.push(listen(link))) {
        if (reply.sw3() == OK) {
          return Optional.of(
              new Found(
                  "身份证阅读器，安全模块 " + SamId.parse(reply.data()).text(), "samv-serial", baudRate));
        }
      }
    } catch (IllegalArgumentException e) {
      // It answers in frames, but not with a number: no reader that we know.
    }
    return Optional.empty();
  }

  /** All that comes until nothing more does. */
  private static Bytes listen(DeviceLink link) throws LinkException {
    Bytes all = Bytes.empty();
    for (Bytes more = link.read(ANSWER); more.length() > 0; more = link.read(ANSWER)) {
      all = all.plus(more);
    }
    return all;
  }

  /**
   * What answered.
   *
   * @param words for people
   * @param profile the profile to begin with
   * @param baudRate the speed at which it answered
   */
  public record Found(String words, String profile, int baudRate) {}
}
