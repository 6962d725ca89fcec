package org.suoma.county.checking.link;

/** Why a link does not open. Names are stable: the database keeps them. */
public enum LinkTrouble {
  NOT_FOUND("对方说没有这一页（404）", "请改成新的网址，或删去"),
  SERVER_ERROR("对方的服务器出错", "请人工打开看看；一直不好就联系对方，或换一个网址"),
  NO_NAME("没有这个域名", "网站可能停用或换了域名，请改成新的网址，或删去"),
  TIMEOUT("对方不回答", "请人工打开看看；一直打不开就换一个网址，或删去"),
  REFUSED("对方不接受连接", "请人工打开看看；一直打不开就换一个网址，或删去"),
  CERTIFICATE("对方的证书过期或不对", "终端也会拒绝打开；请告诉对方，或换一个网址"),
  ROUND_ABOUT("转来转去，到不了", "请打开看看最后到了哪里，直接写那个网址"),
  OWN_NETWORK("转到了内部网络", "居民打不开，请换成公开的网址"),
  BROKEN("对方的回答不是网页", "请人工打开看看，或换一个网址");

  private final String label;
  private final String advice;

  LinkTrouble(String label, String advice) {
    this.label = label;
    this.advice = advice;
  }

  /** What is wrong, in Han. */
  String label() {
    return label;
  }

  /** What to do, in Han. */
  String advice() {
    return advice;
  }

  /** Whether the line of the server itself may be the reason. */
  boolean mayBeOurs() {
    return this == NO_NAME || this == TIMEOUT || this == REFUSED || this == BROKEN;
  }
}
