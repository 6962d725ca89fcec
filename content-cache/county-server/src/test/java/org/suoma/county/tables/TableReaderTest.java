package org.suoma.county.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.content.model.Column.Level;
import org.suoma.content.model.DisclosureTable;
import org.suoma.content.model.Job;
import org.suoma.content.model.Person;
import org.suoma.county.sheets.CsvFile;
import org.suoma.county.sheets.SheetFile;

class TableReaderTest {

  private static final String CITIZEN = "11010519491231002X";
  private static final String MOBILE = "13800138000";

  @TempDir Path folder;

  @Test
  void makesATableOfAVillageListWithTitlePeriodVillageAndNotes() throws Exception {
    TablesRead read =
        read(
            Book.xlsx("Sheet1")
                .row("拉坝乡花坡村2026年10月耕地地力保护补贴发放公示表", "", "", "")
                .merge("A1:D1")
                .row("公示单位：拉坝乡人民政府", "", "单位：元", "")
                .row("序号", "姓名", "面积（亩）", "金额")
                .row(1, "吉*木", 3.5, 350)
                .row(2, "马*加", 2, 200)
                .blank()
                .row("合计", "", 5.5, 550)
                .row("监督电话：0899-555-0137", "", "", "")
                .row("公示期：2026年11月1日至2026年11月7日", "", "", "")
                .bytes());

    assertThat(read.problems()).isEmpty();
    TableEntry entry = read.entries().get(0);
    assertThat(entry.title()).isEqualTo("拉坝乡花坡村2026年10月耕地地力保护补贴发放公示表");
    assertThat(entry.unit()).isEqualTo("拉坝乡人民政府");
    assertThat(entry.summary())
        .isEqualTo("公示单位：拉坝乡人民政府；单位：元；监督电话：0899-555-0137；公示期：2026年11月1日至2026年11月7日");
    assertThat(entry.body())
        .isEqualTo(
            new DisclosureTable(
                "补贴发放",
                "花坡村",
                "耕地地力保护补贴",
                "2026年10月",
                List.of("序号", "姓名", "面积（亩）", "金额"),
                List.of(
                    List.of("1", "吉*木", "3.5", "350"),
                    List.of("2", "马*加", "2", "200"),
                    List.of("合计", "", "5.5", "550")),
                "0899-555-0137",
                LocalDate.of(2026, 11, 7)));
    assertThat(read.remarks()).anyMatch(remark -> remark.contains("跳过 1 个空行"));
  }

  @Test
  void saysWhenATotalIsNotTheSumOfItsRows() throws Exception {
    TablesRead read =
        read(Book.xlsx("表").row("姓名", "金额").row("甲*", 350).row("乙*", 200).row("合计", 560).bytes());

    assertThat(read.remarks()).anyMatch(remark -> remark.contains("合计写的是 560，各行相加是 550"));
  }

  @Test
  void joinsHeadingsOfTwoRowsAndFillsWhatIsMergedButNoSumTwice() throws Exception {
    TablesRead read =
        read(
            Book.xlsx("花坡村2026年补贴")
                .row("村组", "补贴金额", "", "备注")
                .row("", "粮食", "林地", "")
                .merge("A1:A2")
                .merge("B1:C1")
                .merge("D1:D2")
                .row("一组", 100, 20, "甲*家")
                .row("", 300, "", "乙*家")
                .merge("A3:A4")
                .merge("C3:C4")
                .bytes());

    DisclosureTable table = table(read);
    assertThat(table.columns()).containsExactly("村组", "补贴金额·粮食", "补贴金额·林地", "备注");
    assertThat(table.rows())
        .containsExactly(List.of("一组", "100", "20", "甲*家"), List.of("一组", "300", "", "乙*家"));
    assertThat(read.remarks()).anyMatch(remark -> remark.contains("几行共有"));
  }

  @ParameterizedTest
  @CsvSource({
    CITIZEN + ", 身份证号",
    "１１０１０５１９４９１２３１００２Ｘ, 身份证号",
    "母亲440524188001010014的卡, 身份证号",
    MOBILE + ", 手机号",
    "138 0013 8000, 手机号",
    "6222020000000000000, 银行卡号",
  })
  void keepsRowsWithPersonalNumbersOutUntilTheyAreMasked(String number, String what)
      throws Exception {
    TablesRead read =
        read(Book.xlsx("名单").row("姓名", "说明").row("甲*", number).row("乙*", "138****8000").bytes());

    assertThat(table(read).rows()).containsExactly(List.of("乙*", "138****8000"));
    TableProblem problem = read.problems().get(0);
    assertThat(problem.where()).isEqualTo("工作表“名单”第 2 行“说明”列");
    assertThat(problem.words()).contains(what, "请");
    assertThat(problem.words()).doesNotContain(number);
  }

  @Test
  void findsMobileNumbersThatAreKeptAsNumbersAndLetsOfficesHaveTheirs() throws Exception {
    TablesRead read =
        read(
            Book.xlsx("公示")
                .row("姓名", "联系电话", "监督电话")
                .row("甲*", 13800138000L, "")
                .row("乙*", "138****8000", MOBILE)
                .bytes());

    assertThat(table(read).rows()).containsExactly(List.of("乙*", "138****8000", MOBILE));
    assertThat(read.problems()).extracting(TableProblem::row).containsExactly(2);
  }

  @Test
  void saysThatExcelHasSpoiltLongNumbers() throws Exception {
    TablesRead read =
        read(Book.xlsx("账号").row("姓名", "编码").row("甲*", 1.1010519491231e17).row("乙*", "1").bytes());

    assertThat(read.problems().get(0).words()).contains("超过 15 位", "文本");
    assertThat(csv("姓名,编码\n甲*,1.10105E+17\n乙*,1\n").problems().get(0).words()).contains("科学计数法");
  }

  @Test
  void takesStoredResultsOfFormulasAndSaysWhereThereIsNone() throws Exception {
    TablesRead none = read(Book.xlsx("表").row("姓名", "金额").row("甲*", "=1+1").row("乙*", 2).bytes());
    TablesRead stored = read(Book.xls("表").row("姓名", "金额").row("甲*", "=1+1").row("乙*", 2).bytes());

    assertThat(none.problems().get(0).words()).contains("公式没有保存算出的值");
    assertThat(stored.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-3-1",
        "2026/03/01",
        "2026.3.1",
        "2026年3月1日",
        "20260301",
        "46082",
        "2026 年 3 月 1 日"
      })
  void readsDaysAsPeopleWriteThem(String day) throws Exception {
    assertThat(job("护林员", "林场", "3", day).until()).isEqualTo(LocalDate.of(2026, 3, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-2-30", "2026年13月1日", "26.3.1", "下个月"})
  void tellsWrongDaysWithTheirPlace(String day) throws Exception {
    TablesRead read = csv("岗位,用人单位,人数,截止日期\n护林员,林场,3," + day + "\n");

    assertThat(read.entries()).isEmpty();
    assertThat(read.problems().get(0).where()).isEqualTo("第 2 行“截止日期”列");
    assertThat(read.problems().get(0).words()).contains(day, "2026-03-01");
  }

  @Test
  void keepsWrongDaysOutOfTablesAndWritesSerialNumbersAsDays() throws Exception {
    TablesRead read =
        read(
            Book.xlsx("账")
                .row("日期", "摘要", "收入")
                .row(LocalDate.of(2026, 9, 2), "租金", 100)
                .row("46082", "电费", 50)
                .row("2026-2-30", "利息", 3)
                .row("长期", "合同", 7)
                .bytes());

    assertThat(table(read).rows())
        .containsExactly(
            List.of("2026-09-02", "租金", "100"),
            List.of("2026-03-01", "电费", "50"),
            List.of("长期", "合同", "7"));
    assertThat(read.problems()).extracting(TableProblem::row).containsExactly(4);
    assertThat(read.remarks()).anyMatch(remark -> remark.contains("日期序号"));
  }

  @Test
  void readsVacanciesByTheirUsualHeadings() throws Exception {
    TablesRead read =
        csv(
            """
            序号,用人单位,招聘岗位,招聘人数,学历要求,岗位要求,薪资待遇,工作地点,联系人,联系电话,报名截止
            1,云台镇合作社,分拣工,30人,不限,手脚麻利；自备工作服,每天100元,茶园村,王师傅,0899-555-0349,2026-12-10
            2,云台镇合作社,分拣工,若干,,,,茶园村,,,
            3,,司机,1,,,,,,,
            """);

    assertThat(read.entries()).hasSize(1);
    assertThat(read.entries().get(0).title()).isEqualTo("分拣工");
    assertThat(read.entries().get(0).body())
        .isEqualTo(
            new Job(
                "云台镇合作社",
                "",
                "茶园村",
                "每天100元",
                30,
                List.of("手脚麻利", "自备工作服", "学历要求：不限"),
                "王师傅，0899-555-0349",
                LocalDate.of(2026, 12, 10)));
    assertThat(read.problems())
        .extracting(TableProblem::where)
        .containsExactly("第 3 行“招聘人数”列", "第 4 行“用人单位”列");
    assertThat(read.remarks()).anyMatch(remark -> remark.contains("“序号”列只是行号"));
  }

  @Test
  void repeatsNoLongNumberInWhatItSays() throws Exception {
    TablesRead read = csv("岗位,用人单位,人数\n护林员,林场," + MOBILE + "\n");

    assertThat(read.problems().get(0).words()).contains("人数要写成数字").doesNotContain(MOBILE);
  }

  @Test
  void readsRostersAndRefusesWhatIsNotForThePublic() throws Exception {
    String heads = "姓名,所在单位,职务,语言,值班时间,联系电话,工作内容";
    String row = "阿支拉洛,拉坝乡人民政府,双语通,汉语、彝语,周一 9:00—17:00," + MOBILE + ",讲政策；帮助填表";
    TablesRead read = csv(heads + "\n" + row + "\n");

    assertThat(read.entries().get(0).title()).isEqualTo("阿支拉洛（双语通）");
    assertThat(read.entries().get(0).body())
        .isEqualTo(
            new Person(
                "双语通",
                List.of("汉语", "彝语"),
                null,
                "周一 9:00—17:00",
                List.of(),
                MOBILE,
                List.of("讲政策", "帮助填表")));

    TablesRead refused = csv(heads + ",身份证号\n" + row + "," + CITIZEN + "\n");
    assertThat(refused.entries()).isEmpty();
    assertThat(refused.problems().get(0).words()).contains("不公开的列", "身份证号");
  }

  @Test
  void readsColumnsOfTheCatalogWithTheirRules() throws Exception {
    TablesRead read =
        read(
            Book.xlsx("目录")
                .row("一级事项", "二级事项", "公开内容", "公开主体", "更新周期", "公开层级")
                .row("涉农补贴", "补贴政策", "政策文件", "农业农村局", "90", "县级")
                .row("", "发放清单", "打卡发放名单", "农业农村局", "每月", "县、乡镇、村")
                .merge("A2:A3")
                .bytes());

    assertThat(read.columns())
        .containsExactly(
            new CatalogLine(
                List.of("涉农补贴", "补贴政策"), "农业农村局", 90, "公开内容：政策文件", List.of(Level.COUNTY)),
            new CatalogLine(
                List.of("涉农补贴", "发放清单"),
                "农业农村局",
                31,
                "公开内容：打卡发放名单；更新周期：每月",
                List.of(Level.COUNTY, Level.TOWNSHIP, Level.VILLAGE)));
  }

  @Test
  void takesACountysOwnWordsForHeadings() throws Exception {
    Path own = Files.writeString(folder.resolve("headings.toml"), "[job]\ntitle = [\"活路\"]\n");
    String csv = "活路,用人单位,人数\n护林员,林场,3\n";

    TablesRead read = new TableReader(Headings.with(own)).read("招聘", CsvFile.read(csv));

    assertThat(read.entries().get(0).title()).isEqualTo("护林员");
    assertThat(csv(csv).entries().get(0).body()).isInstanceOf(DisclosureTable.class);
  }

  @Test
  void tellsOfSheetsWithOneTitleHiddenSheetsAndSheetsWithoutAHeading() throws Exception {
    TablesRead read =
        read(
            Book.xlsx("一组")
                .row("花坡村2026年低保名单")
                .row("姓名", "金额")
                .row("甲*", 1)
                .sheet("二组")
                .row("花坡村2026年低保名单")
                .row("姓名", "金额")
                .row("乙*", 2)
                .sheet("草稿")
                .row("姓名", "金额")
                .row("丙*", 3)
                .hide()
                .sheet("说明")
                .row("这里只有一段话。")
                .bytes());

    assertThat(read.entries()).hasSize(2);
    assertThat(read.remarks())
        .anyMatch(remark -> remark.contains("“一组”和“二组”的标题相同"))
        .anyMatch(remark -> remark.contains("隐藏的工作表“草稿”没有导入"));
    assertThat(read.problems()).extracting(TableProblem::where).containsExactly("工作表“说明”");
  }

  private Job job(String... cells) throws Exception {
    TablesRead read = csv("岗位,用人单位,人数,截止日期\n" + String.join(",", cells) + "\n");
    return (Job) read.entries().get(0).body();
  }

  private static DisclosureTable table(TablesRead read) {
    return (DisclosureTable) read.entries().get(0).body();
  }

  private static TablesRead csv(String text) throws Exception {
    return new TableReader(Headings.bundled()).read("文件", CsvFile.read(text));
  }

  private static TablesRead read(byte[] book) throws Exception {
    return new TableReader(Headings.bundled()).read("文件", SheetFile.workbook(book));
  }
}
