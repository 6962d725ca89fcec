package org.suoma.county.translating;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.language.InterfaceString;
import org.suoma.content.model.Entry;
import org.suoma.content.model.SourcedYi;
import org.suoma.content.model.Text;
import org.suoma.content.model.Voice;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.translating.text.TranslationUnit;
import org.suoma.county.translating.text.UnitState;

@OnEveryDatabase(always = false)
class CountyTextsTest {

  @TempDir Path folder;
  private SampleTranslations county;

  @BeforeEach
  void importSample(TestDatabases databases) throws Exception {
    county = new SampleTranslations(folder, databases);
  }

  @AfterEach
  void close() {
    county.close();
  }

  @Test
  void everyTextOfEveryRecordAndEveryInterfaceStringIsAUnit() throws Exception {
    List<Text> reachable = new ArrayList<>();
    collect(county.shelf.county().orElseThrow(), reachable);
    collect(county.shelf.catalog().orElseThrow(), reachable);
    for (String id : entryIds()) {
      collect(county.shelf.entry(id).orElseThrow(), reachable);
    }
    List<String> expected = new ArrayList<>(reachable.stream().map(Text::zh).toList());
    SampleTranslations.CATALOG.strings().forEach(string -> expected.add(string.zh()));

    List<TranslationUnit> units = county.translations.units();

    assertThat(units).extracting(TranslationUnit::zh).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(units).extracting(TranslationUnit::id).doesNotHaveDuplicates();
    assertThat(reachable).hasSizeGreaterThan(2000);
  }

  @Test
  void idsSayWhereATextStands() {
    TranslationUnit title = county.unit("entry/guide-elder-allowance/title");
    InterfaceString string = SampleTranslations.anyString();
    TranslationUnit ofInterface = county.unit("interface/" + string.id());

    assertThat(title.zh()).contains("高龄");
    assertThat(title.context().words()).contains(title.zh(), "（");
    assertThat(ofInterface.zh()).isEqualTo(string.zh());
    assertThat(ofInterface.context().picture()).isEqualTo(string.picture());
    assertThat(county.unit("catalog/columns/policies/name").zh()).isNotBlank();
    assertThat(county.unit("county/zone").zh()).contains("政务公开专区");
  }

  @Test
  void tellsUntranslatedDraftReviewedAndStaleApart() {
    InterfaceString string = SampleTranslations.anyString();
    String unit = "interface/" + string.id();
    SourcedYi draft = SourcedYi.draft("ꀋ", "测试", "本县");
    SourcedYi reviewed =
        new SourcedYi(
            "ꀋ",
            "测试",
            "本县",
            new org.suoma.content.model.Review("译审", java.time.LocalDate.of(2026, 1, 2)));

    county.forgetAll();
    assertThat(county.unit(unit).state()).isEqualTo(UnitState.UNTRANSLATED);
    county.translateInterface(string.id(), new Text(string.zh(), draft, null));
    assertThat(county.unit(unit).state()).isEqualTo(UnitState.DRAFT);
    county.translateInterface(string.id(), new Text(string.zh(), reviewed, null));
    assertThat(county.unit(unit).state()).isEqualTo(UnitState.REVIEWED);
    county.translateInterface(string.id(), new Text("从前的说法", reviewed, null));
    assertThat(county.unit(unit).state()).isEqualTo(UnitState.STALE);
    assertThat(county.unit(unit).zh()).isEqualTo(string.zh());
  }

  @Test
  void takingATranslationAwayLeavesTheRecording() {
    InterfaceString string = SampleTranslations.anyString();
    Voice voice = new Voice(new Voice.Clip("media/a.mp3", "双语通 录音", false), null);
    county.translateInterface(
        string.id(), new Text(string.zh(), SourcedYi.draft("ꀋ", "测试", "本县"), voice));

    county.forgetAll();

    assertThat(county.unit("interface/" + string.id()).yi()).isNull();
    assertThat(county.unit("interface/" + string.id()).voice()).isEqualTo(voice);
  }

  @Test
  void writingTouchesNothingButTheTranslation() {
    String id = "guide-elder-allowance";
    Entry before = county.shelf.entry(id).orElseThrow();
    String origin = county.shelf.origin(id).orElseThrow();

    county.write(unit -> SourcedYi.draft("ꀋ", "测试", "本县"));
    Entry translated = county.shelf.entry(id).orElseThrow();
    county.forgetAll();

    assertThat(translated.title().ii()).isNotNull();
    assertThat(county.shelf.entry(id)).contains(before);
    assertThat(county.shelf.origin(id)).contains(origin);
  }

  private List<String> entryIds() {
    return county.shelf.<List<String>, RuntimeException>atOneMoment(
        content -> List.copyOf(content.entryDigests().keySet()));
  }

  /** Looks at the records themselves, not at their JSON as the product does. */
  private static void collect(@Nullable Object value, List<Text> texts) throws Exception {
    if (value instanceof Text text) {
      texts.add(text);
    } else if (value instanceof Iterable<?> all) {
      for (Object one : all) {
        collect(one, texts);
      }
    } else if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        component.getAccessor().setAccessible(true);
        collect(component.getAccessor().invoke(value), texts);
      }
    }
  }
}
