package org.suoma.agent;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.suoma.agent.events.AgentEvent;
import org.suoma.agent.events.AgentEvents;
import org.suoma.agent.orders.Commands;
import org.suoma.agent.printing.PrintDesk;
import org.suoma.agent.support.SupportDesk;
import org.suoma.agent.support.SupportStanding;
import org.suoma.agent.window.WindowDesk;
import org.suoma.content.order.Errand;
import org.suoma.content.order.KioskCommand;
import org.suoma.content.order.KioskOrder;
import org.suoma.device.DeviceError;
import org.suoma.device.PrintOutcome;
import org.suoma.device.Receipt;

/** Does what the county orders, with what the agent has. */
final class OrderCommands implements Commands {

  /** The desk lets a job wait for two minutes at most. */
  private static final Duration LONGEST_PRINT = Duration.ofMinutes(3);

  private final Runnable pollNow;
  private final Runnable reportNow;
  private final PrintDesk<Receipt> printer;
  private final Supplier<String> kiosk;
  private final WindowDesk window;
  private final SupportDesk support;
  private final Runnable restart;
  private final Map<String, CompletableFuture<PrintOutcome>> prints = new ConcurrentHashMap<>();

  /**
   * Does it by these.
   *
   * @param events tell when a test print is over
   * @param kiosk what stands on a test print
   * @param window has the program on the screen do what only that can
   * @param support makes the file for support and sends it
   * @param restart ends the agent, whose supervisor starts it again
   */
  OrderCommands(
      Runnable pollNow,
      Runnable reportNow,
      PrintDesk<Receipt> printer,
      AgentEvents events,
      Supplier<String> kiosk,
      WindowDesk window,
      SupportDesk support,
      Runnable restart) {
    this.pollNow = pollNow;
    this.reportNow = reportNow;
    this.printer = printer;
    this.kiosk = kiosk;
    this.window = window;
    this.support = support;
    this.restart = restart;
    events.listen(this::hear);
  }

  private void hear(AgentEvent event) {
    if (event instanceof AgentEvent.PrintFinished finished) {
      CompletableFuture<PrintOutcome> print = prints.get(finished.id());
      if (print != null) {
        boolean unused = print.complete(finished.outcome());
      }
    }
  }

  @Override
  public Done run(KioskOrder order) throws InterruptedException {
    KioskCommand command = order.command();
    if (command instanceof KioskCommand.FetchContent) {
      pollNow.run();
      return Done.done();
    }
    if (command instanceof KioskCommand.ReportNow) {
      reportNow.run();
      return Done.done();
    }
    if (command instanceof KioskCommand.TestPrint) {
      return testPrint();
    }
    if (command instanceof KioskCommand.RestartAgent) {
      return Done.by(restart);
    }
    if (command instanceof KioskCommand.RestartWindow) {
      return ask(order, Errand.Kind.RESTART);
    }
    if (command instanceof KioskCommand.TakePicture) {
      return ask(order, Errand.Kind.PICTURE);
    }
    if (command instanceof KioskCommand.SendSupport) {
      return sendSupport();
    }
    return Done.refused("这台终端的程序较旧，不认识这个指令");
  }

  private Done ask(KioskOrder order, Errand.Kind kind) {
    return window.ask(new Errand(order.number(), kind), order.expires())
        ? Done.later()
        : Done.refused("前面的指令还在等窗口空下来");
  }

  private Done sendSupport() {
    SupportStanding standing = support.askAndSend();
    return switch (standing.state()) {
      case SENT -> Done.done();
      case REFUSED -> Done.refused("县里没有收：" + standing.code());
      case NOT_KEPT -> Done.refused("终端的磁盘写不进去");
      case NONE, WAITING -> Done.refused("做好了，还没有送到；线路好了会自己送");
    };
  }

  private Done testPrint() throws InterruptedException {
    String id = UUID.randomUUID().toString();
    CompletableFuture<PrintOutcome> print = new CompletableFuture<>();
    prints.put(id, print);
    try {
      if (printer.print(id, page()).reason() == DeviceError.BUSY) {
        return Done.refused(DeviceError.BUSY.message());
      }
      PrintOutcome outcome = print.get(LONGEST_PRINT.toSeconds(), TimeUnit.SECONDS);
      DeviceError reason = outcome.reason();
      return reason == null ? Done.done() : Done.refused(reason.message());
    } catch (ExecutionException | TimeoutException e) {
      return Done.refused("打印机没有在 3 分钟内打完");
    } finally {
      prints.remove(id);
    }
  }

  private Receipt page() {
    return new Receipt(
        List.of(
            new Receipt.Line("测试小票", Receipt.Size.LARGE, Receipt.Align.CENTER, true),
            new Receipt.Pair("终端", kiosk.get()),
            new Receipt.Line("由县里远程打印，不是办事小票", Receipt.Size.NORMAL, Receipt.Align.START, false)));
  }
}
