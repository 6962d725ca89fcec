package org.suoma.county.console.numbers;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suoma.county.access.Permission;
import org.suoma.county.console.page.Choice;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.CountyPlaces;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.numbers.Numbers;
import org.suoma.county.numbers.Period;
import org.suoma.county.numbers.Usage;
import org.suoma.county.numbers.UsageBook;
import org.suoma.county.numbers.UsageCsv;
import org.suoma.county.storage.content.ContentShelf;

/** How the kiosks are used, drawn and as files. */
final class NumbersPage {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String UNKNOWN = "日期要写成 2026-11-01 的样子，结束不早于开始，最多一年";
  private static final int MONTHS_OFFERED = 14;
  private static final int MONTHS_OF_QUARTER = 3;

  private final Numbers numbers;
  private final ContentShelf shelf;
  private final PageFrames frames;
  private final PageTemplates templates;

  NumbersPage(Numbers numbers, ContentShelf shelf, PageFrames frames, PageTemplates templates) {
    this.numbers = numbers;
    this.shelf = shelf;
    this.frames = frames;
    this.templates = templates;
  }

  void show(HttpServerExchange exchange, ConsoleSession session) {
    String area = Replies.parameter(exchange, "area");
    String kiosk = Replies.parameter(exchange, "kiosk");
    Optional<Period> asked = asked(exchange);
    Period period = asked.orElseGet(numbers::currentMonth);
    Usage usage = numbers.usage(period, area, kiosk);
    templates.page(
        exchange,
        asked.isPresent() ? StatusCodes.OK : StatusCodes.BAD_REQUEST,
        "numbers.jte",
        new NumbersView(
            frames.frame("统计", Section.NUMBERS, session),
            new NumbersView.Chosen(
                period.label() + "　" + usage.where(),
                "period=%s&area=%s&kiosk=%s"
                    .formatted(encode(period.code()), encode(area), encode(kiosk)),
                period.code(),
                area,
                kiosk,
                periods(period),
                areas(),
                kiosks()),
            asked.isPresent() ? null : UNKNOWN,
            usage.isEmpty(),
            usage.totals(),
            charts(usage),
            session.staff().may(Permission.WRITE)));
  }

  /** Empty if no such period can be shown; this month if none was asked for. */
  private Optional<Period> asked(HttpServerExchange exchange) {
    String from = Replies.parameter(exchange, "from");
    String to = Replies.parameter(exchange, "to");
    String code = Replies.parameter(exchange, "period");
    if (!from.isEmpty() || !to.isEmpty()) {
      return Period.of(from + ".." + to);
    }
    return code.isEmpty() ? Optional.of(numbers.currentMonth()) : Period.of(code);
  }

  private static NumbersView.Charts charts(Usage usage) {
    boolean byMonth = usage.byDay().stream().anyMatch(figure -> figure.label().length() == 7);
    return new NumbersView.Charts(
        List.of(
            ColumnChart.of(byMonth ? "每月使用人次" : "每天使用人次", byMonth ? "月份" : "日期", usage.byDay()),
            ColumnChart.of("一天里什么时候来", "开始的钟点", usage.byHour())),
        List.of(
            RowChart.of("各终端使用人次", usage.byKiosk()),
            RowChart.of("各地区使用人次", usage.byArea()),
            RowChart.of("结束时的语言", usage.languages()),
            RowChart.of("怎样结束", usage.ends()),
            RowChart.of("打印和带走", usage.taken()),
            RowChart.of("提交", usage.forms()),
            RowChart.of("打开最多的页面", usage.pages()),
            RowChart.of("常用的查找词", usage.words())),
        RowChart.of("看得最多的条目", usage.entries()),
        RowChart.of("查了没有找到的词", usage.missing()));
  }

  /** The usual ones, and the one that is shown. */
  private List<Choice> periods(Period shown) {
    List<Choice> periods = new ArrayList<>();
    YearMonth now = YearMonth.from(numbers.today());
    for (int back = 0; back < MONTHS_OFFERED; back++) {
      add(periods, now.minusMonths(back).toString());
    }
    for (int back = 0; back < MONTHS_OFFERED; back += MONTHS_OF_QUARTER) {
      YearMonth month = now.minusMonths(back);
      int quarter = (month.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1;
      add(periods, "%d-Q%d".formatted(month.getYear(), quarter));
    }
    add(periods, String.valueOf(now.getYear()));
    add(periods, String.valueOf(now.getYear() - 1));
    if (periods.stream().noneMatch(choice -> choice.name().equals(shown.code()))) {
      add(periods, shown.code());
    }
    return periods;
  }

  private static void add(List<Choice> periods, String code) {
    Period.of(code).ifPresent(period -> periods.add(new Choice(code, period.label())));
  }

  private List<Choice> areas() {
    List<Choice> areas = new ArrayList<>();
    areas.add(new Choice("", "全部地区"));
    areas.addAll(new CountyPlaces(shelf).areas());
    return areas;
  }

  private List<Choice> kiosks() {
    List<Choice> kiosks = new ArrayList<>();
    kiosks.add(new Choice("", "全部终端"));
    numbers.kiosks().forEach(name -> kiosks.add(new Choice(name, name)));
    return kiosks;
  }

  /** Hands the figures out as a file. */
  void export(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Optional<Period> asked = asked(exchange);
    if (asked.isEmpty()) {
      templates.problem(exchange, StatusCodes.BAD_REQUEST, "没有导出", UNKNOWN + "。");
      return;
    }
    Usage usage =
        numbers.usage(
            asked.get(), Replies.parameter(exchange, "area"), Replies.parameter(exchange, "kiosk"));
    boolean csv = Replies.parameter(exchange, "as").equals("csv");
    exchange
        .getResponseHeaders()
        .put(Headers.CONTENT_TYPE, csv ? "text/csv; charset=utf-8" : XLSX)
        .put(
            Headers.CONTENT_DISPOSITION,
            "attachment; filename=\"usage-%s.%s\""
                .formatted(asked.get().code(), csv ? "csv" : "xlsx"));
    byte[] file = csv ? UsageCsv.of(usage).getBytes(StandardCharsets.UTF_8) : UsageBook.of(usage);
    exchange.getResponseSender().send(ByteBuffer.wrap(file));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
