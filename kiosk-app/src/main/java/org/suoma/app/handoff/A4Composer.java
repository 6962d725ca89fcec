package org.suoma.app.handoff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.suoma.app.handoff.A4Pages.Style;
import org.suoma.app.handoff.Sheet.Ink;
import org.suoma.app.handoff.Sheet.Lettering;
import org.suoma.app.handoff.Sheet.Mark;
import org.suoma.app.language.Said;
import org.suoma.app.language.Speech;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;

/**
 * Lays entries out on A4 paper as PDF, in the languages of the visit, with the kiosk's own faces
 * inside. A character that no face has becomes 〓. Threads may share one.
 */
public final class A4Composer {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  /** 30 mm: what an old phone reads even of a code that holds text. */
  private static final float CODE = 86;

  /** The code with its caption and the space beside it. */
  private static final float CODE_COLUMN = 112;

  private static final Lettering SMALL = new Lettering(9, false, Ink.GREY);
  private static final float HEAD = 34;
  private static final float FOOT = Sheet.HEIGHT - 50;

  private final FaceWidths widths = new FaceWidths();
  private final String hall;
  private final Clock clock;

  /** Papers of a kiosk in this hall. */
  public A4Composer(String hall, Clock clock) {
    this.hall = hall;
    this.clock = clock;
  }

  /** How many pages {@link #compose} makes: 1 to 40. A few milliseconds after the first time. */
  public int pages(Entry entry, County county, Speech speech) {
    return sheets(entry, county, speech).size();
  }

  /**
   * An entry as a PDF of 1 to 40 pages; the last one says so if there was more.
   *
   * @param speech the languages it is in
   */
  public byte[] compose(Entry entry, County county, Speech speech) {
    try {
      return A4Pdf.of(sheets(entry, county, speech), entry.title().zh());
    } catch (IOException e) {
      throw new UncheckedIOException("the faces or memory failed", e);
    }
  }

  private List<Sheet> sheets(Entry entry, County county, Speech speech) {
    A4Pages pages = new A4Pages(widths);
    A4Writer writer = new A4Writer(speech, pages);
    A4Body body = new A4Body(writer);
    band(county, speech, pages);
    writer.title(speech.text(entry.title()));
    pages.feed(8);
    float top = pages.top();
    code(entry, speech, pages);
    body.facts(entry, CODE_COLUMN);
    filing(entry, county, writer);
    pages.moveTo(Math.max(pages.top(), top + CODE + 26));
    rule(pages, pages.top(), 0.5f, Ink.GREY);
    pages.feed(8);
    body.text(entry, LocalDate.now(clock.withZone(ZONE)));
    writer.notes();
    return withHeadsAndFeet(pages, entry, speech);
  }

  private static void band(County county, Speech speech, A4Pages pages) {
    rule(pages, Sheet.TOP - 22, 4, Ink.RED);
    rule(pages, Sheet.TOP - 17.5f, 0.8f, Ink.RED);
    Style style = Style.plain(new Lettering(13, true, Ink.RED));
    pages.moveTo(Sheet.TOP - 12);
    pages.paragraph(String.join("  ", speech.text(county.zone()).lines()), style);
    if (county.fictional()) {
      String sample = String.join("  ", speech.say("示例数据，非真实信息").lines());
      float left = Sheet.SIDE + Sheet.COLUMN - pages.width(sample, SMALL);
      pages.put(new Sheet.Words(sample, left, Sheet.TOP + 3, SMALL, 0));
    }
    pages.feed(14);
  }

  private void filing(Entry entry, County county, A4Writer writer) {
    Speech speech = writer.speech();
    writer.pair("发布日期", entry.filing().publishedOn(), CODE_COLUMN);
    county
        .unit(entry.filing().unit())
        .ifPresent(unit -> writer.pair("咨询", unit.name() + " " + unit.phone(), CODE_COLUMN));
    Said source =
        entry.source().asOf() == null
            ? speech.say("来源：{0}", entry.source().name())
            : speech.say("来源：{0}（截至 {1}）", entry.source().name(), entry.source().asOf());
    writer.pages().feed(3);
    writer.small(source, CODE_COLUMN);
    writer.pages().feed(6);
  }

  private static void code(Entry entry, Speech speech, A4Pages pages) {
    float left = Sheet.SIDE + Sheet.COLUMN - CODE;
    float top = pages.top();
    pages.put(new Sheet.Code(TakeAway.content(entry, speech), left, top, CODE));
    Style caption = new Style(SMALL, left - 14, CODE + 28, 0, true);
    pages.moveTo(top + CODE - 3);
    Said said = speech.say(TakeAway.isAddress(entry) ? "手机扫一扫，看全文" : "手机扫一扫，带走文字");
    said.lines().forEach(line -> pages.paragraph(line, caption));
    pages.moveTo(top);
  }

  private List<Sheet> withHeadsAndFeet(A4Pages pages, Entry entry, Speech speech) {
    String printed = hall + "  " + TIME.format(clock.instant().atZone(ZONE));
    int count = pages.pages().size();
    List<Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Mark> marks = new ArrayList<>(pages.pages().get(i));
      if (i > 0) {
        marks.add(small(firstLine(pages, entry.title().zh()), Sheet.SIDE, HEAD));
        marks.add(stroke(HEAD + 6));
      }
      if (i + 1 == count && pages.isFull()) {
        marks.add(small(said(speech, pages, "……（余下内容请扫码看）"), Sheet.SIDE, FOOT));
      }
      marks.add(stroke(FOOT + 6));
      marks.add(small(widths.printable(printed, false), Sheet.SIDE, FOOT + 20));
      String number = said(speech, pages, "第 {0} 页，共 {1} 页", i + 1, count);
      float left = Sheet.SIDE + Sheet.COLUMN - pages.width(number, SMALL);
      marks.add(small(number, left, FOOT + 20));
      sheets.add(new Sheet(marks));
    }
    return sheets;
  }

  private static String firstLine(A4Pages pages, String text) {
    List<String> lines = pages.lines(text, Style.plain(SMALL).narrower(SMALL.size()));
    return lines.size() > 1 ? lines.get(0) + "…" : lines.get(0);
  }

  private static String said(Speech speech, A4Pages pages, String wording, Object... values) {
    String line = String.join("  ", speech.say(wording, values).lines());
    return pages.widths().printable(line, false);
  }

  private static Sheet.Words small(String text, float x, float y) {
    return new Sheet.Words(text, x, y, SMALL, 0);
  }

  private static Sheet.Stroke stroke(float y) {
    return new Sheet.Stroke(Sheet.SIDE, y, Sheet.SIDE + Sheet.COLUMN, y, 0.5f, Ink.GREY);
  }

  private static void rule(A4Pages pages, float y, float width, Ink ink) {
    pages.put(new Sheet.Stroke(Sheet.SIDE, y, Sheet.SIDE + Sheet.COLUMN, y, width, ink));
  }
}
