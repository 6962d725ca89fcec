package org.suoma.event;

import java.util.Map;

/** What codes of {@code docs/errors.md} mean, for staff. */
final class CodeWords {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          // DeviceError
          Map.entry("NO_HARDWARE", "设备没有接上"),
          Map.entry("PORT_BUSY", "端口被别的程序占用"),
          Map.entry("ACCESS_DENIED", "终端程序没有打开设备的权限"),
          Map.entry("LINK_LOST", "连接断了"),
          Map.entry("TIMEOUT", "没有回应"),
          Map.entry("MALFORMED_REPLY", "回应看不懂，多半是型号或波特率不对"),
          Map.entry("PAPER_OUT", "纸用完了"),
          Map.entry("PAPER_LOW", "纸快用完了"),
          Map.entry("COVER_OPEN", "盖子没有合上"),
          Map.entry("PAPER_JAM", "卡纸了"),
          Map.entry("CUTTER_ERROR", "切纸刀卡住了"),
          Map.entry("OVERHEATED", "打印头太热，凉了就好"),
          Map.entry("OUTLET_BLOCKED", "出纸口堵住了"),
          Map.entry("TONER_OUT", "墨粉用完了"),
          Map.entry("TONER_LOW", "墨粉快用完了"),
          Map.entry("PAUSED", "暂停了"),
          Map.entry("FORMAT_UNSUPPORTED", "这台打印机不能直接打印 PDF"),
          Map.entry("UNRECOVERABLE", "设备故障，要报修"),
          Map.entry("BUSY", "正忙"),
          Map.entry("INTERRUPTED", "做到一半断了"),
          Map.entry("CARD_UNREADABLE", "证件没有读出来"),
          Map.entry("READER_UNAUTHORISED", "读卡器没有授权"),
          Map.entry("READER_SELF_TEST_FAILED", "读卡器自检没有通过"),
          // ContentError
          Map.entry("SIGNATURE_REJECTED", "签名不对"),
          Map.entry("MALFORMED", "收到的东西看不懂"),
          Map.entry("DIGEST_MISMATCH", "收到的内容和清单不一致"),
          Map.entry("TRUNCATED", "收到的内容不完整"),
          Map.entry("TOO_LARGE", "收到的内容太大"),
          Map.entry("ROLLBACK_REJECTED", "县里给的版本比现在的旧"),
          Map.entry("EXPIRED", "签名过期了，或者终端的时钟不准"),
          Map.entry("VERSION_MISMATCH", "收到的是两个版本混在一起的内容"),
          Map.entry("NOT_FOUND", "县服务器上没有这个文件"),
          Map.entry("SOURCE_UNREACHABLE", "县服务器没有应答"),
          Map.entry("REDIRECTED", "网络要先登录"),
          Map.entry("WEB_PAGE", "收到的是网页，多半是网络要先登录"),
          Map.entry("TOO_SLOW", "线路太慢"),
          Map.entry("BUDGET_SPENT", "今天的流量用完了，明天接着下载"),
          Map.entry("DISK_FULL", "磁盘满了"),
          Map.entry("STORE_FAILED", "终端的磁盘读不出或写不进"),
          // SubmissionError
          Map.entry("NOT_AN_ENVELOPE", "不是密封的材料"),
          Map.entry("WRONG_VERSION", "终端和县服务器的版本不配"),
          Map.entry("UNKNOWN_KEY", "县里没有这把钥匙"),
          Map.entry("NUMBER_TAKEN", "编号已经有了"),
          Map.entry("REPLAYED", "同一份材料送了两次"),
          Map.entry("NOT_AUTHENTIC", "材料在路上变了"),
          Map.entry("CODE_REFUSED", "编号和查询码对不上"),
          Map.entry("CODE_LOCKED", "查询码错了五次"),
          Map.entry("ASKED_TOO_OFTEN", "问得太多"),
          Map.entry("CLOCK_WRONG", "终端的时钟不准"),
          Map.entry("NO_COUNTY", "没有设置县服务器"),
          Map.entry("NO_KEYS", "内容里没有密封用的钥匙"),
          Map.entry("OUTBOX_FULL", "等着送的材料太多"),
          Map.entry("OUTBOX_FAILED", "材料存不到磁盘上"),
          Map.entry("COUNTY_UNREACHABLE", "县服务器没有应答"),
          Map.entry("NOT_ADMITTED", "终端没有登记"),
          Map.entry("COUNTY_REFUSED", "县服务器没有收"),
          Map.entry("RECEIPT_MISMATCH", "回执是另一份材料的"),
          Map.entry("RECEIPT_FORGED", "回执不是县里签的"),
          Map.entry("RECEIPT_KEY_UNKNOWN", "不认识签回执的钥匙"),
          // SoftwareUpdate.Outcome
          Map.entry("NOTHING_OFFERED", "县里没有给程序"),
          Map.entry("CURRENT", "已经是县里给的版本"),
          Map.entry("OLDER_OFFERED", "县里给的比现在的旧，不换"),
          Map.entry("REFUSED_BEFORE", "这个版本试过、退回了，不再试"),
          Map.entry("NOT_OUR_TURN", "还没有轮到这台终端"),
          Map.entry("UNFIT", "这个版本不适合这台终端"),
          Map.entry("READY", "新版本准备好了，等没有人用的时候换"),
          Map.entry("SWITCHED", "换上了新版本"),
          Map.entry("ON_TRIAL", "新版本正在试运行"),
          // Phase of a roll-out
          Map.entry("RUNNING", "正在进行"),
          Map.entry("STOPPED", "已停止"),
          Map.entry("FINISHED", "已完成"),
          Map.entry("SUPERSEDED", "已被更新的版本接替"));

  private CodeWords() {}

  /** In words, with the code by which to look further; the code alone where there are no words. */
  static String of(String code) {
    String words = WORDS.get(code);
    return words == null ? code : words + "（" + code + "）";
  }

  static boolean has(String code) {
    return WORDS.containsKey(code);
  }
}
