package org.suoma.app.care;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.app.client.AgentStatus;
import org.suoma.app.client.CareReport;
import org.suoma.app.language.Phrase;
import org.suoma.content.order.WindowSettings;
import org.suoma.content.report.KioskSoftware;
import org.suoma.content.report.KioskVitals;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;

/**
 * How the kiosk is, point by point: what is well, and where something is not, what to do, in words
 * for a clerk, with the name by which the IT person finds it in {@code docs/errors.md}.
 *
 * @param items what was looked at, in the order in which one goes about it
 */
public record Readiness(List<Item> items) {

  private static final String PRINTER = "打印机";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The county's own limit for signed requests. */
  private static final long MOST_CLOCK_SECONDS = 300;

  private static final long FULL_DISK = 16_000_000;
  private static final long NEARLY_FULL_DISK = 1_000_000_000;
  private static final double GIGABYTE = 1e9;

  /** A county is asked every few minutes. */
  private static final Duration LONGEST_SILENCE = Duration.ofHours(1);

  /** So many times a line may go and come back before somebody should look at the plug. */
  private static final int MOST_CONNECTIONS = 5;

  /** Copies the items. */
  public Readiness {
    items = List.copyOf(items);
  }

  /**
   * Looks at all that the agent tells.
   *
   * @param plays whether the machine can play recordings and videos
   */
  public static Readiness of(CareReport report, boolean plays) {
    List<Item> items = new ArrayList<>();
    report.status().devices().forEach(device -> items.add(device(device)));
    AgentStatus.Content content = report.status().content();
    if (content != null) {
      items.add(content(content));
      items.add(line(content, report));
    }
    if (report.county().configured()) {
      items.add(enrolled(report.county()));
    }
    items.add(clock(report));
    items.add(disk(report.vitals()));
    AgentStatus.Outbox outbox = report.status().outbox();
    if (outbox != null && report.county().configured()) {
      items.add(outbox(outbox));
    }
    items.add(program(report.vitals(), report.software()));
    items.add(recordings(plays));
    items.add(open(report));
    return new Readiness(items);
  }

  /** Whether all is well. */
  public boolean isFine() {
    return count() == 0;
  }

  /** How bad the worst point is. */
  public Level worst() {
    return items.stream().map(Item::level).max(Comparator.naturalOrder()).orElse(Level.FINE);
  }

  /** How many points want somebody. */
  public int count() {
    return (int) items.stream().filter(item -> item.level() != Level.FINE).count();
  }

  /** Those that want somebody, the worst first. */
  public List<Item> troubles() {
    List<Item> troubles = new ArrayList<>();
    for (Level level : List.of(Level.BAD, Level.LOOK)) {
      items.stream().filter(item -> item.level() == level).forEach(troubles::add);
    }
    return troubles;
  }

  /**
   * The point about the receipt printer, in a list of one, for the page that shows how to change
   * paper; none if it is not known.
   */
  public List<Item> printers() {
    return items.stream()
        .filter(item -> item.subject().equals(Phrase.of(PRINTER)))
        .limit(1)
        .map(item -> CHANGE_PAPER.equals(item.advice()) ? item.advising(AS_SHOWN) : item)
        .toList();
  }

  private static Item device(AgentStatus.Device device) {
    Phrase subject = Phrase.of(device.label());
    DeviceStatus status = device.status();
    DeviceError cause = status.cause();
    AgentStatus.Line line = device.line();
    if (!status.isOnline() && status.state() != DeviceStatus.State.DEVICE_BUSY) {
      return cause == null
          ? new Item(Level.BAD, subject, Phrase.of("没有回应"), PLUG, status.state().name())
          : new Item(Level.BAD, subject, Phrase.of(cause.message()), advice(cause), cause.name());
    }
    if (!status.warnings().isEmpty()) {
      DeviceError warning = status.warnings().get(0);
      return new Item(
          Level.LOOK, subject, Phrase.of(warning.message()), advice(warning), warning.name());
    }
    if (line != null && line.connections() > MOST_CONNECTIONS) {
      return new Item(
          Level.LOOK,
          subject,
          Phrase.of("能用，连线断过 {0} 次", line.connections() - 1),
          Phrase.of("请把插头插紧；还断，请管终端的人换线"),
          DeviceError.LINK_LOST.name());
    }
    return Item.fine(subject, Phrase.of("正常"));
  }

  private static final Phrase PLUG = Phrase.of("请看设备电源亮不亮、两头的线插没插好");
  private static final Phrase RESTART_DEVICE = Phrase.of("请关掉设备的电源，等十秒再打开；还不行，请告诉管终端的人");
  private static final Phrase CHANGE_PAPER = Phrase.of("请换一卷纸，点“换纸”看怎么换");
  private static final Phrase AS_SHOWN = Phrase.of("请照上面的图换一卷纸");
  private static final Phrase TELL = Phrase.of("请告诉管终端的人");

  private static Phrase advice(DeviceError cause) {
    return switch (cause) {
      case NO_HARDWARE, LINK_LOST, TIMEOUT -> PLUG;
      case PORT_BUSY,
          MALFORMED_REPLY,
          CUTTER_ERROR,
          UNRECOVERABLE,
          READER_UNAUTHORISED,
          READER_SELF_TEST_FAILED ->
          RESTART_DEVICE;
      case PAPER_OUT -> CHANGE_PAPER;
      case PAPER_LOW -> Phrase.of("请备好一卷纸");
      case COVER_OPEN -> Phrase.of("请合上盖子，两边都按下去");
      case PAPER_JAM -> Phrase.of("请打开盖子，取出卡住的纸，再合上");
      case OVERHEATED -> Phrase.of("请等几分钟，会自己恢复");
      case OUTLET_BLOCKED -> Phrase.of("请取走出纸口的纸");
      case TONER_OUT, TONER_LOW -> Phrase.of("请换墨粉");
      case PAUSED -> Phrase.of("请在打印机上按“继续”");
      case ACCESS_DENIED, FORMAT_UNSUPPORTED -> TELL;
      case BUSY, INTERRUPTED, CARD_UNREADABLE -> Phrase.of("请再试一次");
    };
  }

  private static Item content(AgentStatus.Content content) {
    Phrase subject = Phrase.of("内容");
    Instant published = content.publishedAt();
    Long sequence = content.sequence();
    if (sequence == null || published == null) {
      return new Item(
          Level.BAD,
          subject,
          Phrase.of("还没有内容"),
          Phrase.of("请等一会儿；还没有，请告诉管终端的人"),
          content.error() == null ? "" : content.error());
    }
    Phrase shown = Phrase.of("第 {0} 版，{1} 发布", sequence, local(published));
    return content.error() == null || isLine(content.error())
        ? Item.fine(subject, shown)
        : new Item(Level.LOOK, subject, shown, Phrase.of("新内容取不下来，请告诉管终端的人"), content.error());
  }

  private static boolean isLine(String error) {
    return switch (error) {
      case "SOURCE_UNREACHABLE",
          "TOO_SLOW",
          "TRUNCATED",
          "REDIRECTED",
          "WEB_PAGE",
          "BUDGET_SPENT" ->
          true;
      default -> false;
    };
  }

  private static Item line(AgentStatus.Content content, CareReport report) {
    Phrase subject = Phrase.of("到县里的线路");
    Instant checked = content.checkedAt();
    String error = content.error();
    boolean silent =
        checked == null || Duration.between(checked, report.at()).compareTo(LONGEST_SILENCE) > 0;
    if (error != null && isLine(error) && !error.equals("BUDGET_SPENT")) {
      return new Item(
          silent ? Level.BAD : Level.LOOK,
          subject,
          checked == null ? Phrase.of("连不上县里") : Phrase.of("连不上县里，上次连上是 {0}", local(checked)),
          Phrase.of("请看网线插没插好、路由器的灯亮不亮。查内容不受影响"),
          error);
    }
    return checked == null
        ? new Item(Level.LOOK, subject, Phrase.of("还没有连上过"), Phrase.of("请等一会儿；还没有，请告诉管终端的人"), "")
        : Item.fine(subject, Phrase.of("正常，{0} 连上过", local(checked)));
  }

  private static Item enrolled(CareReport.County county) {
    Phrase subject = Phrase.of("登记");
    return county.enrolled()
        ? Item.fine(subject, Phrase.of("{0}", county.name()))
        : new Item(
            Level.BAD,
            subject,
            Phrase.of("没有登记，县里不认识这台终端"),
            Phrase.of("请管终端的人在县控制台发一个登记码"),
            "NOT_ADMITTED");
  }

  private static Item clock(CareReport report) {
    Phrase subject = Phrase.of("时钟");
    long ahead = report.county().clockAheadSeconds();
    AgentStatus.Content content = report.status().content();
    Instant published = content == null ? null : content.publishedAt();
    boolean isBeforeContent =
        published != null && report.at().plusSeconds(MOST_CLOCK_SECONDS).isBefore(published);
    Phrase time = Phrase.of("{0}", local(report.at()));
    if (Math.abs(ahead) < MOST_CLOCK_SECONDS && !isBeforeContent) {
      return Item.fine(subject, time);
    }
    Phrase wrong =
        Math.abs(ahead) < MOST_CLOCK_SECONDS
            ? time
            : Phrase.of(ahead > 0 ? "比县里快 {0} 分钟" : "比县里慢 {0} 分钟", Math.abs(ahead) / 60);
    return new Item(Level.BAD, subject, wrong, Phrase.of("请管终端的人校时；常走不准，要换主板电池"), "CLOCK_WRONG");
  }

  private static Item disk(KioskVitals vitals) {
    Phrase subject = Phrase.of("磁盘");
    Long free = vitals.diskFreeBytes();
    if (free == null) {
      return new Item(Level.BAD, subject, Phrase.of("读不出来"), TELL, "STORE_FAILED");
    }
    Phrase room = Phrase.of("还剩 {0} GB", String.format(Locale.ROOT, "%.1f", free / GIGABYTE));
    if (free >= NEARLY_FULL_DISK) {
      return Item.fine(subject, room);
    }
    return free < FULL_DISK
        ? new Item(
            Level.BAD, subject, Phrase.of("满了，居民现在不能提交"), Phrase.of("请管终端的人清理磁盘"), "DISK_FULL")
        : new Item(Level.LOOK, subject, room, Phrase.of("请管终端的人清理磁盘"), "DISK_FULL");
  }

  private static Item outbox(AgentStatus.Outbox outbox) {
    Phrase subject = Phrase.of("居民提交的");
    if (outbox.obstacle() != null) {
      return new Item(Level.BAD, subject, Phrase.of("现在不能提交"), TELL, outbox.obstacle().name());
    }
    if (outbox.refused() > 0) {
      return new Item(
          Level.LOOK, subject, Phrase.of("{0} 件县里没有收", outbox.refused()), TELL, "COUNTY_REFUSED");
    }
    return Item.fine(
        subject,
        outbox.waiting() == 0
            ? Phrase.of("都送到了县里")
            : Phrase.of("{0} 件等着送到县里，线路好了会自己送", outbox.waiting()));
  }

  private static Item program(KioskVitals vitals, @Nullable KioskSoftware software) {
    Phrase subject = Phrase.of("程序");
    String version =
        software != null ? software.version() : Optional.ofNullable(vitals.version()).orElse("—");
    Phrase runs = Phrase.of("版本 {0}", version);
    if (software == null) {
      return Item.fine(subject, runs);
    }
    String trouble = software.trial() ? software.trouble() : null;
    if (trouble != null) {
      return new Item(Level.LOOK, subject, Phrase.of("版本 {0} 正在试运行", version), TELL, trouble);
    }
    return software.left() == null
        ? Item.fine(subject, runs)
        : new Item(
            Level.LOOK,
            subject,
            runs,
            Phrase.of("新版本 {0} 没有装成，退回来了，请告诉管终端的人", software.left()),
            "");
  }

  private static Item recordings(boolean plays) {
    Phrase subject = Phrase.of("录音和视频");
    return plays
        ? Item.fine(subject, Phrase.of("正常"))
        : new Item(Level.LOOK, subject, Phrase.of("放不出来"), TELL, "NO_CODECS");
  }

  private static Item open(CareReport report) {
    Phrase subject = Phrase.of("开放时间");
    WindowSettings window =
        report.status().window() == null
            ? WindowSettings.usual()
            : report.status().window().settings();
    if (window.closed() != null) {
      return new Item(Level.LOOK, subject, Phrase.of("县里设了暂停服务"), Phrase.of("要恢复，请找县里管终端的人"), "");
    }
    return Item.fine(
        subject,
        window.hours() == null ? Phrase.of("一直开放") : Phrase.of("{0}", window.hours().inWords()));
  }

  private static LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, ZONE);
  }

  /** How bad it is. */
  public enum Level {
    /** All is well. */
    FINE,
    /** It works, and somebody should look soon. */
    LOOK,
    /** It does not work. */
    BAD
  }

  /**
   * What was looked at.
   *
   * @param level how bad it is
   * @param subject what it is
   * @param state how it is
   * @param advice what to do; null if nothing
   * @param code by which the IT person finds it; empty if there is none
   */
  public record Item(
      Level level, Phrase subject, Phrase state, @Nullable Phrase advice, String code) {

    static Item fine(Phrase subject, Phrase state) {
      return new Item(Level.FINE, subject, state, null, "");
    }

    private Item advising(Phrase other) {
      return new Item(level, subject, state, other, code);
    }
  }
}
