package org.suoma.app.handoff;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.suoma.app.language.Said;
import org.suoma.app.language.Speech;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Guide;
import org.suoma.content.model.Place;
import org.suoma.content.model.Policy;
import org.suoma.device.Receipt;

/**
 * Lays entries out as receipts: generous margins, one emphasis, plain words, in the languages of
 * the visit.
 */
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
   * @param speech the languages it is in
   * @param full the whole text if true, else its beginning
   */
  public Receipt compose(Entry entry, County county, Speech speech, boolean full) {
    ReceiptLines receipt = new ReceiptLines(speech);
    receipt.centred(speech.text(county.zone()));
    if (county.fictional()) {
      receipt.centred(speech.say("示例数据，非真实信息"));
    }
    receipt.add(new Receipt.Rule());
    receipt.title(speech.text(entry.title()));
    receipt.add(new Receipt.Feed(1));
    head(entry, county, receipt);
    receipt.add(new Receipt.Rule());
    int top = receipt.items().size();
    if (entry.body() instanceof Guide guide) {
      materials(guide, receipt);
    } else {
      text(entry, full ? FULL_CHARACTERS : SUMMARY_CHARACTERS, receipt);
    }
    if (receipt.items().size() > top + MOST_BODY_ITEMS) {
      receipt.items().subList(top + MOST_BODY_ITEMS, receipt.items().size()).clear();
      receipt.line(speech.say(GOES_ON), false);
    }
    receipt.add(new Receipt.Feed(1));
    String caption = speech.plain(TakeAway.isAddress(entry) ? "手机扫一扫，看全文" : "手机扫一扫，带走文字");
    receipt.add(new Receipt.QrCode(TakeAway.content(entry, speech), caption));
    receipt.add(new Receipt.Rule());
    receipt.marks();
    receipt.centred(speech.han(hall + "  " + TIME.format(clock.instant().atZone(ZONE))));
    return new Receipt(receipt.items());
  }

  private static void head(Entry entry, County county, ReceiptLines receipt) {
    if (entry.body() instanceof Policy policy) {
      receipt.pair("文号", policy.documentNumber());
      receipt.pair("发文机关", policy.issuer());
      receipt.pair("有效性", policy.validity().label());
    } else if (entry.body() instanceof Guide guide) {
      receipt.pair("受理机关", guide.acceptedBy());
      receipt.pair("承诺时限", guide.time() == null ? null : guide.time().promised());
      receipt.pair("收费", guide.fee());
      guide.windows().stream().limit(2).forEach(window -> window(window, receipt));
    } else if (entry.body() instanceof Place place) {
      receipt.pair("地址", place.address());
      receipt.pair("时间", place.hours());
      receipt.pair("电话", place.phone());
    }
    receipt.pair("发布日期", entry.filing().publishedOn().toString());
    county
        .unit(entry.filing().unit())
        .ifPresent(unit -> receipt.pair("咨询", unit.name() + " " + unit.phone()));
  }

  private static void window(Guide.Window window, ReceiptLines receipt) {
    receipt.pair("办理地点", window.name());
    receipt.pair("时间", window.hours());
    receipt.pair("电话", window.phone());
  }

  private static void materials(Guide guide, ReceiptLines receipt) {
    Speech speech = receipt.speech();
    receipt.line(speech.say("请带好以下材料"), true);
    for (Guide.Material material : guide.materials()) {
      receipt.line(
          speech.say(
              material.required() ? "□ {0}（{1}）" : "□ {0}（{1}） 没有可不带",
              material.name(),
              material.form()),
          false);
    }
    receipt.add(new Receipt.Feed(1));
    receipt.line(speech.say("办理步骤"), true);
    int number = 1;
    for (Guide.Step step : guide.steps()) {
      receipt.line(speech.say("{0}. {1}：{2}", number++, step.title(), step.text()), false);
    }
  }

  private static void text(Entry entry, int characters, ReceiptLines receipt) {
    Speech speech = receipt.speech();
    List<Said> paragraphs = new ArrayList<>();
    if (entry.summary() != null) {
      paragraphs.add(speech.text(entry.summary()));
    }
    paragraphs.addAll(PlainText.paragraphs(entry, speech));
    int left = characters;
    for (Said paragraph : paragraphs) {
      if (left <= 0) {
        receipt.line(speech.say(GOES_ON), false);
        return;
      }
      receipt.line(paragraph, left);
      left -= paragraph.lines().stream().mapToInt(String::length).sum();
    }
  }
}
