package org.suoma.agent.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suoma.agent.events.AgentEvent;
import org.suoma.agent.events.AgentEvents;
import org.suoma.device.DeviceError;
import org.suoma.device.PrintOutcome;
import org.suoma.device.Receipt;

class PrintDeskTest {

  private static final Receipt RECEIPT = new Receipt(List.of(new Receipt.Rule()));

  private final FakePrinter printer = new FakePrinter();
  private final List<AgentEvent> told = new ArrayList<>();
  private final AgentEvents events = new AgentEvents();
  private final PrintDesk desk = new PrintDesk(printer, events);

  @Test
  void printsAJobAskedForTwiceOnlyOnce() {
    desk.print("a", RECEIPT);
    desk.print("a", RECEIPT);

    assertThat(printer.jobCount()).isEqualTo(1);
  }

  @Test
  void neverPrintsAgainAfterAnUnknownOutcome() {
    desk.print("a", RECEIPT);
    printer.end(PrintOutcome.unknown(DeviceError.PAPER_OUT));

    PrintJob again = desk.print("a", RECEIPT);

    assertThat(again).isEqualTo(new PrintJob("a", PrintJob.State.UNKNOWN, DeviceError.PAPER_OUT));
    assertThat(printer.jobCount()).isEqualTo(1);
  }

  @Test
  void tellsHowAJobEnded() {
    events.listen(told::add);
    desk.print("a", RECEIPT);

    printer.end(PrintOutcome.printed());

    assertThat(desk.job("a")).contains(new PrintJob("a", PrintJob.State.PRINTED, null));
    assertThat(told).containsExactly(new AgentEvent.PrintFinished("a", PrintOutcome.printed()));
  }

  @Test
  void knowsNothingOfAJobItWasNeverGiven() {
    assertThat(desk.job("b")).isEmpty();
  }

  @Test
  void forgetsOldJobsSoThatMemoryStaysFlat() {
    for (int i = 0; i < 300; i++) {
      desk.print("job-" + i, RECEIPT);
    }

    assertThat(desk.job("job-0")).isEmpty();
    assertThat(desk.job("job-299")).isPresent();
  }
}
