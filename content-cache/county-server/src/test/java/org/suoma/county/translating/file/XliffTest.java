package org.suoma.county.translating.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.county.translating.file.BrokenTranslationsException.Problem;
import org.suoma.county.translating.file.TranslationRow.YiCells;
import org.suoma.county.translating.text.UnitState;

class XliffTest {

  private static final String HEAD =
      "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\""
          + " srcLang=\"zh-Hans\" trgLang=\"ii\"><file id=\"f\">\n";

  @TempDir Path folder;
  private final Xliff xliff = new Xliff();

  /** The toolkit checks the schemas of OASIS and the constraints that no schema can say. */
  @Test
  void theToolkitOfTheStandardFindsNothingWrong() throws Exception {
    Path file = folder.resolve("all.xlf");
    for (int seed = 0; seed < 40; seed++) {
      List<TranslationRow> rows = new RandomRows(seed).rows();
      if (!rows.isEmpty()) {
        Files.write(file, written(rows));

        XLIFFReader.validate(file.toFile());

        assertThat(unitIds(file))
            .containsExactlyElementsOf(
                rows.stream().map(row -> row.id().replace('/', ':')).toList());
      }
    }
  }

  @Test
  void theToolkitReadsSourceTargetAndStateAsWeMeantThem() throws Exception {
    YiCells yi = new YiCells("ꀋ", "县译室", "本县", "译审", "2026-05-06");
    TranslationRow row =
        new TranslationRow("interface/a.b", "首页", yi, "界面：首页", "home", UnitState.REVIEWED);
    Path file = Files.write(folder.resolve("one.xlf"), written(List.of(row)));
    try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
      reader.open(file.toFile());
      while (reader.hasNext()) {
        var event = reader.next();
        if (event.isUnit()) {
          Unit unit = event.getUnit();
          assertThat(unit.getName()).isEqualTo("interface/a.b");
          assertThat(unit.getSegment(0).getSource().getPlainText()).isEqualTo("首页");
          assertThat(unit.getSegment(0).getTarget().getPlainText()).isEqualTo("ꀋ");
          assertThat(unit.getSegment(0).getState().toString()).isEqualTo("final");
          assertThat(unit.getNoteCount()).isEqualTo(2);
          assertThat(unit.getMetadata().get(0).getCategory()).isEqualTo("suoma");
          return;
        }
      }
    }
    throw new AssertionError("no unit in the file");
  }

  @Test
  void passesOverWhatOtherToolsAdd() throws Exception {
    String file =
        HEAD
            + "<unit id=\"interface:a.b\"><mtc:matches xmlns:mtc=\"urn:x\"><mtc:match><source>别的"
            + "</source><target>x</target></mtc:match></mtc:matches><segment id=\"1\">"
            + "<source>首页</source><target><!-- c -->ꀋ</target></segment></unit></file></xliff>";

    TranslationRow row = xliff.read(file.getBytes(UTF_8)).get(0).row();

    assertThat(row.id()).isEqualTo("interface/a.b");
    assertThat(row.zh()).isEqualTo("首页");
    assertThat(row.yi()).isEqualTo(new YiCells("ꀋ", "", "", "", ""));
  }

  @Test
  void refusesDocumentTypesSoThatNothingIsFetchedAndNothingSwells() {
    String laughs =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n"
            + HEAD
            + "<unit id=\"a\"><segment><source>&b;</source></segment></unit></file></xliff>";
    String outside =
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
            + HEAD
            + "<unit id=\"a\"><segment><source>&a;</source></segment></unit></file></xliff>";

    assertThat(problem(laughs).reason()).contains("DOCTYPE");
    assertThat(problem(outside).reason()).contains("DOCTYPE");
  }

  @Test
  void namesTheLineOfWhatIsBroken() {
    assertThat(problem(HEAD + "<unit id=\"a\">\n<segment>").line()).isEqualTo(3);
    assertThat(problem(HEAD + "\n<unit id=\"a\"/></file></xliff>"))
        .isEqualTo(new Problem(3, "a：一条应有一个 segment 和其中的 source"));
    assertThat(
            problem(
                HEAD
                    + "<unit id=\"a\"><segment>\n<source>x<ph id=\"1\"/></source></segment></unit>"
                    + "</file></xliff>"))
        .isEqualTo(new Problem(3, "a 的 source 里有标记 ph，只接受文字"));
    assertThat(
            problem(
                    HEAD
                        + "<unit id=\"a\"><segment state=\"done\"><source>x</source></segment></unit>"
                        + "</file></xliff>")
                .reason())
        .contains("done");
    assertThat(problem("<html/>").reason()).contains("不是 XLIFF");
    assertThat(problem(HEAD.replace("\"ii\"", "\"en\"") + "</file></xliff>").reason())
        .contains("zh-Hans 到 en");
    assertThat(problem("PK\u0003\u0004").reason()).contains("XML");
  }

  @Test
  void deepNestingDoesNoHarm() throws Exception {
    int depth = 200_000;
    String file =
        HEAD
            + "<unit id=\"a\"><x>"
            + "<y>".repeat(depth)
            + "</y>".repeat(depth)
            + "</x><segment><source>x</source></segment></unit></file></xliff>";

    assertThat(xliff.read(file.getBytes(UTF_8))).hasSize(1);
  }

  private Problem problem(String file) {
    try {
      xliff.read(file.getBytes(UTF_8));
    } catch (BrokenTranslationsException e) {
      return e.problems().get(0);
    }
    throw new AssertionError("accepted: " + file);
  }

  @Test
  void saysThatNothingWasChanged() {
    assertThatThrownBy(() -> xliff.read("<a".getBytes(UTF_8)))
        .hasMessageContaining("什么都没有改动")
        .hasMessageContaining("第 1 行");
  }

  private static List<String> unitIds(Path file) {
    List<String> ids = new java.util.ArrayList<>();
    try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
      reader.open(file.toFile());
      while (reader.hasNext()) {
        var event = reader.next();
        if (event.isUnit()) {
          ids.add(event.getUnit().getId());
        }
      }
    }
    return ids;
  }

  private byte[] written(List<TranslationRow> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    xliff.write(rows, out);
    return out.toByteArray();
  }
}
