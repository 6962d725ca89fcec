package org.suoma.agent.orders;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.suoma.content.order.KioskOrder;
import org.suoma.content.order.KioskSettings;
import org.suoma.content.order.OrderKeys;
import org.suoma.content.order.OrderResult;
import org.suoma.content.order.SignedWord;
import org.suoma.content.order.UnverifiedWordException;
import org.suoma.event.EventLog;
import org.suoma.event.LineKinds;

/**
 * Takes the county's words: verifies each with the keys of the release on the screen before it does
 * anything, does each order once and only for this kiosk, and takes no older settings. One thread
 * takes words; any may finish what was begun.
 */
public final class OrderTaker {

  private final EventLog eventLog;

  private final Supplier<String> kiosk;
  private final Supplier<Optional<OrderKeys>> keys;
  private final SettingsFile settings;
  private final Runnable settingsChanged;
  private final Commands commands;
  private final InstantSource countyTime;
  private final OrderJournal journal;

  /**
   * Takes words for this kiosk.
   *
   * @param kiosk how the county calls it now
   * @param keys of the release on the screen
   * @param settingsChanged is run when other settings hold; must not block
   * @param countyTime what time it is at the county
   * @param journalFile remembers which orders were taken
   */
  public OrderTaker(
      Supplier<String> kiosk,
      Supplier<Optional<OrderKeys>> keys,
      SettingsFile settings,
      Runnable settingsChanged,
      Commands commands,
      InstantSource countyTime,
      Path journalFile,
      EventLog eventLog)
      throws IOException {
    this.eventLog = eventLog;
    this.kiosk = kiosk;
    this.keys = keys;
    this.settings = settings;
    this.settingsChanged = settingsChanged;
    this.commands = commands;
    this.countyTime = countyTime;
    this.journal = new OrderJournal(journalFile, eventLog);
  }

  /** Number of the newest order that was taken. */
  long lastOrder() {
    return journal.last();
  }

  /** Version of the settings that hold; 0 if there are none. */
  long settingsVersion() {
    return settings.get().map(KioskSettings::version).orElse(0L);
  }

  /** Results that the county does not know yet, as many as one request holds. */
  List<OrderResult> untold() {
    return journal.untold();
  }

  void told(List<OrderResult> results) throws IOException {
    journal.told(results);
  }

  /** Notes what became of an order whose result was to come later. */
  public void finish(OrderResult result) throws IOException {
    journal.end(result);
  }

  /**
   * Takes one word.
   *
   * @throws UnverifiedWordException if it cannot be shown to be the county's, or is for another
   *     kiosk; nothing was done
   */
  void take(SignedWord word) throws UnverifiedWordException, IOException, InterruptedException {
    OrderKeys known =
        keys.get()
            .orElseThrow(
                () ->
                    new UnverifiedWordException(
                        "the release on the screen names no keys for orders"));
    switch (word.kind()) {
      case SETTINGS -> set(word.settings(known));
      case ORDER -> follow(word.order(known));
    }
  }

  private void set(KioskSettings given) throws UnverifiedWordException, IOException {
    requireOwn(given.kiosk());
    if (given.version() > settingsVersion()) {
      eventLog.tell(LineKinds.SETTINGS_TAKEN.of(given.version()));
      settings.put(given);
      settingsChanged.run();
    }
  }

  private void follow(KioskOrder order)
      throws UnverifiedWordException, IOException, InterruptedException {
    requireOwn(order.kiosk());
    if (order.number() <= journal.last()) {
      return;
    }
    journal.begin(order.number());
    if (!countyTime.instant().isBefore(order.expires())) {
      journal.end(new OrderResult(order.number(), OrderResult.Outcome.EXPIRED, ""));
      return;
    }
    eventLog.tell(LineKinds.ORDER_BEGUN.of(order.number()));
    Commands.Done done = commands.run(order);
    OrderResult.Outcome outcome = done.outcome();
    if (outcome == null) {
      journal.postpone(order.number());
    } else {
      journal.end(new OrderResult(order.number(), outcome, done.detail()));
    }
    done.afterwards().run();
  }

  private void requireOwn(String name) throws UnverifiedWordException {
    if (!kiosk.get().equals(name)) {
      throw new UnverifiedWordException("is for another kiosk: " + name);
    }
  }
}
