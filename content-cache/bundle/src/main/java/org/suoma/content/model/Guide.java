package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service guide (办事指南) with the elements that the inspection counts; empty or null where the
 * source has none, and the page then says so.
 *
 * @param itemCode 事项编码
 * @param kind 事项类型, e.g. {@code 公共服务}
 * @param applicants 办理对象
 * @param acceptedBy 受理机关
 * @param decidedBy 决定机关
 * @param legalBasis 设定依据
 * @param conditions 受理条件
 * @param materials 办事材料
 * @param steps 办理流程
 * @param time 法定与承诺时限
 * @param fee 收费
 * @param result 结果证件与有效期
 * @param windows where to go
 * @param supervisionPhone 监督电话
 * @param remedy 救济途径
 * @param questions 常见问题
 * @param onlineUrl address of the online service, handed to a phone as a QR code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Guide(
    @Nullable String itemCode,
    @Nullable String kind,
    @Nullable String applicants,
    @Nullable String acceptedBy,
    @Nullable String decidedBy,
    List<String> legalBasis,
    List<Text> conditions,
    List<Material> materials,
    List<Step> steps,
    @Nullable TimeLimit time,
    @Nullable String fee,
    @Nullable String result,
    List<Window> windows,
    @Nullable String supervisionPhone,
    @Nullable String remedy,
    List<Interpretation.Question> questions,
    @Nullable String onlineUrl)
    implements EntryBody {

  /** Copies the lists. */
  public Guide {
    legalBasis = Lists.copyOrEmpty(legalBasis);
    conditions = Lists.copyOrEmpty(conditions);
    materials = Lists.copyOrEmpty(materials);
    steps = Lists.copyOrEmpty(steps);
    windows = Lists.copyOrEmpty(windows);
    questions = Lists.copyOrEmpty(questions);
  }

  @Override
  public List<Block> text() {
    return List.of();
  }

  /**
   * Something to bring.
   *
   * @param name e.g. {@code 居民身份证}
   * @param form e.g. {@code 原件1份}
   * @param source who issues it; null if the applicant has it
   * @param required false for "if you have it"
   * @param note a hint, null if none
   */
  public record Material(
      Text name, String form, @Nullable String source, boolean required, @Nullable String note) {}

  /**
   * A step of the procedure.
   *
   * @param title short
   * @param text what happens and how long it takes
   * @param picture path below {@code media/}, null if none
   */
  public record Step(Text title, Text text, @Nullable String picture) {}

  /**
   * Time limits in words, as the counties give them.
   *
   * @param statutory 法定时限
   * @param promised 承诺时限
   */
  public record TimeLimit(String statutory, String promised) {}

  /**
   * A window to go to.
   *
   * @param place id of the {@link Place} entry, null if it has none
   * @param name e.g. {@code 县政务服务大厅一楼 6 号窗口}
   * @param hours opening hours
   * @param phone telephone
   */
  public record Window(@Nullable String place, String name, String hours, String phone) {}
}
