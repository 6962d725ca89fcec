package org.suoma.content.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.suoma.content.model.SourcedYi;
import org.suoma.content.model.Text;

class InterfaceCatalogTest {

  private static final String SCREEN =
      """
      [[screens]]
      id = "frame"
      name = "每一页"
      picture = "home"
      [screens.strings]
      home = "首页"
      """;

  @Test
  void findsAStringByItsWordingAndByItsId() {
    InterfaceCatalog catalog = InterfaceCatalog.parse(SCREEN);

    InterfaceString home = new InterfaceString("frame.home", "首页", "每一页", "home");
    assertThat(catalog.worded("首页")).contains(home);
    assertThat(catalog.string("frame.home")).contains(home);
    assertThat(catalog.worded("别的")).isEmpty();
  }

  @Test
  void refusesAWordingThatStandsInItTwice() {
    assertThatThrownBy(() -> InterfaceCatalog.parse(SCREEN + "start = \"首页\"\n"))
        .hasMessageContainingAll("首页", "frame.home", "frame.start");
  }

  @Test
  void namesAnUnknownKey() {
    assertThatThrownBy(
            () -> InterfaceCatalog.parse(SCREEN.replace("picture =", "photo = 1\npicture =")))
        .hasMessageContaining("photo");
  }

  @Test
  void theBundledCatalogHasProperIds() {
    assertThat(InterfaceCatalog.bundled().strings())
        .isNotEmpty()
        .allSatisfy(
            string ->
                assertThat(string.id()).matches(Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+")));
  }

  @Test
  void aTranslationOfAnOlderWordingDoesNotCount() {
    InterfaceString now = new InterfaceString("frame.home", "首页", "每一页", "home");
    SourcedYi yi = SourcedYi.draft("ꆈꌠ", "CLDR", "Unicode-3.0");
    InterfaceTranslations translations =
        new InterfaceTranslations(Map.of("frame.home", new Text("主页", yi, null)));

    assertThat(translations.of(now)).isEmpty();
    assertThat(translations.isStale(now)).isTrue();
  }
}
