package org.suoma.county.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryType;

class EntryFormTest {

  private static final Path ENTRIES = Path.of("../sample-county/entries");
  private static final JsonMapper JSON = new JsonMapper();

  private final ContentJson content = new ContentJson();
  private final EntryForm form =
      new EntryForm(FieldLabels.bundled(), new FormChoices(List.of(), List.of(), List.of()));

  static Stream<Path> entries() throws IOException {
    try (Stream<Path> files = Files.list(ENTRIES)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void anEntryThatIsSentBackAsItStandsStaysTheSame(Path file) throws Exception {
    Entry entry = content.read(Files.readAllBytes(file), Entry.class);
    ObjectNode written = tree(entry);

    new FormFill(written, sent(form.of(written))).fill(form.of(written));

    assertThat(content.read(JSON.writeValueAsBytes(written), Entry.class)).isEqualTo(entry);
    assertThat(Gaps.of(written, form.of(written))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(EntryType.class)
  void aNewEntryOfEveryTypeHasAFormThatSaysWhatIsMissing(EntryType type) {
    ObjectNode blank = EntryForm.blank("new-one", type, LocalDate.of(2026, 5, 6));

    List<FormField> gaps = Gaps.of(blank, form.of(blank));

    assertThat(gaps).extracting(FormField::label).contains("标题", "栏目", "责任单位", "来源名称");
    assertThat(gaps).allSatisfy(gap -> assertThat(gap.label()).matches("[\\p{IsHan}、]+"));
  }

  @Test
  void itemsAreAddedMovedAndRemoved() throws Exception {
    ObjectNode entry = tree("guide-marriage");
    String first = entry.at("/body/materials/0/name/zh").asText();
    String second = entry.at("/body/materials/1/name/zh").asText();
    int steps = entry.at("/body/steps").size();

    edit(entry, "up /body/materials/1");
    edit(entry, "remove /body/materials/1");
    edit(entry, "add /body/steps ");

    assertThat(entry.at("/body/materials/0/name/zh").asText())
        .isEqualTo(second)
        .isNotEqualTo(first);
    assertThat(entry.at("/body/materials").toString()).doesNotContain(first);
    assertThat(entry.at("/body/steps")).hasSize(steps + 1);
    assertThat(Gaps.of(entry, form.of(entry)))
        .extracting(FormField::path)
        .contains("/body/steps/" + steps + "/title");
  }

  @Test
  void ordersThatTheFormDoesNotGiveAreIgnored() throws Exception {
    ObjectNode entry = tree("guide-marriage");
    JsonNode before = entry.deepCopy();

    for (String order :
        List.of("remove /body", "remove /filing/columns/0", "add /body/text video", "up", "x y")) {
      edit(entry, order);
    }

    assertThat(entry).isEqualTo(before);
  }

  @Test
  void anApprovalLapsesWithTheWordsAndARecordingWithWhatItSays() throws Exception {
    ObjectNode entry = tree("guide-marriage");
    entry.set(
        "title",
        JSON.readTree(
            """
            {"zh":"结婚登记","ii":{"text":"ꋍꆪ","source":"CLDR 48.2.0","licence":"Unicode-3.0",
             "review":{"by":"译审","on":"2026-05-01"}},
             "voice":{"zh":{"path":"media/a.mp3","speaker":"甲","synthetic":false}}}
            """));
    Map<String, List<String>> sent = new HashMap<>(sent(form.of(entry)));
    sent.put("/title", List.of("办理结婚登记"));

    new FormFill(entry, sent).fill(form.of(entry));

    assertThat(entry.at("/title/zh").asText()).isEqualTo("办理结婚登记");
    assertThat(entry.at("/title/ii/text").asText()).isEqualTo("ꋍꆪ");
    assertThat(entry.at("/title/ii/review").isMissingNode()).isTrue();
    assertThat(entry.at("/title/voice").isMissingNode()).isTrue();
  }

  @Test
  void rowsFromASpreadsheetArePastedIntoATable() throws Exception {
    ObjectNode entry = tree("table-farmland-laba");
    Map<String, List<String>> sent = new HashMap<>(sent(form.of(entry)));
    sent.put("/body/columns", List.of("姓名\n金额（元）\n"));
    sent.put("/body/rows", List.of("阿某\t120.00\n吉某\t\n\n"));

    new FormFill(entry, sent).fill(form.of(entry));

    assertThat(entry.at("/body/columns").toString()).isEqualTo("[\"姓名\",\"金额（元）\"]");
    assertThat(entry.at("/body/rows").toString()).isEqualTo("[[\"阿某\",\"120.00\"],[\"吉某\",\"\"]]");
  }

  @Test
  void aDifferenceIsToldByFieldAndByCharacter() throws Exception {
    ObjectNode before = tree("guide-marriage");
    ObjectNode after = before.deepCopy();
    Map<String, List<String>> sent = new HashMap<>(sent(form.of(after)));
    sent.put("/body/fee", List.of("收费 10 元"));
    sent.put("/title", List.of("结婚离婚登记"));
    new FormFill(after, sent).fill(form.of(after));

    List<EntryDiff.Change> changes = EntryDiff.between(form.of(before), form.of(after));

    assertThat(changes).extracting(EntryDiff.Change::label).containsExactly("标题", "办事指南 · 收费");
    assertThat(changes.get(0).after())
        .containsExactly(
            new EntryDiff.Piece("结婚", false),
            new EntryDiff.Piece("离婚", true),
            new EntryDiff.Piece("登记", false));
    assertThat(EntryDiff.between(form.of(before), form.of(before))).isEmpty();
  }

  private void edit(ObjectNode entry, String order) {
    new ListEdit(entry).run(order, form.of(entry));
  }

  private ObjectNode tree(String id) throws Exception {
    return tree(content.read(Files.readAllBytes(ENTRIES.resolve(id + ".json")), Entry.class));
  }

  private ObjectNode tree(Entry entry) throws IOException {
    return (ObjectNode) JSON.readTree(content.write(entry));
  }

  /** What a browser sends when nothing is touched. */
  private static Map<String, List<String>> sent(List<FormField> fields) {
    Map<String, List<String>> sent = new HashMap<>();
    fields.forEach(field -> send(field, sent));
    return sent;
  }

  private static void send(FormField field, Map<String, List<String>> sent) {
    if (field instanceof FormField.Group group) {
      group.fields().forEach(one -> send(one, sent));
    } else if (field instanceof FormField.Many many) {
      many.items().forEach(one -> send(one, sent));
    } else if (field instanceof FormField.Line line) {
      sent.put(line.path(), List.of(line.value()));
    } else if (field instanceof FormField.Lines lines) {
      sent.put(lines.path(), List.of(lines.value()));
    } else if (field instanceof FormField.Choice choice) {
      sent.put(choice.path(), List.of(choice.value()));
    } else if (field instanceof FormField.Picks picks) {
      sent.put(picks.path(), picks.values());
    } else if (field instanceof FormField.Words words) {
      sent.put(words.path(), List.of(words.zh()));
      sent.put(words.path() + FormFill.YI, List.of(words.ii()));
      sent.put(words.path() + FormFill.YI_SOURCE, List.of(words.source()));
      sent.put(words.path() + FormFill.YI_LICENCE, List.of(words.licence()));
    }
  }
}
