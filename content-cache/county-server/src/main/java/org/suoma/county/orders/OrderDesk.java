package org.suoma.county.orders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.suoma.content.calendar.OpeningHours;
import org.suoma.content.care.Caretaker;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.order.Closure;
import org.suoma.content.order.KioskCommand;
import org.suoma.content.order.KioskNews;
import org.suoma.content.order.KioskOrder;
import org.suoma.content.order.KioskSettings;
import org.suoma.content.order.OrderResult;
import org.suoma.content.order.SignedWord;
import org.suoma.content.trust.SigningKey;
import org.suoma.county.access.Staff;
import org.suoma.county.access.StaffAction;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.enrolment.EnrolmentDesk;
import org.suoma.county.storage.content.ReleaseLog;
import org.suoma.county.storage.kiosk.OrderRow;
import org.suoma.county.storage.kiosk.OrderStore;

/**
 * Gives orders to kiosks, sets them, and takes what they answer; all of it stands in the trail.
 * Threads share one.
 */
public final class OrderDesk {

  /** An order that a kiosk has not heard of for so long is done no more. */
  public static final Duration ORDER_LIFE = Duration.ofHours(1);

  private final OrderStore store;
  private final ReleaseLog releases;
  private final SigningKey key;
  private final StaffTrail trail;
  private final Clock clock;
  private final ContentJson json = new ContentJson();

  /**
   * A desk over this store.
   *
   * @param key signs what kiosks are told; its public half comes to them with releases
   */
  public OrderDesk(
      OrderStore store, ReleaseLog releases, SigningKey key, StaffTrail trail, Clock clock) {
    this.store = store;
    this.releases = releases;
    this.key = key;
    this.trail = trail;
    this.clock = clock;
  }

  /** Orders a kiosk to do something within {@link #ORDER_LIFE}. */
  public void order(Staff by, String kiosk, KioskCommand command) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String text = new String(json.write(command), UTF_8);
    store.add(kiosk, text, by.signature(), now, now.plus(ORDER_LIFE));
    trail.add(
        by,
        StaffAction.KIOSK_ORDERED,
        EnrolmentDesk.about(kiosk),
        Map.of("command", CommandWords.of(command)));
  }

  /**
   * Sets a kiosk.
   *
   * @param change makes what is to hold of what held before; its version is not looked at
   */
  public void set(Staff by, String kiosk, UnaryOperator<KioskSettings> change) {
    KioskSettings set = change(by.signature(), kiosk, change);
    trail.add(
        by,
        StaffAction.KIOSK_SET,
        EnrolmentDesk.about(kiosk),
        Map.of("settings", SettingsWords.of(set)));
  }

  /**
   * Says when a kiosk is open.
   *
   * @param hours null: always
   */
  public void setHours(Staff by, String kiosk, @Nullable OpeningHours hours) {
    KioskSettings unused =
        change(by.signature(), kiosk, known -> known.with(known.windowOrUsual().withHours(hours)));
    trail.add(
        by,
        StaffAction.KIOSK_HOURS_SET,
        EnrolmentDesk.about(kiosk),
        Map.of("hours", hours == null ? "一直开放" : hours.inWords()));
  }

  /**
   * Takes a kiosk out of service, from the end of the visit on that is there.
   *
   * @param reason null: not told to residents
   */
  public void close(Staff by, String kiosk, Closure.@Nullable Reason reason) {
    Closure closure = new Closure(reason, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    KioskSettings unused =
        change(
            by.signature(), kiosk, known -> known.with(known.windowOrUsual().withClosed(closure)));
    trail.add(
        by,
        StaffAction.KIOSK_CLOSED,
        EnrolmentDesk.about(kiosk),
        Map.of("reason", reason == null ? "" : reason.label()));
  }

  /** Takes a kiosk into service again. */
  public void reopen(Staff by, String kiosk) {
    KioskSettings unused =
        change(by.signature(), kiosk, known -> known.with(known.windowOrUsual().withClosed(null)));
    trail.add(by, StaffAction.KIOSK_REOPENED, EnrolmentDesk.about(kiosk), Map.of());
  }

  /**
   * Says who may open a kiosk's panel; what was decided about it stands in the trail already.
   *
   * @param caretakers null: those who are named at the kiosk itself
   */
  public void nameCaretakers(String kiosk, @Nullable List<Caretaker> caretakers) {
    KioskSettings unused =
        change(StaffTrail.PROGRAM, kiosk, known -> known.withCaretakers(caretakers));
  }

  private KioskSettings change(String by, String kiosk, UnaryOperator<KioskSettings> change) {
    AtomicReference<KioskSettings> set = new AtomicReference<>();
    store.set(
        kiosk,
        (version, before) -> {
          KioskSettings known =
              before
                  .map(text -> read(text, KioskSettings.class))
                  .orElseGet(() -> KioskSettings.none(kiosk));
          KioskSettings next = change.apply(known).version(version);
          set.set(next);
          return new String(json.write(next), UTF_8);
        },
        by,
        clock.instant().truncatedTo(ChronoUnit.SECONDS));
    return Objects.requireNonNull(set.get());
  }

  /** A kiosk's settings; empty if it was never set. */
  public Optional<KioskSettings> settings(String kiosk) {
    return store.settings(kiosk).map(text -> read(text, KioskSettings.class));
  }

  /** A kiosk's newest orders, the newest first. */
  public List<Line> newest(String kiosk, int most) {
    return store.newest(kiosk, most).stream().map(this::line).toList();
  }

  private Line line(OrderRow row) {
    KioskCommand command = read(row.command(), KioskCommand.class);
    OrderRow.Answer answer = row.answer();
    Line.State state;
    if (answer != null) {
      state =
          new Line.State(OrderResult.Outcome.valueOf(answer.outcome()).label(), answer.detail());
    } else {
      boolean over = !row.expires().isAfter(clock.instant());
      state = new Line.State(over ? "终端没有收到，已过期" : CommandWords.waiting(command), "");
    }
    return new Line(
        row.number(),
        CommandWords.of(command),
        row.by(),
        row.at(),
        answer == null ? null : OrderResult.Outcome.valueOf(answer.outcome()),
        state);
  }

  /** Takes what a kiosk says has become of orders; what is told again changes nothing. */
  void answer(String kiosk, OrderResult.Batch batch) {
    for (OrderResult result : batch.results()) {
      boolean noted =
          store.answer(
              kiosk,
              result.number(),
              new OrderRow.Answer(
                  result.outcome().name(),
                  result.detail(),
                  clock.instant().truncatedTo(ChronoUnit.SECONDS)));
      if (noted) {
        trail.add(
            EnrolmentDesk.about(kiosk),
            StaffAction.KIOSK_ANSWERED,
            EnrolmentDesk.about(kiosk),
            Map.of("outcome", result.outcome().label(), "reason", result.detail()));
      }
    }
  }

  Standing standing() {
    return new Standing(
        releases.inForce(), store.newestOpen(clock.instant()), store.settingsVersions());
  }

  /** What there is for a kiosk beyond what it knows. */
  KioskNews news(Knowledge known, Standing standing) {
    List<SignedWord> words = new ArrayList<>();
    settings(known.kiosk())
        .filter(settings -> settings.version() > known.settings())
        .ifPresent(settings -> words.add(SignedWord.of(settings, key)));
    int room = KioskNews.MOST_WORDS - words.size();
    for (OrderRow row : store.open(known.kiosk(), known.order(), clock.instant(), room)) {
      KioskCommand command = read(row.command(), KioskCommand.class);
      words.add(
          SignedWord.of(new KioskOrder(row.kiosk(), row.number(), row.expires(), command), key));
    }
    return new KioskNews(standing.release(known.ring()), words);
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.read(text.getBytes(UTF_8), type);
    } catch (MalformedContentException e) {
      throw new IllegalStateException("the county's own record", e);
    }
  }

  /**
   * An order and what became of it.
   *
   * @param number the order's
   * @param command in words
   * @param by who ordered
   * @param at when
   * @param outcome null while the kiosk has not answered
   * @param state in words
   */
  public record Line(
      long number,
      String command,
      String by,
      Instant at,
      OrderResult.@Nullable Outcome outcome,
      State state) {

    /**
     * What became of it, in words.
     *
     * @param label what
     * @param detail why; empty if there is nothing to say
     */
    public record State(String label, String detail) {}
  }
}
