package org.suoma.app.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suoma.app.keyboard.Typist.Phrase;

class PinyinEngineTest {

  private static final int PAGE = 8;
  private static final double LEAST_RIGHT = 0.95;

  /** Sentences of our own, in the manner of notices; nothing of them is in the sample county. */
  private static final String NOTICE =
      """
      请带上居民身份证和户口簿，到窗口领取申请表，如实填写以后交给工作人员。
      审核通过的，从下个月起按月发放补贴，直接打到本人的银行账户。
      对审核结果有不同意见的，可以在六十天内申请行政复议，或者向人民法院提起诉讼。
      农民专业合作社购买农业机械，可以申请购置补贴，每台最高不超过三万元。
      今年以来，全县加快推进乡村振兴，完善农村公路、饮水安全和垃圾处理等基础设施。
      失业人员凭劳动合同解除证明，登记失业后领取失业保险金，期间继续享受职工医疗保险待遇。
      学校食堂实行校长陪餐制度，食品安全接受家长委员会的监督检查。
      森林防火期内，禁止在林区野外用火，违反规定的依法给予处罚。
      """;

  private static Vocabulary vocabulary;
  private static PinyinEngine engine;

  @BeforeAll
  static void make() throws Exception {
    vocabulary = Vocabulary.ofTheLanguage();
    new SampleCountyWords().names(vocabulary::addName);
    new SampleCountyWords().texts(vocabulary::addText);
    engine = new PinyinEngine(Lexicon.of(vocabulary, Readings.load()));
  }

  @ParameterizedTest
  @CsvSource({
    "yibao, 医保",
    "gaolingjintie, 高龄津贴",
    "ylbx, 医疗保险",
    "yilbx, 医疗保险",
    "yiliaobx, 医疗保险",
    "shenfenzheng, 身份证",
    "sfz, 身份证",
    "suomaxian, 索玛县",
    "nongcunweifanggaizao, 农村危房改造",
    "lvyou, 旅游",
    "nver, 女儿",
    "yinhang, 银行",
    "chongqing, 重庆",
    "YiBao, 医保"
  })
  void theLikeliestComesFirst(String typed, String han) {
    assertThat(engine.candidates(typed, PAGE))
        .first()
        .isEqualTo(new Candidate(han, typed.length()));
  }

  @Test
  void anApostrophePartsSyllables() {
    assertThat(engine.candidates("xi'an", PAGE)).first().isEqualTo(new Candidate("西安", 5));
    assertThat(engine.candidates("xian", PAGE)).extracting(Candidate::text).contains("县", "先");
  }

  @ParameterizedTest
  @CsvSource({
    "gaolinjintie, 高龄津贴",
    "senfenzen, 身份证",
    "zongguo, 中国",
    "lanfang, 南方",
    "fuzhao, 护照",
    "ningshi, 临时"
  })
  void soundsNotToldApartAreUnderstood(String typed, String han) {
    assertThat(engine.candidates(typed, PAGE)).extracting(Candidate::text).contains(han);
  }

  @Test
  void aMistakenSoundNeverStandsBeforeTheRightOne() {
    assertThat(engine.candidates("zhufang", PAGE)).first().isEqualTo(new Candidate("住房", 7));
    assertThat(engine.candidates("zufang", PAGE)).first().isEqualTo(new Candidate("租房", 6));
  }

  @Test
  void aWordIsFoundBeforeItsLastSyllableIsTyped() {
    assertThat(engine.candidates("gaol", PAGE)).extracting(Candidate::text).contains("高龄");
  }

  @Test
  void whatTakesUpFewerLettersSaysHowMany() {
    assertThat(engine.candidates("gaolingjintie", 64)).contains(new Candidate("高龄", 7));
  }

  @Test
  void aRareWordIsOnALaterPageButThere() {
    assertThat(engine.candidates("yi", 200)).extracting(Candidate::text).contains("医", "彝");
  }

  @Test
  void whatIsNoPinyinHasNoCandidates() {
    for (String typed : List.of("", "'", "''", "uuu", "123", "医保", "…")) {
      assertThat(engine.candidates(typed, PAGE)).as(typed).isEmpty();
    }
  }

  @Test
  void theSameLettersAlwaysHaveTheSameCandidates() {
    List<Candidate> before = engine.candidates("shiyong", 64);
    for (int i = 0; i < 100; i++) {
      engine.candidates("shiyong", 8);
      engine.candidates("shi'yong", 8);
    }

    assertThat(engine.candidates("shiyong", 64)).isEqualTo(before);
  }

  @Test
  void everyCandidateTakesUpLettersAndOccursOnce() {
    Random random = new Random(20261126);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder typed = new StringBuilder();
      for (int i = random.nextInt(20); i >= 0; i--) {
        typed.append("abcdefghijklmnopqrstuvwxyz'".charAt(random.nextInt(27)));
      }
      List<Candidate> candidates = engine.candidates(typed.toString(), 64);
      assertThat(candidates).hasSizeLessThanOrEqualTo(64);
      assertThat(candidates).extracting(Candidate::text).doesNotHaveDuplicates().doesNotContain("");
      assertThat(candidates).allSatisfy(c -> assertThat(c.typed()).isBetween(1, typed.length()));
    }
  }

  @Test
  void wordsOfNoticesAreRightAtTheFirstCandidate() {
    Typist typist = new Typist(vocabulary);
    typist.read(NOTICE);
    int right = 0;
    int all = 0;
    for (Phrase phrase : typist.phrases()) {
      String written = engine.candidates(phrase.letters(), 1).get(0).text();
      for (int i = 0; i < phrase.han().length(); i++) {
        right += i < written.length() && written.charAt(i) == phrase.han().charAt(i) ? 1 : 0;
        all++;
      }
    }

    assertThat(all).isGreaterThan(200);
    assertThat((double) right / all).isGreaterThanOrEqualTo(LEAST_RIGHT);
  }

  @Test
  void theDictionaryTakesLessThanTenMegabytes() {
    assertThat(engine.words()).isGreaterThan(340_000);
    assertThat(engine.bytes()).isLessThan(10_000_000);
  }
}
