package org.suoma.app.handoff;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Guide;
import org.suoma.content.model.Place;
import org.suoma.content.model.Policy;
import org.suoma.device.Receipt;

/** Lays entries out as receipts: generous margins, one emphasis, plain words. */
public final class ReceiptComposer {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  /** A summary's text in characters: about a hand's length of paper. */
  private static final int SUMMARY_CHARACTERS = 400;

  /** A full text in characters: about two metres of paper. */
  private static final int FULL_CHARACTERS = 8_000;

  /** Head, code and foot need the rest of {@link Receipt#MAX_ITEMS}. */
  private static final int MOST_BODY_ITEMS = Receipt.MAX_ITEMS - 40;

  private static final String GOES_ON = "……（余下内容请扫码看）";

  private final String hall;
  private final Clock clock;

  /** Receipts of a kiosk in this hall. */
  public ReceiptComposer(String hall, Clock clock) {
    this.hall = hall;
    this.clock = clock;
  }

  /**
   * The receipt of an entry.
   *
   * @param full the whole text if true, else its beginning
   */
  public Receipt compose(Entry entry, County county, boolean full) {
    List<Receipt.Item> items = new ArrayList<>();
    items.add(centred(county.zone().zh(), false));
    if (county.fictional()) {
      items.add(centred("示例数据，非真实信息", false));
    }
    items.add(new Receipt.Rule());
    items.add(new Receipt.Line(entry.title().zh(), Receipt.Size.LARGE, Receipt.Align.CENTER, true));
    items.add(new Receipt.Feed(1));
    head(entry, county, items);
    items.add(new Receipt.Rule());
    List<Receipt.Item> body = new ArrayList<>();
    if (entry.body() instanceof Guide guide) {
      materials(guide, body);
    } else {
      text(entry, full ? FULL_CHARACTERS : SUMMARY_CHARACTERS, body);
    }
    if (body.size() > MOST_BODY_ITEMS) {
      body.subList(MOST_BODY_ITEMS, body.size()).clear();
      body.add(line(GOES_ON, false));
    }
    items.addAll(body);
    items.add(new Receipt.Feed(1));
    items.add(
        new Receipt.QrCode(
            TakeAway.content(entry), TakeAway.isAddress(entry) ? "手机扫一扫，看全文" : "手机扫一扫，带走文字"));
    items.add(new Receipt.Rule());
    items.add(centred(hall + "  " + TIME.format(clock.instant().atZone(ZONE)), false));
    return new Receipt(items);
  }

  private static void head(Entry entry, County county, List<Receipt.Item> items) {
    if (entry.body() instanceof Policy policy) {
      pair("文号", policy.documentNumber(), items);
      pair("发文机关", policy.issuer(), items);
      pair("有效性", policy.validity().label(), items);
    } else if (entry.body() instanceof Guide guide) {
      pair("受理机关", guide.acceptedBy(), items);
      pair("承诺时限", guide.time() == null ? null : guide.time().promised(), items);
      pair("收费", guide.fee(), items);
      guide.windows().stream().limit(2).forEach(window -> window(window, items));
    } else if (entry.body() instanceof Place place) {
      pair("地址", place.address(), items);
      pair("时间", place.hours(), items);
      pair("电话", place.phone(), items);
    }
    pair("发布日期", entry.filing().publishedOn().toString(), items);
    county
        .unit(entry.filing().unit())
        .ifPresent(unit -> pair("咨询", unit.name() + " " + unit.phone(), items));
  }

  private static void window(Guide.Window window, List<Receipt.Item> items) {
    pair("办理地点", window.name(), items);
    pair("时间", window.hours(), items);
    pair("电话", window.phone(), items);
  }

  private static void materials(Guide guide, List<Receipt.Item> items) {
    items.add(line("请带好以下材料", true));
    for (Guide.Material material : guide.materials()) {
      items.add(
          line(
              "□ %s（%s）%s"
                  .formatted(
                      material.name().zh(), material.form(), material.required() ? "" : " 没有可不带"),
              false));
    }
    items.add(new Receipt.Feed(1));
    items.add(line("办理步骤", true));
    int number = 1;
    for (Guide.Step step : guide.steps()) {
      items.add(line(number++ + ". " + step.title().zh() + "：" + step.text().zh(), false));
    }
  }

  private static void text(Entry entry, int characters, List<Receipt.Item> items) {
    int left = characters;
    if (entry.summary() != null) {
      items.add(line(entry.summary().zh(), false));
      left -= entry.summary().zh().length();
    }
    for (String paragraph : PlainText.paragraphs(entry)) {
      if (left <= 0) {
        items.add(line(GOES_ON, false));
        return;
      }
      String part = paragraph.substring(0, Math.min(paragraph.length(), left));
      items.add(line(part, false));
      left -= paragraph.length();
    }
  }

  private static void pair(String label, @Nullable String value, List<Receipt.Item> items) {
    if (value != null && !value.isBlank()) {
      items.add(new Receipt.Pair(label, value));
    }
  }

  private static Receipt.Line line(String text, boolean bold) {
    return new Receipt.Line(text, Receipt.Size.NORMAL, Receipt.Align.START, bold);
  }

  private static Receipt.Line centred(String text, boolean bold) {
    return new Receipt.Line(text, Receipt.Size.NORMAL, Receipt.Align.CENTER, bold);
  }
}
