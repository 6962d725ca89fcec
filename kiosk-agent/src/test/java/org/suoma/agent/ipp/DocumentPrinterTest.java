package org.suoma.agent.ipp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.device.PrintOutcome;
import org.suoma.device.ReceiptPrinter;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

@Timeout(60)
class DocumentPrinterTest {

  private static final byte[] PDF = "%PDF-1.7 one page".getBytes(US_ASCII);

  private static final DocumentPrinter.Pace HASTE =
      new DocumentPrinter.Pace(
          Duration.ofMillis(20),
          Duration.ofMillis(10),
          Duration.ofMillis(500),
          Duration.ofMillis(500),
          Duration.ofMillis(300));

  private final BlockingQueue<DeviceStatus> told = new LinkedBlockingQueue<>();
  private final Sent sent = new Sent();
  private PaperPrinter far;
  private DocumentPrinter printer;

  @BeforeEach
  void start() throws Exception {
    far = new PaperPrinter();
    printer =
        new DocumentPrinter(
            new IppConnection(far.uri()),
            HASTE,
            Clock.systemUTC(),
            Clock.systemUTC(),
            told::add,
            EventLog.unkept(Program.AGENT));
  }

  @AfterEach
  void stop() {
    printer.close();
    far.close();
  }

  @Test
  void givesThePrinterTheDocumentAsItIsAndOnce() throws Exception {
    assertThat(print()).isEqualTo(PrintOutcome.printed());
    assertThat(far.documents).containsExactly(PDF);
    assertThat(sent.count).isEqualTo(1);
  }

  @Test
  void waitsUntilThePrinterSaysThatTheJobIsOnPaper() throws Exception {
    far.jobState = JobState.processing;
    var outcome = printer.print(PDF, sent);
    while (!far.asked.contains(Operation.getJobAttributes)) {
      Thread.onSpinWait();
    }
    assertThat(outcome).isNotDone();
    far.jobState = JobState.completed;

    assertThat(outcome.get()).isEqualTo(PrintOutcome.printed());
  }

  @Test
  void tellsWhatPrinterIsThere() throws Exception {
    printer.start();

    assertThat(next()).isEqualTo(DeviceStatus.online("Paper Printer"));
    assertThat(printer.line().connections()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "media-empty-error, PAPER_OUT",
    "media-needed, PAPER_OUT",
    "media-jam-error, PAPER_JAM",
    "cover-open, COVER_OPEN",
    "door-open-error, COVER_OPEN",
    "toner-empty-error, TONER_OUT",
    "marker-supply-empty, TONER_OUT",
    "output-area-full-error, OUTLET_BLOCKED",
    "paused, PAUSED",
    "other-error, UNRECOVERABLE"
  })
  void printsNothingOnAPrinterThatIsStoppedAndSaysWhy(String reason, DeviceError error)
      throws Exception {
    far.state = PrinterState.stopped;
    far.reasons = List.of(reason);

    assertThat(print()).isEqualTo(PrintOutcome.notPrinted(error));
    assertThat(printer.status().cause()).isEqualTo(error);
    assertThat(far.documents).isEmpty();
    assertThat(sent.count).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "media-low-warning, PAPER_LOW",
    "toner-low, TONER_LOW",
    "media-empty-report, PAPER_OUT"
  })
  void printsWithAWarning(String reason, DeviceError warning) throws Exception {
    far.reasons = List.of(reason);

    assertThat(print()).isEqualTo(PrintOutcome.printed());
    assertThat(printer.status().warnings()).containsExactly(warning);
  }

  @Test
  void saysThatAPrinterTakesNoPdf() throws Exception {
    far.formats = List.of("image/urf", "image/pwg-raster");

    assertThat(print()).isEqualTo(PrintOutcome.notPrinted(DeviceError.FORMAT_UNSUPPORTED));
    assertThat(printer.status().detail())
        .isEqualTo("takes no application/pdf, only image/urf, image/pwg-raster");
  }

  @Test
  void printsNothingOnAPrinterThatTakesNoJobs() throws Exception {
    far.isAccepting = false;

    assertThat(print()).isEqualTo(PrintOutcome.notPrinted(DeviceError.PAUSED));
  }

  @ParameterizedTest
  @CsvSource({
    "server-error-busy, BUSY",
    "client-error-document-format-not-supported, FORMAT_UNSUPPORTED",
    "server-error-internal-error, UNRECOVERABLE"
  })
  void saysWhyThePrinterRefusesAJob(String status, DeviceError error) throws Exception {
    far.answerToJobs =
        Status.all.values().stream()
            .filter(it -> it.getName().equals(status))
            .findFirst()
            .orElseThrow();

    assertThat(print()).isEqualTo(PrintOutcome.notPrinted(error));
  }

  @Test
  void takesBackAJobThatDoesNotEndAndLeavesItUnknown() throws Exception {
    far.jobState = JobState.processingStopped;

    assertThat(print()).isEqualTo(PrintOutcome.unknown(DeviceError.TIMEOUT));
    assertThat(far.asked).contains(Operation.cancelJob);
    assertThat(far.documents).hasSize(1);
  }

  @Test
  void doesNotKnowWhatIsOnPaperOfAJobThatWasBrokenOff() throws Exception {
    far.jobState = JobState.aborted;

    assertThat(print()).isEqualTo(PrintOutcome.unknown(DeviceError.UNRECOVERABLE));
  }

  @Test
  void doesNotKnowWhatBecameOfAJobThatWasNotAnswered() throws Exception {
    far.mute = Operation.printJob;

    assertThat(print()).isEqualTo(PrintOutcome.unknown(DeviceError.TIMEOUT));
    assertThat(far.documents).hasSize(1);
  }

  @Test
  void printsNothingOnAPrinterThatDoesNotAnswer() throws Exception {
    far.mute = Operation.getPrinterAttributes;

    assertThat(print()).isEqualTo(PrintOutcome.notPrinted(DeviceError.TIMEOUT));
    assertThat(printer.status().state()).isEqualTo(DeviceStatus.State.OFFLINE);
  }

  @Test
  void printsNothingWhereSomethingElseAnswers() throws Exception {
    far.talksNonsense = true;

    assertThat(print()).isEqualTo(PrintOutcome.notPrinted(DeviceError.MALFORMED_REPLY));
    assertThat(far.documents).isEmpty();
  }

  @Test
  void printsNothingOnAPrinterThatIsGoneAndSeesItComeBack() throws Exception {
    far.state = PrinterState.stopped;
    far.reasons = List.of("media-empty");
    printer.start();
    assertThat(next().cause()).isEqualTo(DeviceError.PAPER_OUT);

    far.reasons = List.of("none");
    far.state = PrinterState.idle;
    assertThat(next().isOnline()).isTrue();

    far.close();
    assertThat(next().state()).isEqualTo(DeviceStatus.State.OFFLINE);
    assertThat(print()).isEqualTo(PrintOutcome.notPrinted(DeviceError.LINK_LOST));
  }

  private PrintOutcome print() throws Exception {
    return printer.print(PDF, sent).get();
  }

  private DeviceStatus next() throws InterruptedException {
    DeviceStatus status = told.poll(30, TimeUnit.SECONDS);
    assertThat(status).isNotNull();
    return status;
  }

  /** Counts how often something may have gone on paper. */
  private static final class Sent implements ReceiptPrinter.Progress {
    private int count;

    @Override
    public void sending() {
      count++;
    }

    @Override
    public void presented() {}

    @Override
    public void taken() {}
  }
}
