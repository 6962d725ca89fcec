package org.suoma.county.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.content.model.Attachment;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Person;
import org.suoma.content.model.Text;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Rule;
import org.suoma.county.checking.finding.Severity;
import org.suoma.county.storage.TestDatabases;

/** Numbers are specimens: those of GB 11643 itself, and telephones nobody can have. */
class PersonalDataTest {

  private static final List<Rule> PERSONAL =
      List.of(Rule.CITIZEN_NUMBER, Rule.MOBILE_PHONE, Rule.BANK_CARD, Rule.HOME_ADDRESS);

  @TempDir private static Path folder;
  private static CheckFixture county;

  @BeforeAll
  static void open() throws Exception {
    county = new CheckFixture(folder, TestDatabases.sqlite());
  }

  @AfterAll
  static void close() {
    county.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "身份证号：11010519491231002X",
        "身份证号：11010519491231002x。",
        "申请人440524188001010014已受理",
        "１１０１０５１９４９１２３１００２Ｘ",
        "110105 19491231 002X",
        "110105-1949-1231-002X",
        "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X",
        "110105\u200B19491231\u200B002X",
        "110105\u00A019491231\u00A0002X",
        "11010519491231002X 13800138000",
      })
  void findsACitizensNumberHoweverItIsWritten(String text) {
    assertThat(rules(CheckFixture.notice(text))).contains(Rule.CITIZEN_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "联系人张某 13800138000",
        "手机138 0013 8000",
        "手机138-0013-8000",
        "1380013 8000",
        "１３８００１３８０００",
        "1 3 8 0 0 1 3 8 0 0 0",
        "+86 13800138000",
        "8613800138000",
        "tel13800138000",
        "一三八〇〇一三八〇〇〇",
        "138\u200B0013\u200B8000",
        "138\n0013\n8000",
        "\uD835\uDFCF\uD835\uDFD1\uD835\uDFD6\uD835\uDFCE\uD835\uDFCE\uD835\uDFCF"
            + "\uD835\uDFD1\uD835\uDFD6\uD835\uDFCE\uD835\uDFCE\uD835\uDFCE",
        "微信同号：13800138000、13800138001",
      })
  void findsAMobileTelephoneHoweverItIsWritten(String text) {
    assertThat(rules(CheckFixture.notice(text))).containsExactly(Rule.MOBILE_PHONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "卡号 6222 0000 0000 0000 004",
        "6217000000000000004",
        "开户银行账号：5200000000000007",
      })
  void findsABankCardByItsCheckDigit(String text) {
    assertThat(rules(CheckFixture.notice(text))).containsExactly(Rule.BANK_CARD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "住址：青杠镇白杨村3组12号",
        "拉坝村二组十八号",
        "住河东小区5栋2单元301室",
        "锦绣家园12号楼1单元502",
        "幸福小区３幢４０１室",
      })
  void findsAHomeDownToItsDoor(String text) {
    assertThat(rules(CheckFixture.notice(text))).containsExactly(Rule.HOME_ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "手机138****8000，身份证号110105********002X",
        "手机 138xxxx8000",
        "热线12345，监督电话0899-555-0101、12388",
        "订单号 202605061380013800012",
        "收款单号13900000000000000001",
        "投资13800138000元",
        "总额15000000000，其中补助13800000000万元",
        "索府办发〔2025〕18号，索引号000014349/2026-00037",
        "统一社会信用代码 11513400MB0123456X",
        "单位代码911101087839201234",
        "见 https://www.example.gov.cn/art/2026/5/6/art_13800138000_6222000000000000003.html",
        "身份证号110105194912310021",
        "身份证号：110105194913310028",
        "2026年5月6日 2026-05-06 08:30-17:30",
        "每亩补助 138.00 元，共 13800.13 元",
        "一三八号文件，二〇二六年五月六日",
        "证书编号A13800138000B",
        "白杨村3组，共 12 户",
        "便民服务中心在青杠村2组5号",
        "项目地址：工业园3栋2单元101室",
        "第三组第二名",
      })
  void leavesMaskedNumbersAndWhatOnlyLooksLikeOneAlone(String text) {
    assertThat(rules(CheckFixture.notice(text))).isEmpty();
  }

  @Test
  void takesTheTelephoneOfADutyForWhatItIs() {
    Person person =
        new Person("双语通", List.of("彝语"), null, "每天", List.of(), "13800138000", List.of());

    assertThat(rules(CheckFixture.entry("person-1", "notices", person))).isEmpty();
  }

  @Test
  void onlyAsksWhetherAnOfficesMobileIsOne() {
    List<Finding> findings =
        county.findings(Rule.MOBILE_PHONE, CheckFixture.notice("咨询电话：13800138000"));

    assertThat(findings).extracting(Finding::severity).containsExactly(Severity.ADVICE);
  }

  @Test
  void tellsColumnAndRowsOfATableOnce() {
    Entry table =
        CheckFixture.table(
            "证件号码", "110105********002X", "11010519491231002X", "440524188001010014");

    List<Finding> findings = county.findings(Rule.CITIZEN_NUMBER, table);

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).blocks()).isTrue();
    assertThat(findings.get(0).where()).isEqualTo("第 2 行“证件号码”列、第 3 行“证件号码”列");
    assertThat(findings.get(0).what()).contains("2 个");
  }

  @Test
  void takesTheHeadingOfAColumnForWhatItsNumbersAre() {
    assertThat(rules(CheckFixture.table("银行账号", "5200000000000007")))
        .containsExactly(Rule.BANK_CARD);
    assertThat(rules(CheckFixture.table("流水号", "5200000000000007"))).isEmpty();
    assertThat(rules(CheckFixture.table("住址", "白杨村3组12号"))).containsExactly(Rule.HOME_ADDRESS);
    assertThat(rules(CheckFixture.table("经营地址", "白杨村3组12号"))).isEmpty();
  }

  @Test
  void looksAtTheNamesOfAttachments() {
    Entry entry =
        CheckFixture.notice("见附件")
            .with(
                List.of(
                    new Attachment(
                        "media/list.pdf",
                        Text.han("张某11010519491231002X申请表"),
                        "application/pdf",
                        null)));

    List<Finding> findings = county.findings(Rule.CITIZEN_NUMBER, entry);

    assertThat(findings).extracting(Finding::where).containsExactly("第 1 个附件的标题");
  }

  @Test
  void neverSaysTheNumberItself() {
    Entry entry =
        CheckFixture.notice(
            "既使11010519491231002X、138 0013 8000、卡号6217000000000000004",
            "11010519491231002X，请再接再励，见 http://u:p4ss@10.0.0.1/11010519491231002X");

    List<Finding> findings = county.findings(entry);

    assertThat(findings).hasSizeGreaterThanOrEqualTo(4);
    for (Finding finding : findings) {
      String told = finding.where() + finding.what() + finding.advice();
      assertThat(told.replaceAll("[^0-9X]", ""))
          .doesNotContain("1949", "1231", "31002X", "00138", "0013800", "000000000");
      assertThat(told).doesNotContain("p4ss");
    }
  }

  private static List<Rule> rules(Entry entry) {
    return county.findings(entry).stream()
        .map(Finding::rule)
        .filter(PERSONAL::contains)
        .distinct()
        .toList();
  }
}
