package org.suoma.app.care;

import org.jspecify.annotations.Nullable;
import org.suoma.app.client.CareReport;
import org.suoma.app.language.Phrase;
import org.suoma.content.calendar.OpeningHours;
import org.suoma.content.order.WindowStanding;

/**
 * What can be chosen about the power of the screen.
 *
 * @param hasPower whether this kiosk's window switches it
 * @param goesDark whether it goes dark while it is not the time
 * @param hours when it is the time
 * @param trial what a trial does, or what came of it
 */
public record ScreenChoice(boolean hasPower, boolean goesDark, Phrase hours, Phrase trial) {

  static final Phrase BEFORE = Phrase.of("看这块屏幕关得掉、亮得起来。几秒后自己亮，碰一下马上亮。");
  static final Phrase DONE = Phrase.of("刚才屏幕黑了又亮，就是好的。没有黑，请选“一直亮着”。");
  static final Phrase FAILED = Phrase.of("这块屏幕关不掉，请选“一直亮着”，再告诉管终端的人。");

  /** As it is now. */
  static ScreenChoice of(
      CareReport report, boolean hasPower, boolean goesDark, @Nullable Boolean tried) {
    WindowStanding window = report.status().window();
    OpeningHours hours = window == null ? null : window.settings().hours();
    return new ScreenChoice(
        hasPower,
        goesDark,
        hours == null
            ? Phrase.of("县里没有设开放时间，这台终端一直开放，屏幕不会熄。")
            : Phrase.of("开放时间：{0}", hours.inWords()),
        tried == null ? BEFORE : tried ? DONE : FAILED);
  }
}
