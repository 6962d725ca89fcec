package org.suoma.app.fence;

import com.sun.webkit.LoadListenerClient;
import org.suoma.app.language.Phrase;

/** Why a site's page is not on the screen, or did not get what it wanted; in plain words. */
enum Trouble {
  /** The main page wanted to go to a host that is not on the list. */
  LEFT("网站要去名单以外的地方，已经拦下", "要接着办，请用手机扫码，或请工作人员帮忙。", false),
  NOT_FOUND("找不到这个网站", "线路可能断了，或网站停了。可以再试一次，或用手机扫码办。", true),
  NOT_ANSWERING("网站没有回应", "线路可能断了，或网站停了。可以再试一次，或用手机扫码办。", true),
  UNTRUSTED("网站的证书不对，没有打开", "可能有人冒充这个网站。请用手机扫码办，并告诉工作人员。", false),
  TOO_SLOW("等了太久，网站还没有打开", "可以再试一次，或用手机扫码办。", true),
  BROKEN("网站的这一页打不开", "可以再试一次，或用手机扫码办。", true),
  DOWNLOAD("网站要存文件，这台机器不收文件", "PDF 文件可以打印。别的文件请用手机扫码办。", false),
  POPUP("网站要另开的页面不在名单上，没有打开", "要接着办，请用手机扫码，或请工作人员帮忙。", false),
  FILE("这里不能选文件上传", "要交照片或文件的，请用手机扫码办。", false);

  private final String headline;
  private final String advice;
  private final boolean canBeTriedAgain;

  Trouble(String headline, String advice, boolean canBeTriedAgain) {
    this.headline = headline;
    this.advice = advice;
    this.canBeTriedAgain = canBeTriedAgain;
  }

  Phrase headline() {
    return Phrase.of(headline);
  }

  Phrase advice() {
    return Phrase.of(advice);
  }

  /** Whether the same page may work a moment later. */
  boolean canBeTriedAgain() {
    return canBeTriedAgain;
  }

  /** What an error of the engine's loader means; see {@link LoadListenerClient}. */
  static Trouble of(int error) {
    return switch (error) {
      case LoadListenerClient.UNKNOWN_HOST -> NOT_FOUND;
      case LoadListenerClient.SSL_HANDSHAKE -> UNTRUSTED;
      case LoadListenerClient.CONNECTION_REFUSED,
          LoadListenerClient.CONNECTION_RESET,
          LoadListenerClient.NO_ROUTE_TO_HOST,
          LoadListenerClient.CONNECTION_TIMED_OUT ->
          NOT_ANSWERING;
      default -> BROKEN;
    };
  }
}
