package org.suoma.county.numbers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.suoma.content.model.Area;
import org.suoma.content.model.Entry;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.usage.UsageKey;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.kiosk.EnrolmentRow;
import org.suoma.county.storage.kiosk.EnrolmentStore;
import org.suoma.county.storage.kiosk.UsageLog;

/** Puts together how kiosks were used. Threads share one. */
public final class Numbers {

  /** Longer periods are shown month by month. */
  static final int MOST_DAYS_BY_DAY = 62;

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** How many entries and words are ranked. */
  private static final int MOST_RANKED = 20;

  private static final String NO_AREA = "没有登记地区";

  private final UsageLog log;
  private final EnrolmentStore enrolments;
  private final ContentShelf shelf;
  private final Clock clock;

  /** Puts together what this log holds. */
  public Numbers(UsageLog log, EnrolmentStore enrolments, ContentShelf shelf, Clock clock) {
    this.log = log;
    this.enrolments = enrolments;
    this.shelf = shelf;
    this.clock = clock;
  }

  /** This month. */
  public Period currentMonth() {
    return Period.month(YearMonth.from(today()));
  }

  /** This day in the county. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /** The names of all kiosks that were used or are let in. */
  public List<String> kiosks() {
    Set<String> names = new TreeSet<>(log.kiosks());
    enrolments.all().forEach(kiosk -> names.add(kiosk.kiosk()));
    return List.copyOf(names);
  }

  /**
   * The figures.
   *
   * @param area code of an area; empty for all
   * @param kiosk name of a kiosk; empty for all
   */
  public Usage usage(Period period, String area, String kiosk) {
    Map<String, String> areas =
        enrolments.all().stream()
            .collect(Collectors.toMap(EnrolmentRow::kiosk, EnrolmentRow::area));
    Set<String> kiosks =
        kiosks().stream()
            .filter(name -> kiosk.isEmpty() || name.equals(kiosk))
            .filter(name -> area.isEmpty() || area.equals(areas.get(name)))
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, Long> items = log.items(period.first(), period.last(), kiosks);
    Map<String, Long> byKiosk = log.visitsByKiosk(period.first(), period.last(), kiosks);
    Map<String, String> names = areaNames();
    return new Usage(
        period,
        where(area, kiosk, names),
        totals(items),
        days(period, log.visitsByDay(period.first(), period.last(), kiosks)),
        hours(items, kiosks.size() == 1),
        ranked(byKiosk),
        ranked(byArea(byKiosk, areas, names)),
        fixed(items, UsageKey.LANGUAGE, Map.of("han", "汉", "yi", "彝", "both", "对照")),
        List.of(
            Figure.of("点“结束使用”", items.getOrDefault(UsageKey.END_BY_TOUCH, 0L)),
            Figure.of("无人操作，自动结束", items.getOrDefault(UsageKey.END_BY_TIME, 0L))),
        ranked(renamed(items, UsageKey.PAGE, PageNames::of)),
        entries(items),
        words(items, UsageKey.WORD),
        words(items, UsageKey.WORD_NOTHING),
        taken(items),
        ranked(renamed(items, UsageKey.FORM, Numbers::form)));
  }

  private static String where(String area, String kiosk, Map<String, String> names) {
    if (!kiosk.isEmpty()) {
      return kiosk;
    }
    return area.isEmpty() ? "全部终端" : names.getOrDefault(area, area);
  }

  private Map<String, String> areaNames() {
    Map<String, String> names = new LinkedHashMap<>();
    shelf
        .county()
        .ifPresent(
            county -> {
              names.put(county.code(), county.name().zh());
              for (Area area : county.areas()) {
                names.put(area.code(), area.name().zh());
              }
            });
    return names;
  }

  private static List<Figure> totals(Map<String, Long> items) {
    return List.of(
        Figure.of("使用人次", items.getOrDefault(UsageKey.VISIT, 0L)),
        Figure.of("打开页面", sum(items, UsageKey.PAGE)),
        Figure.of("打开条目", sum(items, UsageKey.ENTRY)),
        Figure.of("查找", items.getOrDefault(UsageKey.SEARCH, 0L)),
        Figure.of("没有找到的查找", items.getOrDefault(UsageKey.SEARCH_NOTHING, 0L)),
        Figure.of("打印", sum(items, "print/")),
        Figure.of("提交", sum(items, UsageKey.FORM)),
        Figure.of("呼叫双语通", items.getOrDefault(UsageKey.CALL, 0L)),
        Figure.of("放大过字的人次", items.getOrDefault(UsageKey.LARGE_TEXT, 0L)),
        Figure.of("用过朗读的人次", items.getOrDefault(UsageKey.VOICE, 0L)));
  }

  private static List<Figure> taken(Map<String, Long> items) {
    return List.of(
        Figure.of("打印小条", items.getOrDefault(UsageKey.PRINT_RECEIPT, 0L)),
        Figure.of("打印 A4", items.getOrDefault(UsageKey.PRINT_SHEET, 0L)),
        Figure.of("条目带到手机上", items.getOrDefault(UsageKey.PHONE_ENTRY, 0L)),
        Figure.of("办事页的手机码", items.getOrDefault(UsageKey.PHONE_GUIDE, 0L)),
        Figure.of("在终端上打开办事网站", items.getOrDefault(UsageKey.ONLINE, 0L)));
  }

  private static long sum(Map<String, Long> items, String kind) {
    return items.entrySet().stream()
        .filter(item -> item.getKey().startsWith(kind))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static List<Figure> days(Period period, Map<String, Long> visits) {
    boolean byMonth = period.days() > MOST_DAYS_BY_DAY;
    Map<String, Long> all = new LinkedHashMap<>();
    for (LocalDate day = period.first(); !day.isAfter(period.last()); day = day.plusDays(1)) {
      String label = byMonth ? YearMonth.from(day).toString() : day.toString();
      all.merge(label, visits.getOrDefault(day.toString(), 0L), Long::sum);
    }
    List<Figure> figures = new ArrayList<>();
    all.forEach((label, count) -> figures.add(Figure.of(label, count)));
    return figures;
  }

  private static List<Figure> hours(Map<String, Long> items, boolean oneKiosk) {
    List<Figure> figures = new ArrayList<>();
    items.forEach(
        (item, count) -> {
          if (item.startsWith(UsageKey.HOUR)) {
            String label = item.substring(UsageKey.HOUR.length()) + " 时";
            figures.add(oneKiosk ? Figure.ofOneKiosk(label, count) : Figure.of(label, count));
          }
        });
    return figures;
  }

  private static Map<String, Long> byArea(
      Map<String, Long> byKiosk, Map<String, String> areas, Map<String, String> names) {
    Map<String, Long> sums = new TreeMap<>();
    byKiosk.forEach(
        (kiosk, visits) -> {
          String area = areas.getOrDefault(kiosk, "");
          String name = area.isEmpty() ? NO_AREA : names.getOrDefault(area, area);
          sums.merge(name, visits, Long::sum);
        });
    return sums;
  }

  private static List<Figure> fixed(
      Map<String, Long> items, String kind, Map<String, String> labels) {
    return labels.entrySet().stream()
        .map(label -> Figure.of(label.getValue(), items.getOrDefault(kind + label.getKey(), 0L)))
        .sorted(byCount())
        .toList();
  }

  private static Map<String, Long> renamed(
      Map<String, Long> items, String kind, UnaryOperator<String> name) {
    Map<String, Long> renamed = new TreeMap<>();
    items.forEach(
        (item, count) -> {
          if (item.startsWith(kind)) {
            renamed.merge(name.apply(item.substring(kind.length())), count, Long::sum);
          }
        });
    return renamed;
  }

  private static String form(String name) {
    for (SubmissionKind kind : SubmissionKind.values()) {
      if (kind.name().equals(name)) {
        return kind.label();
      }
    }
    return name;
  }

  private static List<Figure> words(Map<String, Long> items, String kind) {
    return ranked(renamed(items, kind, word -> word)).stream().limit(MOST_RANKED).toList();
  }

  /** An entry that is gone from the shelf is known by its id. */
  private List<Figure> entries(Map<String, Long> items) {
    return ranked(renamed(items, UsageKey.ENTRY, id -> id)).stream()
        .limit(MOST_RANKED)
        .map(
            figure ->
                shelf
                    .entry(figure.label())
                    .map(Entry::title)
                    .map(title -> new Figure(title.zh(), figure.count(), false, figure.label()))
                    .orElse(figure))
        .toList();
  }

  private static List<Figure> ranked(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(count -> Figure.of(count.getKey(), count.getValue()))
        .sorted(byCount())
        .toList();
  }

  private static Comparator<Figure> byCount() {
    return Comparator.comparing(Figure::count).reversed().thenComparing(Figure::label);
  }
}
