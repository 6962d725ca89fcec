package org.suoma.app.handoff;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.suoma.app.forms.Form;
import org.suoma.app.forms.Sent;
import org.suoma.app.language.Speech;
import org.suoma.content.model.County;
import org.suoma.device.Receipt;

/**
 * The receipt for what was handed in: number and code, where it went, by when it is answered;
 * nothing of what was written.
 */
public final class SentComposer {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  private final String hall;
  private final Clock clock;

  /** Receipts of a kiosk in this hall. */
  public SentComposer(String hall, Clock clock) {
    this.hall = hall;
    this.clock = clock;
  }

  /** The receipt, in the languages of the visit. */
  public Receipt compose(Sent sent, County county, Speech speech) {
    Form.Destination destination = sent.destination();
    ReceiptLines receipt = new ReceiptLines(speech);
    receipt.centred(speech.text(county.zone()));
    if (county.fictional()) {
      receipt.centred(speech.say("示例数据，非真实信息"));
    }
    receipt.add(new Receipt.Rule());
    receipt.title(speech.title(sent.title()));
    receipt.centred(speech.say("回执"));
    receipt.add(new Receipt.Feed(1));
    receipt.line(speech.say("编号"), false);
    receipt.title(speech.han(sent.number().spaced()));
    receipt.line(speech.say("查询码"), false);
    receipt.title(speech.han(sent.code().spaced()));
    receipt.line(speech.say("凭这两组数字查办到哪一步。不要给别人看。"), false);
    receipt.add(new Receipt.Rule());
    receipt.pair("收到日期", sent.on().toString());
    if (destination.due() != null) {
      receipt.pair("最迟答复", destination.due().toString());
      if (!destination.certain()) {
        receipt.line(speech.say("那时的放假安排还没有公布，以县里通知为准。"), false);
      }
    }
    receipt.pair("交给", destination.office());
    receipt.pair("地址", destination.address());
    receipt.pair("电话", destination.phone());
    receipt.add(new Receipt.Feed(1));
    receipt.line(speech.say(destination.promise()), false);
    receipt.add(new Receipt.Feed(1));
    receipt.add(new Receipt.QrCode(sent.number().digits(), speech.plain("编号，工作人员扫")));
    sent.photosCode()
        .ifPresent(
            address -> receipt.add(new Receipt.QrCode(address, speech.plain("要补交照片，用手机扫这个码"))));
    receipt.add(new Receipt.Rule());
    receipt.marks();
    receipt.centred(speech.han(hall + "  " + TIME.format(clock.instant().atZone(ZONE))));
    return new Receipt(receipt.items());
  }
}
