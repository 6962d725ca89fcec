package org.suoma.county.cases;

/**
 * What came of an application: the lines of the annual report's table 3, part 三 (国办公开办函〔2021〕30号),
 * in its order.
 */
public enum ReplyCode {
  DISCLOSED(Group.DISCLOSED, "予以公开", "三十六"),
  PARTLY(Group.PARTLY, "部分公开", "三十七"),
  STATE_SECRET(Group.WITHHELD, "属于国家秘密", "十四"),
  FORBIDDEN(Group.WITHHELD, "其他法律行政法规禁止公开", "十四"),
  SECURITY(Group.WITHHELD, "危及“三安全一稳定”", "十四"),
  THIRD_PARTY(Group.WITHHELD, "保护第三方合法权益", "十五"),
  INTERNAL(Group.WITHHELD, "属于三类内部事务信息", "十六"),
  PROCESS(Group.WITHHELD, "属于四类过程性信息", "十六"),
  ENFORCEMENT_FILE(Group.WITHHELD, "属于行政执法案卷", "十六"),
  ADMINISTRATIVE_QUERY(Group.WITHHELD, "属于行政查询事项", "三十六"),
  NOT_HELD(Group.UNAVAILABLE, "本机关不掌握相关政府信息", "三十六"),
  TO_BE_MADE(Group.UNAVAILABLE, "没有现成信息需要另行制作", "三十八"),
  STILL_UNCLEAR(Group.UNAVAILABLE, "补正后申请内容仍不明确", "三十"),
  PETITION(Group.NOT_PROCESSED, "信访举报投诉类申请", "三十九"),
  REPEATED(Group.NOT_PROCESSED, "重复申请", "三十六"),
  PUBLICATION(Group.NOT_PROCESSED, "要求提供公开出版物", "三十九"),
  EXCESSIVE(Group.NOT_PROCESSED, "无正当理由大量反复申请", "三十五"),
  CONFIRMATION(Group.NOT_PROCESSED, "要求行政机关确认或重新出具已获取信息", "三十六"),
  NOT_CORRECTED(Group.OTHER, "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "三十"),
  NOT_PAID(Group.OTHER, "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "四十二"),
  OTHER(Group.OTHER, "其他", "三十六");

  private final Group group;
  private final String label;
  private final String article;

  ReplyCode(Group group, String label, String article) {
    this.group = group;
    this.label = label;
    this.article = article;
  }

  /** The part of the table. */
  public Group group() {
    return group;
  }

  /** As in the table. */
  public String label() {
    return label;
  }

  /** The article of the regulation that an answer of this kind rests on. */
  public String article() {
    return "《中华人民共和国政府信息公开条例》第" + article + "条";
  }

  /** Whether the applicant got the information, or part of it. */
  public boolean discloses() {
    return this == DISCLOSED || this == PARTLY;
  }

  /** The parts （一） to （六） of the table. */
  public enum Group {
    DISCLOSED("（一）予以公开"),
    PARTLY("（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    WITHHELD("（三）不予公开"),
    UNAVAILABLE("（四）无法提供"),
    NOT_PROCESSED("（五）不予处理"),
    OTHER("（六）其他处理");

    private final String label;

    Group(String label) {
      this.label = label;
    }

    /** As in the table. */
    public String label() {
      return label;
    }
  }
}
