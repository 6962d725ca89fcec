package org.suoma.agent.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.agent.events.AgentEvent;
import org.suoma.agent.events.AgentEvents;
import org.suoma.device.DeviceError;
import org.suoma.device.PrintOutcome;
import org.suoma.device.Receipt;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

@Timeout(60)
class PrintDeskTest {

  private static final Receipt RECEIPT = new Receipt(List.of(new Receipt.Rule()));
  private static final String A = id(1);
  private static final String B = id(2);

  @TempDir private Path folder;
  private final BlockingQueue<AgentEvent> told = new LinkedBlockingQueue<>();
  private final AgentEvents events = new AgentEvents();
  private FakePrinter printer = new FakePrinter();
  private Path journal;
  private PrintDesk<Receipt> desk;

  @BeforeEach
  void open() {
    journal = folder.resolve("print-journal");
    events.listen(told::add);
    desk = desk();
  }

  private PrintDesk<Receipt> desk() {
    return new PrintDesk<>(
        printer::print,
        events,
        PrintJournal.open(journal, EventLog.unkept(Program.AGENT)),
        Clock.systemUTC());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void printsAJobAskedForTwiceOnlyOnce() throws Exception {
    desk.print(A, RECEIPT);
    desk.print(A, RECEIPT);
    end(PrintOutcome.printed(), 1);

    desk.print(A, RECEIPT);
    desk.print(B, RECEIPT);
    end(PrintOutcome.printed(), 2);

    assertThat(printer.jobCount()).isEqualTo(2);
  }

  @Test
  void neverPrintsAgainAfterAnUnknownOutcome() throws Exception {
    desk.print(A, RECEIPT);
    end(PrintOutcome.unknown(DeviceError.PAPER_OUT), 1);

    assertThat(desk.print(A, RECEIPT))
        .isEqualTo(new PrintJob(A, PrintJob.State.UNKNOWN, DeviceError.PAPER_OUT));
    assertThat(printer.jobCount()).isEqualTo(1);
  }

  @Test
  void printsOneAfterTheOther() throws Exception {
    desk.print(A, RECEIPT);
    printer.awaitJobs(1);
    assertThat(desk.print(B, RECEIPT).state()).isEqualTo(PrintJob.State.QUEUED);
    assertThat(printer.jobCount()).isEqualTo(1);

    end(PrintOutcome.printed(), 1);
    end(PrintOutcome.printed(), 2);

    assertThat(desk.job(B)).contains(new PrintJob(B, PrintJob.State.PRINTED, null));
  }

  @Test
  void whatWaitsIsNotPrintedOnceTheVisitIsOverAndWhatIsBeingPrintedComesOut() throws Exception {
    desk.print(A, RECEIPT);
    printer.awaitJobs(1);
    desk.print(B, RECEIPT);

    desk.dropWaiting();
    desk.print(id(3), RECEIPT);
    end(PrintOutcome.printed(), 1);
    end(PrintOutcome.printed(), 2);
    assertThat(told.take()).isInstanceOf(AgentEvent.PrintFinished.class);

    assertThat(desk.job(A)).contains(new PrintJob(A, PrintJob.State.PRINTED, null));
    assertThat(desk.job(B))
        .contains(new PrintJob(B, PrintJob.State.NOT_PRINTED, DeviceError.TIMEOUT));
    assertThat(desk.job(id(3))).contains(new PrintJob(id(3), PrintJob.State.PRINTED, null));
    assertThat(printer.jobCount()).isEqualTo(2);
  }

  @Test
  void takesNoMoreThanPeopleWouldWaitFor() throws Exception {
    for (int i = 1; i <= PrintDesk.MOST_WAITING; i++) {
      desk.print(id(i), RECEIPT);
    }

    assertThat(desk.print(id(99), RECEIPT))
        .isEqualTo(new PrintJob(id(99), PrintJob.State.NOT_PRINTED, DeviceError.BUSY));
    for (int i = 1; i <= PrintDesk.MOST_WAITING; i++) {
      end(PrintOutcome.printed(), i);
    }
  }

  @Test
  void tellsHowAJobEnded() throws Exception {
    desk.print(A, RECEIPT);
    end(PrintOutcome.printed(), 1);

    assertThat(desk.job(A)).contains(new PrintJob(A, PrintJob.State.PRINTED, null));
  }

  @Test
  void tellsThatTheReceiptIsHeldOutAndThatItWasTaken() throws Exception {
    desk.print(A, RECEIPT);
    end(PrintOutcome.printed(), 1);

    printer.progress().presented();
    assertThat(told.take()).isEqualTo(new AgentEvent.MediaPresented(A));
    assertThat(desk.job(A).orElseThrow().state()).isEqualTo(PrintJob.State.PRESENTED);
    printer.progress().taken();
    assertThat(told.take()).isEqualTo(new AgentEvent.MediaTaken(A));
    assertThat(desk.job(A).orElseThrow().state()).isEqualTo(PrintJob.State.TAKEN);
  }

  @Test
  void knowsNothingOfAJobItWasNeverGiven() {
    assertThat(desk.job(B)).isEmpty();
  }

  @Test
  void knowsAfterACrashWhichJobHadBegunAndNeverPrintsItAgain() throws Exception {
    desk.print(A, RECEIPT);
    printer.awaitJobs(1);
    Path left = Files.copy(journal, folder.resolve("left"));

    journal = left;
    try (PrintDesk<Receipt> restarted = desk()) {
      assertThat(restarted.print(A, RECEIPT))
          .isEqualTo(new PrintJob(A, PrintJob.State.UNKNOWN, DeviceError.INTERRUPTED));
      assertThat(printer.jobCount()).isEqualTo(1);
    }
  }

  @Test
  void printsAfterACrashWhatHadOnlyWaited() throws Exception {
    desk.print(A, RECEIPT);
    printer.awaitJobs(1);
    desk.print(B, RECEIPT);
    Path left = Files.copy(journal, folder.resolve("left"));

    journal = left;
    printer = new FakePrinter();
    try (PrintDesk<Receipt> restarted = desk()) {
      assertThat(restarted.print(B, RECEIPT).state()).isEqualTo(PrintJob.State.QUEUED);
      end(PrintOutcome.printed(), 1);
    }
  }

  @Test
  void knowsAfterARestartHowJobsEnded() throws Exception {
    desk.print(A, RECEIPT);
    end(PrintOutcome.printed(), 1);
    desk.close();

    desk = desk();

    assertThat(desk.job(A)).contains(new PrintJob(A, PrintJob.State.PRINTED, null));
  }

  @Test
  void passesOverTheHalfLineThatAPowerCutHasLeft() throws Exception {
    desk.print(A, RECEIPT);
    end(PrintOutcome.printed(), 1);
    desk.close();
    Files.writeString(journal, B.substring(0, 20), StandardOpenOption.APPEND);

    desk = desk();

    assertThat(desk.job(A)).isPresent();
    assertThat(desk.job(B)).isEmpty();
  }

  @Test
  void writesNothingOfAReceiptToTheDisk() throws Exception {
    Receipt.Line line =
        new Receipt.Line("11010519491231002X", Receipt.Size.NORMAL, Receipt.Align.START, false);
    desk.print(A, new Receipt(List.of(line)));
    end(PrintOutcome.printed(), 1);

    assertThat(journal).content().doesNotContain("11010519491231002X").contains(A);
  }

  @Test
  void printsAlthoughTheJournalCannotBeWritten() throws Exception {
    journal = Files.createDirectory(folder.resolve("not-a-file"));
    try (PrintDesk<Receipt> without = desk()) {
      without.print(A, RECEIPT);
      end(PrintOutcome.printed(), 1);
    }
  }

  @Test
  void forgetsOldJobsSoThatMemoryAndJournalStaySmall() throws Exception {
    for (int i = 1; i <= 300; i++) {
      desk.print(id(i), RECEIPT);
      end(PrintOutcome.printed(), i);
    }

    assertThat(desk.job(id(1))).isEmpty();
    assertThat(desk.job(id(300))).isPresent();
    desk.close();
    desk = desk();
    assertThat(Files.readAllLines(journal)).hasSize(PrintDesk.REMEMBERED);
  }

  /** Ends the latest job, the n-th of this printer, and waits until the desk has told of it. */
  private void end(PrintOutcome outcome, int n) throws Exception {
    printer.awaitJobs(n);
    printer.end(outcome);
    assertThat(told.take()).isInstanceOf(AgentEvent.PrintFinished.class);
  }

  private static String id(int number) {
    return new UUID(0, number).toString();
  }
}
