package org.suoma.app.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.suoma.app.RunningPages;
import org.suoma.app.SampleStore;
import org.suoma.app.site.Standpoint;
import org.suoma.content.store.ContentStore;

/** Finding one's village, table, place, interpretation: at the county's hall and in a township. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(60)
class FindingPagesTest {

  private static final URI NO_AGENT = URI.create("http://127.0.0.1:9/");

  private RunningPages county;
  private RunningPages township;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    SampleStore sample = new SampleStore(directory.resolve("sample"));
    ContentStore store = sample.withSampleCounty();
    county = RunningPages.start(directory, store, NO_AGENT, false);
    township =
        RunningPages.start(
            directory,
            sample.reader(),
            NO_AGENT,
            false,
            new Standpoint("拉坝乡便民服务中心", "519999200", "place-laba-station"));
  }

  @AfterAll
  void stop() {
    county.close();
    township.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyRegisterShowsItsEntriesAndSides(Holding holding) throws Exception {
    String page = county.get(holding.path()).body();

    assertThat(page)
        .contains(holding.title(), holding.counted().substring("共 {0}".length()), "class=\"row\"");
    if (holding != Holding.GAZETTES) { // all of the sample's are of one year
      assertThat(page).contains("facet-");
    }
  }

  @ParameterizedTest(name = "{0} shows {1}")
  @CsvSource({
    "jobs?job_kind=临时, 花椒、核桃分拣工",
    "jobs?area=519999101, 花椒、核桃分拣工",
    "people?post=代办员, 曲木阿果",
    "people?area=519999100200, 张玉兰",
    "tables?item=高龄津贴, 拉坝村2026年10月高龄津贴发放清单",
    "tables?period=2026年10月&area=519999200201, 残疾人两项补贴",
    "interpretations?form=视频解读, 跟着阿妈去报名",
    "interpretations?life_stage=养老, 高龄津贴十问十答",
    "policies?feature=稳就业, 促进就业补助办法",
    "policies?audience=企业, 支持个体工商户发展若干措施",
    "guides?audience=老年人, 高龄津贴",
    "gazettes?year=2026, 2026年第3期",
    "decisions, 公共交通票价",
    "places?place_kind=公报查阅点, 图书馆"
  })
  void aRegisterIsSortedFromItsSides(String path, String title) throws Exception {
    String encoded = path;
    for (String part : path.replaceAll("^[^?]*\\??", "").split("[&=]", -1)) {
      encoded = encoded.replace(part, URLEncoder.encode(part, UTF_8));
    }
    assertThat(county.get(encoded).body()).contains(title);
  }

  @Test
  void notesStandBelowTheTextThatRefersToThem() throws Exception {
    assertThat(county.get("entry?id=interp-elder-allowance-department").body())
        .containsSubsequence("原办法[1]", "张榜[2]", "注释", "索府发〔2019〕22号", "公开期不少于三个月");
  }

  @Test
  void areasAndUnitsStandThereByName() throws Exception {
    assertThat(county.get("tables?area=519999200200").body())
        .contains("拉坝村<b aria-hidden", "共 3 张表");
    assertThat(county.get("guides?more=unit").body()).contains("索玛县民政局");
  }

  @Test
  void aVillageHasAllThatThereIsOfIt() throws Exception {
    assertThat(county.get("villages").body()).contains("拉坝村", "花坡村", "青杠镇本级");
    assertThat(county.get("village?code=519999200201").body())
        .contains("补贴发放", "残疾人两项补贴", "曲木阿果", "花坡村便民服务室", "乡里的帮办人员");
    assertThat(county.get("village?code=519999101200").body()).doesNotContain("null");
    assertThat(county.get("village?code=1").statusCode()).isEqualTo(404);
  }

  @Test
  void aTableIsReadBySurname() throws Exception {
    assertThat(county.get("entry?id=table-farmland-laba").body())
        .contains("按姓的拼音首字母找", "勒*哈", "王*平");
    assertThat(county.get("entry?id=table-farmland-laba&initial=W").body())
        .contains("王*平")
        .doesNotContain("勒*哈", "沙*呷");
    assertThat(county.get("entry?id=table-budget-2026").body()).doesNotContain("按姓的拼音首字母找");
  }

  @Test
  void aTownshipShowsItsOwnFirstAndTheWholeCountyAtOneTap() throws Exception {
    assertThat(township.get("tables").body())
        .contains("看全县", "拉坝村2026年10月高龄津贴发放清单")
        .doesNotContain("青杠村2026年度");
    assertThat(township.get("column?id=domains").body()).doesNotContain("重大建设项目");

    township.post("scope", "to=county&from=tables");

    assertThat(township.get("tables").body()).contains("只看拉坝彝族乡");
    assertThat(township.get("tables?area=519999100200").body()).contains("青杠村2026年度");
    assertThat(township.get("column?id=domains").body()).contains("重大建设项目");

    township.post("finish", "");

    assertThat(township.get("tables").body()).as("the next visitor's").contains("看全县");
    assertThat(county.get("tables").body()).as("at the county's hall").doesNotContain("看全县");
  }

  @Test
  void theFootOfThePageSaysWhoCanBeCalled() throws Exception {
    assertThat(county.get("home").body()).containsPattern("人正在岗|到岗|人可打电话");
    assertThat(county.get("staff").body()).contains("沙马阿依", "都有谁");
  }

  @Test
  void ownVillagesComeFirst() throws Exception {
    String page = township.get("villages").body();

    assertThat(page.indexOf("花坡村")).isLessThan(page.indexOf("朝阳社区"));
  }

  @Test
  void theMapTellsHowFarAwayThingsAreAndInWhichDirection() throws Exception {
    assertThat(county.get("map").body())
        .contains("class=\"river\"", "您在这里", "拉坝彝族乡便民服务中心", "往东北 17.0 公里", "就在这里");
    assertThat(township.get("entry?id=place-county-hall").body())
        .contains("往西南 17.0 公里", "1路公交到“政务大厅”站");
    assertThat(county.get("map?area=519999201").body())
        .contains("尔觉彝族乡便民服务中心")
        .doesNotContain("索玛县人民医院");
  }

  @Test
  void interpretationsAreFoundByTheStageOfLife() throws Exception {
    assertThat(county.get("life").body())
        .contains("个人", "企业", "养老", "税收税费", "href=\"interpretations?life_stage=");
  }

  @Test
  void clausesStandBesideWhatTheyMean() throws Exception {
    String page = county.get("clauses?id=interp-elder-allowance-department").body();

    assertThat(page).contains("第五条 高龄津贴标准为", "90周岁至99周岁，每人每月120元", "以前领30元的");
    assertThat(page).as("nobody explained it").doesNotContain("第十四条 虚报冒领");
    assertThat(county.get("entry?id=policy-elder-allowance").body())
        .contains("clauses?id=interp-elder-allowance-department", "陈建国");
    assertThat(county.get("clauses?id=policy-elder-allowance").statusCode()).isEqualTo(404);
  }

  @Test
  void aGazetteLeadsToItsArticles() throws Exception {
    assertThat(county.get("entry?id=gazette-2026-3").body())
        .contains("entry?id=policy-temporary-relief", "article?id=gazette-2026-3&amp;n=3");
    assertThat(county.get("article?id=gazette-2026-3&n=3").body()).contains("综合受理窗口由3个增加到5个");
    assertThat(county.get("article?id=gazette-2026-3&n=99").statusCode()).isEqualTo(404);
  }

  @Test
  void longTextGoesToThePhoneInSeveralCodes() throws Exception {
    assertThat(county.get("qr?id=policy-elder-allowance").body()).contains("第 1 页，共");
    assertThat(county.get("qr?id=policy-elder-allowance&n=2").body()).contains("第 3 页，共");
  }

  @Test
  void librariesElsewhereAreCodesToScan() throws Exception {
    assertThat(county.get("libraries").body()).contains("国务院政策文件库", "data-qr");
  }
}
