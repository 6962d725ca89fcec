package org.suoma.agent.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.device.PrintOutcome;
import org.suoma.device.Receipt;
import org.suoma.device.link.LinkException;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.protocol.ReceiptEncoder;
import org.suoma.device.raster.FontGlyphRenderer;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

@Timeout(60)
class ReceiptPrinterDriverTest {

  private static final Receipt RECEIPT =
      new Receipt(List.of(new Receipt.Line("示例", Receipt.Size.NORMAL, Receipt.Align.START, false)));

  private final AtomicReference<FakeLink> plugged = new AtomicReference<>(new FakeLink());
  private final Queue<DeviceStatus> told = new ConcurrentLinkedQueue<>();
  private ReceiptPrinterDriver driver;

  @BeforeEach
  void start() throws Exception {
    PrinterProfile profile = ProfileLibrary.bundled().printer("escpos-80mm");
    driver =
        new ReceiptPrinterDriver(
            profile,
            new ReceiptEncoder(profile, new FontGlyphRenderer()),
            () -> {
              FakeLink link = plugged.get();
              if (link == null) {
                throw new LinkException(DeviceError.NO_HARDWARE, "nothing there", null);
              }
              return link;
            },
            Clock.systemUTC(),
            told::add,
            EventLog.unkept(Program.AGENT));
    driver.start();
    awaitState(DeviceStatus.State.ONLINE);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void believesInPaperOnlyAfterTheBarrierIsAnswered() throws Exception {
    assertThat(outcome()).isEqualTo(PrintOutcome.printed());
    assertThat(link().printedBytes()).isPositive();
  }

  @Test
  void sendsNoMoreThanThePrinterHoldsBeforeItHasAnswered() throws Exception {
    Receipt.Line line =
        new Receipt.Line("索玛县".repeat(8), Receipt.Size.NORMAL, Receipt.Align.START, false);
    Receipt metres = new Receipt(Collections.nCopies(400, line));

    assertThat(driver.print(metres, new NoProgress()).get(30, TimeUnit.SECONDS))
        .isEqualTo(PrintOutcome.printed());

    assertThat(link().printedBytes()).isGreaterThan(15_000);
    assertThat(link().mostUnacknowledged()).isBetween(2_048, 4_096);
  }

  @Test
  void sendsNothingWhenThePaperIsOut() throws Exception {
    link().paper(FakeLink.PAPER_OUT);

    assertThat(outcome()).isEqualTo(PrintOutcome.notPrinted(DeviceError.PAPER_OUT));
    assertThat(link().printedBytes()).isZero();
  }

  @Test
  void doesNotKnowWhetherItPrintedWhenThePaperRunsOutInMidJob() throws Exception {
    link().paperOnceSent(FakeLink.PAPER_OUT);
    link().barrierSilent();

    assertThat(outcome()).isEqualTo(PrintOutcome.unknown(DeviceError.PAPER_OUT));
  }

  @Test
  void neverSendsAJobAgainAfterNewPaper() throws Exception {
    link().paperOnceSent(FakeLink.PAPER_OUT);
    link().barrierSilent();
    outcome();
    int sent = link().printedBytes();

    link().paperOnceSent(FakeLink.FINE);
    link().paper(FakeLink.FINE);
    awaitState(DeviceStatus.State.ONLINE);

    assertThat(link().printedBytes()).isEqualTo(sent);
  }

  @Test
  void doesNotKnowWhetherItPrintedWhenThePlugIsPulledInMidJob() throws Exception {
    link().loseOnceSent();

    assertThat(outcome()).isEqualTo(PrintOutcome.unknown(DeviceError.LINK_LOST));
  }

  @Test
  void comesBackByItselfWhenPluggedInAgain() throws Exception {
    FakeLink old = link();
    plugged.set(null);
    old.lose();
    awaitState(DeviceStatus.State.NO_DEVICE);
    assertThat(outcome()).isEqualTo(PrintOutcome.notPrinted(DeviceError.NO_HARDWARE));

    plugged.set(new FakeLink());
    awaitState(DeviceStatus.State.ONLINE);

    assertThat(outcome()).isEqualTo(PrintOutcome.printed());
  }

  @Test
  void takesASilentPrinterForOffline() throws Exception {
    link().silent(true);

    awaitState(DeviceStatus.State.OFFLINE);
    assertThat(driver.status().cause()).isEqualTo(DeviceError.TIMEOUT);
  }

  @Test
  void printsWhatIsAskedForWhileASlowPrinterIsBeingAskedForTheSecondTime() throws Exception {
    link().slow(Duration.ofMillis(400), 4);
    link().awaitQuestionOnceSlow();

    assertThat(outcome()).isEqualTo(PrintOutcome.printed());
  }

  @Test
  void takesOneJobAtATime() throws Exception {
    link().barrierSilent();
    CompletableFuture<PrintOutcome> first = driver.print(RECEIPT, new NoProgress());

    assertThat(outcome()).isEqualTo(PrintOutcome.notPrinted(DeviceError.BUSY));
    driver.close();
    assertThat(first.get(10, TimeUnit.SECONDS).state()).isEqualTo(PrintOutcome.State.UNKNOWN);
  }

  @Test
  void tellsOnlyChanges() throws Exception {
    link().paper(FakeLink.PAPER_OUT);
    awaitState(DeviceStatus.State.USER_ERROR);
    link().paper(FakeLink.FINE);
    awaitState(DeviceStatus.State.ONLINE);

    assertThat(told)
        .extracting(DeviceStatus::state)
        .containsExactly(
            DeviceStatus.State.ONLINE, DeviceStatus.State.USER_ERROR, DeviceStatus.State.ONLINE);
  }

  private PrintOutcome outcome() throws Exception {
    return driver.print(RECEIPT, new NoProgress()).get(30, TimeUnit.SECONDS);
  }

  private FakeLink link() {
    return Objects.requireNonNull(plugged.get());
  }

  private void awaitState(DeviceStatus.State state) {
    while (driver.status().state() != state) {
      Thread.onSpinWait();
    }
  }
}
