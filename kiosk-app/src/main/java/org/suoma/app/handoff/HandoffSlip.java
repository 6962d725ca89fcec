package org.suoma.app.handoff;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.suoma.app.language.Speech;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.device.Receipt;

/** The short printed form of a {@link HandoffCode}: a hand's width of paper to go on with. */
public final class HandoffSlip {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  private final String hall;
  private final Clock clock;

  /** Slips of a kiosk in this hall. */
  public HandoffSlip(String hall, Clock clock) {
    this.hall = hall;
    this.clock = clock;
  }

  /** The slip for a guide. */
  public Receipt compose(Entry entry, County county, HandoffCode code, Speech speech) {
    ReceiptLines slip = new ReceiptLines(speech);
    slip.centred(speech.text(county.zone()));
    if (county.fictional()) {
      slip.centred(speech.say("示例数据，非真实信息"));
    }
    slip.add(new Receipt.Rule());
    slip.title(speech.text(entry.title()));
    slip.add(new Receipt.QrCode(code.content(), speech.plain("打开手机，用微信或相机扫一扫")));
    slip.pair("事项编码", code.item());
    slip.pair("区划代码", code.area());
    slip.add(new Receipt.Rule());
    slip.marks();
    slip.centred(speech.han(hall + "  " + TIME.format(clock.instant().atZone(ZONE))));
    return new Receipt(slip.items());
  }
}
