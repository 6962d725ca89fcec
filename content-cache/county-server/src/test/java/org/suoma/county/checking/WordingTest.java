package org.suoma.county.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.model.Entry;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Rule;
import org.suoma.county.checking.finding.Severity;
import org.suoma.county.checking.wording.WordList;
import org.suoma.county.importing.ImportReport;
import org.suoma.county.importing.OwnFile;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;

@OnEveryDatabase
class WordingTest {

  @TempDir private Path folder;
  private CheckFixture county;

  @BeforeEach
  void open(TestDatabases databases) throws Exception {
    county = new CheckFixture(folder, databases);
  }

  @AfterEach
  void close() {
    county.close();
  }

  @Test
  void proposesTheRightWordWithItsSourceAndTheTextAround() {
    Entry entry = CheckFixture.notice("第一段。", "各乡镇要再接再励，认真落实。");

    Finding finding = county.findings(Rule.WRONG_WORD, entry).get(0);

    assertThat(finding.where()).isEqualTo("正文第 2 段");
    assertThat(finding.what()).isEqualTo("“再接再励”：各乡镇要再接再励，认真落实。");
    assertThat(finding.advice()).startsWith("请改为“再接再厉”（依据：《咬文嚼字》");
    assertThat(finding.severity()).isEqualTo(Severity.WARN);
  }

  @Test
  void findsAWordAcrossSpacesInvisibleCharactersAndDots() {
    for (String written : List.of("残 废 人", "残\u200B废人", "残·废·人", "残　废\n人", "残_废-人")) {
      assertThat(county.findings(Rule.SENSITIVE_WORD, CheckFixture.notice("关爱" + written)))
          .as(written)
          .hasSize(1);
    }
  }

  @Test
  void stopsWhatOffends() {
    assertThat(county.findings(CheckFixture.notice("残废人证"))).anyMatch(Finding::blocks);
  }

  @Test
  void leavesAWordAloneInsideALongerOneInWhichItIsRight() {
    assertThat(words("一座镇、两座镇。既使用汉语，又使用彝语。公布署名。目的的实现。")).isEmpty();
    assertThat(words("派人座镇指挥")).containsExactly("座镇");
  }

  @Test
  void takesTheCountysOwnWordsAndTheLongestOfThem() {
    ImportReport report =
        county.bring(
            "wording.toml",
            """
            allowed = ["装璜"]

            [[words]]
            wrong = "索马县"
            right = "索玛县"
            severity = "BLOCK"
            source = "县地名办"

            [[words]]
            wrong = "索马县城"
            right = "县城"

            [[words]]
            wrong = "布署"
            right = "部署"
            severity = "ADVICE"
            """);

    assertThat(report.failures()).isEmpty();
    assertThat(report.replaced()).containsExactly(OwnFile.WORDING);
    assertThat(words("索马县城里装璜一新，索马县布署")).containsExactly("索马县城", "索马县", "布署");
    assertThat(county.findings(CheckFixture.notice("索马县"))).anyMatch(Finding::blocks);
    assertThat(county.findings(Rule.WRONG_WORD, CheckFixture.notice("布署")))
        .extracting(Finding::severity)
        .containsExactly(Severity.ADVICE);
  }

  @Test
  void refusesAListWithAMistakeAndKeepsTheOneThatIsThere() {
    county.bring("wording.toml", "[[words]]\nwrong = \"索马县\"\n");

    for (String mistake :
        List.of(
            "[[words]]\nwrong = \"啊\"\n",
            "[[words]]\nwrong = \"索马县\"\nwrite = \"索玛县\"\n",
            "[[words]]\nwrong = \"索马县\"\nseverity = \"FATAL\"\n",
            "[[words]]\nwrong = \"索马\"\n[[words]]\nwrong = \"索马\"\n")) {
      assertThat(county.bring("wording.toml", mistake).failures()).as(mistake).hasSize(1);
    }

    assertThat(words("索马县")).containsExactly("索马县");
  }

  @Test
  void theBundledListNamesItsSourcesAndNeverProposesAWordThatItRefuses() {
    WordList bundled = WordList.bundled();

    assertThat(bundled.words()).hasSizeGreaterThan(60);
    for (var word : bundled.words()) {
      if (word.right() != null) {
        assertThat(words(word.right())).as(word.wrong()).isEmpty();
      }
      assertThat(words(word.wrong())).containsExactly(word.wrong());
    }
  }

  private List<String> words(String text) {
    return county.findings(CheckFixture.notice(text)).stream()
        .filter(
            finding -> finding.rule() == Rule.WRONG_WORD || finding.rule() == Rule.SENSITIVE_WORD)
        .map(Finding::mark)
        .toList();
  }
}
