package org.suoma.content.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.suoma.content.model.Column.Kind;
import org.suoma.content.model.Column.Level;

/** The sample county is what every demo, screenshot and end-to-end test shows. */
class SampleCountyTest {

  private static final Pattern MEDIA = Pattern.compile("media/[\\w./-]+");
  private static final Pattern YI = Pattern.compile("[\\uA000-\\uA4CF]");
  private static final Pattern PERSON_HEAD = Pattern.compile("户主|姓名|申请人");
  private static final Pattern MASKED_NAME = Pattern.compile("\\p{IsHan}\\*\\p{IsHan}{1,3}");
  private static final Pattern MASKED_CARD = Pattern.compile("\\*{4}\\d{4}");
  private static final Pattern ID_OR_MOBILE =
      Pattern.compile("(?<!\\d)(\\d{17}[\\dXx]|1[3-9]\\d{9})(?!\\d)");

  private SampleCounty sample;

  @BeforeEach
  void readEveryFile() throws IOException {
    sample = SampleCounty.read();
  }

  @Test
  void saysThatItIsFictional() throws Exception {
    assertThat(sample.county().fictional()).isTrue();
    assertThat(sample.county().code()).isEqualTo("519999");
    assertThat(sample.county().areas()).allMatch(area -> area.code().startsWith("519999"));
    assertThat(sample.entries().values())
        .allSatisfy(entry -> assertThat(entry.source().name()).isEqualTo("索玛县示例数据"));
  }

  @Test
  void villagesLieInTheirTownships() throws Exception {
    assertThat(sample.county().areas())
        .allSatisfy(
            area -> {
              if (area.level() == Level.VILLAGE) {
                assertThat(area.code()).hasSize(12).startsWith(area.parent());
                assertThat(sample.county().area(Objects.requireNonNull(area.parent()))).isPresent();
              } else {
                assertThat(area.code()).hasSize(9);
                assertThat(area.parent()).isNull();
              }
            });
  }

  @Test
  void entriesAreNamedAsTheirFiles() {
    assertThat(sample.entries())
        .allSatisfy((file, entry) -> assertThat(file).isEqualTo(entry.id() + ".json"));
  }

  @Test
  void showsEveryTypeOfEntryAndEnoughOfThem() {
    assertThat(sample.entries().values()).hasSizeGreaterThanOrEqualTo(80);
    assertThat(sample.entries().values().stream().map(Entry::type)).contains(EntryType.values());
    assertThat(bodies(Policy.class).map(Policy::validity)).contains(Policy.Validity.values());
    assertThat(bodies(Interpretation.class).map(Interpretation::form))
        .contains(Interpretation.Form.values());
  }

  @Test
  void hasThe31DomainsAndThoseOfTownshipsAndStreets() throws Exception {
    List<Column> domains = sample.catalog().children("domains");

    assertThat(domains).hasSize(31);
    assertThat(domains).filteredOn(d -> d.levels().contains(Level.TOWNSHIP)).hasSize(12);
    assertThat(domains).filteredOn(d -> d.levels().contains(Level.STREET)).hasSize(11);
  }

  @Test
  void columnsAreAtMostThreeDeepBelowTheRootsOfTheHomePage() throws Exception {
    Catalog catalog = sample.catalog();

    assertThat(catalog.roots().stream().map(Column::id))
        .contains("services", "policies", "villages", "people-places", "opinions", "disclosure");
    assertThat(catalog.columns()).allMatch(column -> depth(catalog, column) <= 3);
    assertThat(catalog.columns().stream().map(Column::id)).doesNotHaveDuplicates();
  }

  @Test
  void everyColumnHasAnOwnerAndNoneIsBlank() throws Exception {
    Catalog catalog = sample.catalog();
    Set<String> used = new HashSet<>();
    sample.entries().values().forEach(entry -> used.addAll(entry.filing().columns()));
    Set<String> units = new HashSet<>(sample.county().units().stream().map(Unit::id).toList());

    assertThat(catalog.columns()).allMatch(column -> units.contains(column.owner()));
    assertThat(catalog.columns())
        .filteredOn(column -> catalog.children(column.id()).isEmpty())
        .filteredOn(column -> column.kind() == Kind.OWN || column.kind() == Kind.FEED)
        .allSatisfy(column -> assertThat(used).contains(column.id()));
  }

  @Test
  void entriesAreFiledWhereThatIsPossible() throws Exception {
    Catalog catalog = sample.catalog();
    County county = sample.county();

    for (Entry entry : sample.entries().values()) {
      Filing filing = entry.filing();
      assertThat(filing.columns())
          .as(entry.id())
          .allSatisfy(
              id -> assertThat(catalog.column(id).orElseThrow().kind()).isIn(Kind.OWN, Kind.FEED));
      assertThat(county.unit(filing.unit())).as(entry.id()).isPresent();
      assertThat(filing.areas()).as(entry.id()).allMatch(code -> county.area(code).isPresent());
      assertThat(filing.publishedOn())
          .as(entry.id())
          .isBetween(LocalDate.of(2024, 3, 1), LocalDate.of(2026, 11, 23));
    }
  }

  @Test
  void everyReferenceLeadsToAnEntryOfTheRightType() {
    for (Entry entry : sample.entries().values()) {
      for (SampleCounty.Reference reference : sample.references(entry)) {
        assertThat(sample.entries())
            .as("%s refers to %s", entry.id(), reference.to())
            .containsKey(reference.to() + ".json");
        if (reference.type() != null) {
          assertThat(sample.entry(reference.to()).type())
              .as(entry.id())
              .isEqualTo(reference.type());
        }
      }
      assertThat(entry.related()).as(entry.id()).doesNotContain(entry.id());
    }
  }

  @Test
  void policiesAndTheirInterpretationsLeadToEachOther() {
    for (Entry entry : sample.entries().values()) {
      if (entry.body() instanceof Interpretation interpretation) {
        assertThat(entry.related()).as(entry.id()).contains(interpretation.policy());
        assertThat(sample.entry(interpretation.policy()).related())
            .as(interpretation.policy())
            .contains(entry.id());
      }
    }
  }

  @Test
  void clausesAreThoseOfThePolicyTheyExplain() {
    int clauses = 0;
    for (Entry entry : sample.entries().values()) {
      if (entry.body() instanceof Interpretation interpretation) {
        String policy = sample.entry(interpretation.policy()).body().text().toString();
        for (Interpretation.Clause clause : interpretation.clauses()) {
          assertThat(policy).as(entry.id()).contains("text=" + clause.clause() + " ");
          clauses++;
        }
      }
    }
    assertThat(clauses).isGreaterThan(15);
  }

  @Test
  void guidesHaveAllTheElementsThatTheInspectionCounts() {
    for (Entry entry : sample.entries().values()) {
      if (entry.body() instanceof Guide guide) {
        assertThat(guide).as(entry.id()).hasNoNullFieldsOrProperties();
        assertThat(guide.legalBasis()).as(entry.id()).isNotEmpty();
        assertThat(guide.conditions()).as(entry.id()).isNotEmpty();
        assertThat(guide.materials()).as(entry.id()).isNotEmpty();
        assertThat(guide.steps()).as(entry.id()).hasSizeBetween(3, 6);
        assertThat(guide.windows()).as(entry.id()).isNotEmpty();
        assertThat(guide.questions()).as(entry.id()).hasSizeGreaterThanOrEqualTo(2);
      }
    }
  }

  @Test
  void everyMediumNamedExistsAndEveryMediumIsNamed() throws Exception {
    Set<String> named = new HashSet<>();
    List<Path> naming = new ArrayList<>(sample.files("entries"));
    naming.add(sample.file("county.json"));
    naming.add(sample.file("interface.json"));
    for (Path file : naming) {
      Matcher matcher = MEDIA.matcher(Files.readString(file));
      while (matcher.find()) {
        named.add(matcher.group());
      }
    }

    Path media = sample.file("media");
    try (Stream<Path> files = Files.walk(media)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> "media/" + media.relativize(file)))
          .containsExactlyInAnyOrderElementsOf(named);
    }
  }

  @Test
  void picturesHoldNoScriptNoTextAndNothingFromOutside() throws Exception {
    for (Path file : sample.files("media")) {
      if (!file.toString().endsWith(".svg")) {
        continue;
      }
      assertThat(Files.readString(file))
          .as(file.toString())
          .doesNotContain("<script", "<text", "<style", "<foreignObject", "href", "url(", " on");
    }
  }

  @Test
  void namesAndCardsInTablesAreMasked() {
    int names = 0;
    for (Entry entry : sample.entries().values()) {
      if (entry.body() instanceof DisclosureTable table) {
        names += checkMasks(entry.id(), table);
      }
    }
    assertThat(names).isGreaterThan(100);
  }

  @Test
  void noFileHoldsAnIdentityCardOrMobileNumber() throws Exception {
    for (Path file : sample.files("entries")) {
      assertThat(ID_OR_MOBILE.matcher(Files.readString(file)).find()).as(file.toString()).isFalse();
    }
  }

  @Test
  void yiStandsOnlyInSourcedTextsAndIsCopiedFromTheInterfaceList() throws Exception {
    Set<String> sourced = Set.copyOf(Files.readAllLines(sample.file("interface-yi.csv")));
    List<Path> all = new ArrayList<>(sample.files("entries"));
    all.add(sample.file("county.json"));
    all.add(sample.file("catalog.json"));
    all.add(sample.file("interface.json"));

    int found = 0;
    for (Path file : all) {
      found += checkYi(file, new JsonMapper().readTree(Files.readAllBytes(file)), sourced);
    }
    assertThat(found).isPositive();
    assertThat(sample.file("NOTICE")).content(UTF_8).contains("UNICODE LICENSE V3");
  }

  private <T extends EntryBody> Stream<T> bodies(Class<T> type) {
    return sample.entries().values().stream()
        .map(Entry::body)
        .filter(type::isInstance)
        .map(type::cast);
  }

  private static int checkMasks(String id, DisclosureTable table) {
    int names = 0;
    for (List<String> row : table.rows()) {
      if (row.get(0).equals("合计")) {
        continue;
      }
      for (int i = 0; i < row.size(); i++) {
        if (PERSON_HEAD.matcher(table.columns().get(i)).matches()) {
          assertThat(row.get(i)).as(id).matches(MASKED_NAME);
          names++;
        } else if (table.columns().get(i).startsWith("卡号")) {
          assertThat(row.get(i)).as(id).matches(MASKED_CARD);
        }
      }
    }
    return names;
  }

  private static int checkYi(Path file, JsonNode node, Set<String> sourced) {
    if (node.isTextual()) {
      assertThat(YI.matcher(node.textValue()).find())
          .as("%s: Yi outside a sourced text: %s", file, node.textValue())
          .isFalse();
    }
    int found = 0;
    for (var field : node.properties()) {
      if (field.getKey().equals("ii")) {
        JsonNode yi = field.getValue();
        String row =
            "%s,%s,\"%s\",%s"
                .formatted(
                    node.path("zh").textValue(),
                    yi.path("text").textValue(),
                    yi.path("source").textValue(),
                    yi.path("licence").textValue());
        assertThat(sourced).as(file.toString()).contains(row);
        found++;
      } else {
        found += checkYi(file, field.getValue(), sourced);
      }
    }
    if (node.isArray()) {
      for (JsonNode element : node) {
        found += checkYi(file, element, sourced);
      }
    }
    return found;
  }

  private static int depth(Catalog catalog, Column column) {
    return column.parent() == null
        ? 1
        : 1 + depth(catalog, catalog.column(column.parent()).orElseThrow());
  }
}
