package org.suoma.app.care;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.app.client.AgentClient;
import org.suoma.app.client.CareLine;
import org.suoma.app.client.CareReport;
import org.suoma.app.client.PrintJob;
import org.suoma.app.client.RecentEvents;
import org.suoma.app.power.ScreenTrial;
import org.suoma.app.session.Visit;
import org.suoma.content.care.CareAct;
import org.suoma.content.care.Caretaker;
import org.suoma.content.care.Pin;
import org.suoma.device.Receipt;

/**
 * The panel at this screen: what is being typed to open it, who has opened it, and what they do.
 * All of it in memory only, so that no digit of a PIN and no ticket ever stands in a page. Locked
 * again by a tap, by time, and whenever somebody goes elsewhere. Threads share one.
 */
public final class Panel {

  private static final Logger log = LoggerFactory.getLogger(Panel.class);

  /** The page locks the panel after so long without a touch; shorter than a visit's 165 s. */
  public static final Duration IDLE = Duration.ofSeconds(60);

  /** What was typed is gone after so long without a touch. */
  public static final Duration TYPING = Duration.ofSeconds(30);

  /** A page that hangs locks nothing: this is locked by itself a little later. */
  private static final Duration GRACE = Duration.ofSeconds(15);

  /** The agent locks it by itself when it hears nothing for a minute and a half. */
  private static final Duration TELL_EVERY = Duration.ofSeconds(20);

  /** Half a per cent: on a card's 86 mm less than half a millimetre. */
  private static final double STEP = 1.005;

  private final AgentClient agent;
  private final OwnSettings settings;
  private final Codecs codecs;
  private final InstantSource steady;
  private Typed typed = Typed.nothing();
  private Instant touched;
  private Instant told;
  private @Nullable Open open;
  private volatile @Nullable Power power;

  /**
   * A panel that is locked.
   *
   * @param steady set by nobody
   */
  public Panel(AgentClient agent, OwnSettings settings, Codecs codecs, InstantSource steady) {
    this.agent = agent;
    this.settings = settings;
    this.codecs = codecs;
    this.steady = steady;
    this.touched = steady.instant();
    this.told = touched;
  }

  /**
   * From now on the power of the screen can be set here.
   *
   * @param usual whether it goes dark as long as nobody has set that here
   */
  public void screenBy(ScreenTrial trial, boolean usual) {
    power = new Power(trial, usual);
  }

  /** How the kiosk is, by what the agent tells and what this machine has. */
  public Readiness readiness(CareReport report) {
    return Readiness.of(report, codecs.areThere());
  }

  /** What was set at the panel. */
  public OwnSettings settings() {
    return settings;
  }

  /** The languages of the panel. */
  public Visit.Language language() {
    return settings.language();
  }

  /** The panel speaks so from now on. */
  public void speak(Visit.Language language) throws IOException {
    settings.speak(language);
  }

  /** Somebody touches the panel. */
  public synchronized void touch() {
    forgetIfLeft();
    touched = steady.instant();
    Open now = open;
    if (now != null && Duration.between(told, touched).compareTo(TELL_EVERY) > 0) {
      told = touched;
      agent.care().stay(now.opened().ticket());
    }
  }

  /** Whether it is open. */
  public synchronized boolean isOpen() {
    forgetIfLeft();
    return open != null;
  }

  /** Who has opened it; empty while it is locked. */
  public synchronized String name() {
    forgetIfLeft();
    return open == null ? "" : open.opened().name();
  }

  /** What is being typed. */
  public synchronized Typed typed() {
    forgetIfLeft();
    return typed;
  }

  /** A key of the page that opens the panel; after the last one it blocks for a moment. */
  public synchronized void press(String key) {
    touch();
    Typed now = typed;
    typed =
        switch (key) {
          case "clear" -> Typed.nothing();
          case "delete" -> now.shorter();
          case "next" -> now.next();
          default -> key.matches("[0-9]") ? now.longer(key) : now;
        };
    if (key.equals("next") && now.isWhole()) {
      open(now);
    }
  }

  private void open(Typed whole) {
    CareLine.Answer answer = agent.care().open(whole.number(), whole.pin());
    CareLine.Opened opened = answer.opened();
    if (opened == null) {
      typed = Typed.nothing().refused(answer.refusal(), answer.seconds());
    } else {
      typed = Typed.nothing();
      open = new Open(opened, null);
    }
    touched = steady.instant();
  }

  /** Locks it: somebody wants it, or goes elsewhere, or nobody is there any more. */
  public synchronized void lock(boolean left) {
    typed = Typed.nothing();
    Open was = open;
    open = null;
    if (was != null) {
      agent.care().lock(was.opened().ticket(), left);
    }
  }

  private void forgetIfLeft() {
    Duration untouched = Duration.between(touched, steady.instant());
    if (open != null && untouched.compareTo(IDLE.plus(GRACE)) > 0) {
      lock(true);
    }
    if (open == null && untouched.compareTo(TYPING) > 0) {
      typed = Typed.nothing();
    }
  }

  /**
   * How the kiosk is; empty if the panel is locked, which it is from then on, or nobody answers.
   */
  public Optional<CareReport> report() {
    Optional<CareReport> report = ticket().flatMap(agent.care()::report);
    if (report.isEmpty()) {
      lock(false);
    }
    return report;
  }

  /** What the programs have told, newest first; empty if the panel is locked, or nobody answers. */
  public Optional<RecentEvents> events() {
    return ticket().flatMap(ticket -> agent.care().events());
  }

  /** Has a test page printed under an id; empty if the panel is locked. */
  public Optional<PrintJob> printTestPage(String id) {
    return ticket().map(ticket -> agent.care().printTestPage(ticket, id));
  }

  /** Has the report printed under an id; empty if the panel is locked. */
  public Optional<PrintJob> printReport(String id, Receipt paper) {
    return noted(CareAct.REPORT_PRINTED, "")
        ? Optional.of(agent.printers().print(id, paper))
        : Optional.empty();
  }

  /** Has the file for support made and sent to the county. */
  public void sendSupport() {
    boolean asked = ticket().filter(agent.care()::sendSupport).isPresent();
    if (!asked) {
      lock(false);
    }
  }

  /** How a job stands. */
  public PrintJob job(String id) {
    return agent.printers().job(id);
  }

  /**
   * Makes recordings louder or softer for today.
   *
   * @param volume 0 to 100
   * @param county what the county has set; null if nothing
   */
  public void loud(int volume, LocalDate today, @Nullable Integer county) throws IOException {
    if (noted(CareAct.VOLUME, String.valueOf(volume))) {
      settings.loud(volume, today, county);
    }
  }

  /**
   * The measure that is being tried.
   *
   * @param now the one in force
   */
  public synchronized double tried(double now) {
    Double trial = open == null ? null : open.trial();
    return trial == null ? now : trial;
  }

  /**
   * Tries another measure.
   *
   * @param steps larger, or smaller if below 0
   * @param now the one in force
   */
  public synchronized void tryMeasure(int steps, double now) {
    Open is = open;
    if (is != null) {
      double next = tried(now) * Math.pow(STEP, steps);
      double within =
          Math.max(OwnSettings.LEAST_DOTS_PER_MM, Math.min(OwnSettings.MOST_DOTS_PER_MM, next));
      open = new Open(is.opened(), within);
    }
  }

  /**
   * Keeps the measure that was tried, or goes back to what the configuration says.
   *
   * @param now the one in force
   */
  public void keepMeasure(boolean usual, double now) throws IOException {
    double tried = tried(now);
    String words = usual ? "app.toml" : "%.3f".formatted(tried);
    if (noted(CareAct.MEASURED, words)) {
      settings.measured(usual ? null : tried);
      synchronized (this) {
        Open is = open;
        open = is == null ? null : new Open(is.opened(), null);
      }
    }
  }

  /**
   * What can be chosen about the screen.
   *
   * @param tried whether the screen could be put out just now; null if nobody has tried
   */
  public ScreenChoice screen(CareReport report, @Nullable Boolean tried) {
    Power now = power;
    return ScreenChoice.of(
        report, now != null, now != null && settings.goesDark(now.usual()), tried);
  }

  /** The screen goes dark from now on while it is not the time, or stays lit. */
  public void goDark(boolean dark) throws IOException {
    if (noted(CareAct.SCREEN_SET, dark ? "熄屏，省电" : "一直亮着")) {
      settings.goDark(dark);
    }
  }

  /**
   * Puts the screen out for some seconds; whether it could be, false also if the panel is locked.
   */
  public boolean tryScreen() {
    Power now = power;
    if (now == null || !noted(CareAct.SCREEN_TRIED, "")) {
      return false;
    }
    try {
      now.trial().run();
      return true;
    } catch (IOException e) {
      log.info("the screen was not put out: {}", e.getMessage());
      return false;
    }
  }

  private boolean noted(CareAct act, String detail) {
    boolean noted = ticket().filter(ticket -> agent.care().note(ticket, act, detail)).isPresent();
    if (!noted) {
      lock(false);
    }
    return noted;
  }

  private synchronized Optional<String> ticket() {
    forgetIfLeft();
    return Optional.ofNullable(open).map(now -> now.opened().ticket());
  }

  /**
   * What is being typed.
   *
   * @param number as far as it is typed
   * @param pin as far as it is typed
   * @param atPin whether the PIN's turn has come
   * @param refusal why the last try failed, a name of {@code docs/errors.md}; empty if there was
   *     none
   * @param seconds until somebody can try again
   */
  public record Typed(String number, String pin, boolean atPin, String refusal, int seconds) {

    static Typed nothing() {
      return new Typed("", "", false, "", 0);
    }

    Typed refused(String why, int wait) {
      return new Typed(number, pin, atPin, why, wait);
    }

    private Typed longer(String digit) {
      if (atPin) {
        return pin.length() < Pin.MOST ? new Typed(number, pin + digit, true, "", 0) : this;
      }
      return number.length() < Caretaker.MOST_DIGITS
          ? new Typed(number + digit, "", false, "", 0)
          : this;
    }

    private Typed shorter() {
      if (atPin && pin.isEmpty()) {
        return new Typed(number, "", false, "", 0);
      }
      return atPin
          ? new Typed(number, pin.substring(0, pin.length() - 1), true, "", 0)
          : new Typed(number.substring(0, Math.max(0, number.length() - 1)), "", false, "", 0);
    }

    private Typed next() {
      return number.length() >= Caretaker.FEWEST_DIGITS
          ? new Typed(number, pin, true, "", 0)
          : this;
    }

    private boolean isWhole() {
      return atPin && pin.length() >= Pin.FEWEST;
    }

    /** Nothing of it. */
    @Override
    public String toString() {
      return "Typed[]";
    }
  }

  /**
   * The power of the screen.
   *
   * @param trial puts it out for a moment
   * @param usual whether it goes dark as long as nobody has set that here
   */
  private record Power(ScreenTrial trial, boolean usual) {}

  /**
   * Somebody has opened it.
   *
   * @param trial dots per millimetre that are being tried; null if none are
   */
  private record Open(CareLine.Opened opened, @Nullable Double trial) {}
}
