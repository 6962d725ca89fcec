package org.suoma.device;

/**
 * Why a device cannot work, with the words for a resident; the names are stable and stand in logs
 * and answers.
 */
public enum DeviceError {
  NO_HARDWARE("设备未连接"),
  PORT_BUSY("设备被其他程序占用"),
  ACCESS_DENIED("终端没有使用设备的权限"),
  LINK_LOST("设备连接中断"),
  TIMEOUT("设备没有回应"),
  MALFORMED_REPLY("设备回应异常"),
  PAPER_OUT("打印纸用完了"),
  PAPER_LOW("打印纸快用完了"),
  COVER_OPEN("打印机盖子没有合上"),
  PAPER_JAM("卡纸了"),
  CUTTER_ERROR("切纸刀故障"),
  OVERHEATED("打印头过热，请稍等"),
  OUTLET_BLOCKED("出纸口被堵住了，请取走打印好的纸"),
  TONER_OUT("打印机的墨粉用完了"),
  TONER_LOW("打印机的墨粉快用完了"),
  PAUSED("打印机被暂停了，请找工作人员"),
  FORMAT_UNSUPPORTED("这台打印机不能直接打印 PDF 文件"),
  UNRECOVERABLE("打印机故障"),
  BUSY("正在打印，请稍等"),
  INTERRUPTED("打印时终端重新启动了，请看一下出纸口"),
  CARD_UNREADABLE("证件没有读出来，请拿起重放"),
  READER_UNAUTHORISED("读卡器未授权"),
  READER_SELF_TEST_FAILED("读卡器自检未通过");

  private final String message;

  DeviceError(String message) {
    this.message = message;
  }

  /** What a resident is told. */
  public String message() {
    return message;
  }
}
