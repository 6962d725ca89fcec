package org.suoma.county.checking.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.DisclosureTable;
import org.suoma.content.model.Filing;
import org.suoma.content.model.Guide;
import org.suoma.content.model.Notice;
import org.suoma.content.model.Policy;
import org.suoma.county.checking.finding.Check;
import org.suoma.county.checking.finding.CheckedEntry;
import org.suoma.county.checking.finding.CountyView;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Rule;

/**
 * Finds what the head of an entry lacks (要素缺失): of a policy what inspections look for, of a guide
 * the elements of 国务院关于在线政务服务的若干规定, art. 6.
 */
public final class MetadataCheck implements Check {

  /** Laws and regulations have no document number. */
  private static final Pattern NUMBERLESS =
      Pattern.compile("(法|条例|决定|规定|办法|细则|规则|章程|公告|通告)(（[^）]*）)?$");

  @Override
  public List<Finding> look(CheckedEntry checked, CountyView county) {
    Elements elements = new Elements(checked);
    filing(checked.entry().filing(), county, elements);
    if (checked.entry().body() instanceof Policy policy) {
      policy(checked, policy, elements);
    } else if (checked.entry().body() instanceof Guide guide) {
      guide(guide, elements);
    } else if (checked.entry().body() instanceof DisclosureTable table) {
      elements.want("监督电话", !table.kind().contains("补贴") || given(table.supervisionPhone()));
      elements.want("期间", given(table.period()));
    } else if (checked.entry().body() instanceof Notice notice && notice.callsForOpinions()) {
      elements.want("征集截止日期", notice.until() != null);
    }
    return elements.findings();
  }

  private static void filing(Filing filing, CountyView county, Elements elements) {
    boolean knownUnit =
        county.county().map(known -> known.unit(filing.unit()).isPresent()).orElse(true);
    elements.want("单位（县信息里没有 " + filing.unit() + "）", knownUnit);
    for (String column : filing.columns()) {
      elements.want("栏目（栏目表里没有 " + column + "）", county.catalog().column(column).isPresent());
    }
    LocalDate on = filing.publishedOn();
    elements.forbid("发布日期 %s 在今天以后".formatted(on), on.isAfter(county.today()));
  }

  private static void policy(CheckedEntry checked, Policy policy, Elements elements) {
    String title = checked.entry().title().zh();
    elements.want("文号", given(policy.documentNumber()) || NUMBERLESS.matcher(title).find());
    elements.want("成文日期", policy.writtenOn() != null);
    elements.want("有效性", policy.validity() != Policy.Validity.UNKNOWN);
    elements.want("发文机关", given(policy.issuer()));
    elements.want("正文或附件", !policy.text().isEmpty() || !checked.entry().attachments().isEmpty());
    LocalDate written = policy.writtenOn();
    LocalDate on = checked.entry().filing().publishedOn();
    elements.forbid(
        "发布日期 %s 早于成文日期 %s".formatted(on, written), written != null && on.isBefore(written));
  }

  private static void guide(Guide guide, Elements elements) {
    elements.want("设定依据", !guide.legalBasis().isEmpty());
    elements.want("受理机关", given(guide.acceptedBy()));
    elements.want("受理条件", !guide.conditions().isEmpty());
    elements.want("办事材料", !guide.materials().isEmpty());
    elements.want("办理流程", !guide.steps().isEmpty());
    elements.want("办理时限", guide.time() != null);
    elements.want("收费", given(guide.fee()));
    elements.want("窗口", !guide.windows().isEmpty() || given(guide.onlineUrl()));
    elements.want("监督电话", given(guide.supervisionPhone()));
  }

  private static boolean given(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  /** Gathers what is missing and what cannot be. Of one thread. */
  private static final class Elements {

    private final CheckedEntry entry;
    private final List<String> missing = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Elements(CheckedEntry entry) {
      this.entry = entry;
    }

    void want(String element, boolean there) {
      if (!there) {
        missing.add(element);
      }
    }

    void forbid(String wrong, boolean isSo) {
      if (isSo) {
        findings.add(entry.finding(Rule.METADATA, "dates", "日期", wrong, "请核对日期"));
      }
    }

    List<Finding> findings() {
      if (!missing.isEmpty()) {
        findings.add(
            entry.finding(
                Rule.METADATA, "missing", "文件头", "缺少" + String.join("、", missing), "请补上"));
      }
      return findings;
    }
  }
}
