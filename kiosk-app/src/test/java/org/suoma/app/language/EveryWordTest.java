package org.suoma.app.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.suoma.app.forms.LetterKind;
import org.suoma.app.map.Direction;
import org.suoma.content.form.Applicant;
import org.suoma.content.form.DisclosureApplication.Delivery;
import org.suoma.content.form.DisclosureApplication.Medium;
import org.suoma.content.language.InterfaceCatalog;
import org.suoma.content.language.InterfaceString;
import org.suoma.content.model.EntryType;
import org.suoma.content.model.Interpretation;
import org.suoma.content.model.Policy;
import org.suoma.content.order.Closure;
import org.suoma.content.search.Facet;
import org.suoma.device.DeviceError;

/** Holds the sources of the pages to the catalog: what they say stands in it, and nothing else. */
class EveryWordTest {

  private static final Path TEMPLATES = Path.of("src", "main", "jte");
  private static final Path SOURCES = Path.of("src", "main", "java", "org", "suoma", "app");

  /** The packages whose words residents read. */
  private static final List<String> SPEAKING =
      List.of(
          "client",
          "fence",
          "forms",
          "handoff",
          "library",
          "map",
          "pages",
          "session",
          "site",
          "standing",
          "voice",
          "care");

  /** Shown to those who design pages, never to residents, and in Han. */
  private static final String DESIGN = "design.jte";

  /** Han in the sources that nobody reads as words of the kiosk. */
  private static final Set<String> NOT_SAID =
      Set.of(
          "汉", // a language's own name on its button
          "双语通", // a post in the county's content
          "政策解读人",
          "places?place_kind=公报查阅点", // a kind in the county's content, in an address
          "这台终端没有开窗口", // for the county's console
          "附件没有随内容发布，见 ", // for the county's console
          "第[〇一二三四五六七八九十百零]+条.*", // how clauses and columns are recognised
          "之",
          "户主|姓名|申请人|领取人|对象",
          "yyyy年M月d日 HH:mm", // a form of date
          "设计"); // the title of the page for designers

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** Attributes have quotes, too; what stands between two of theirs has tags or expressions. */
  private static final Pattern TEMPLATE_LITERAL =
      Pattern.compile("\"([^\"$<>\n]*\\p{IsHan}[^\"$<>\n]*)\"");

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{|@(if|elseif|for|template)");

  private final InterfaceCatalog catalog = InterfaceCatalog.bundled();

  @Test
  void everyWordOfTheSourcesStandsInTheCatalog() throws IOException {
    assertThat(said().filter(words -> catalog.worded(words).isEmpty())).isEmpty();
  }

  @Test
  void everyLabelOfTheLibrariesStandsInTheCatalog() {
    assertThat(labels().filter(words -> catalog.worded(words).isEmpty())).isEmpty();
  }

  @Test
  void templatesSayNothingWithoutLookingItUp() throws IOException {
    List<String> bare = new ArrayList<>();
    for (Path file : files(TEMPLATES, ".jte")) {
      String outside = outsideExpressions(Files.readString(file));
      Matcher text = Pattern.compile("[^<>\"=\n]*\\p{IsHan}[^<>\"\n]*").matcher(outside);
      while (text.find()) {
        String words = text.group().strip();
        // The page for when nothing else works has no frame, and is in Han.
        boolean isInHan = file.endsWith("apology.jte") && catalog.worded(words).isPresent();
        if (!isInHan && NOT_SAID.stream().noneMatch(known -> known.endsWith(words))) {
          bare.add(file + ": " + words);
        }
      }
    }
    assertThat(bare).isEmpty();
  }

  @Test
  void scriptsHaveNoWordsOfTheirOwn() throws IOException {
    for (Path script : files(Path.of("src", "main", "resources", "assets"), ".js")) {
      assertThat(Files.readString(script).codePoints().mapToObj(Character.UnicodeScript::of))
          .as(script.toString())
          .doesNotContain(Character.UnicodeScript.HAN);
    }
  }

  @Test
  void nothingStandsInTheCatalogThatIsNotSaid() throws IOException {
    Set<String> said = new HashSet<>(Stream.concat(said(), labels()).toList());
    said.add("政务公开"); // apology.jte
    said.add("正在恢复页面，请稍等"); // the shell, while no page can be shown
    assertThat(catalog.strings().stream().map(InterfaceString::zh).filter(zh -> !said.contains(zh)))
        .isEmpty();
  }

  private static Stream<String> labels() {
    return Stream.of(
            Arrays.stream(EntryType.values()).map(EntryType::label),
            Arrays.stream(Policy.Validity.values()).map(Policy.Validity::label),
            Arrays.stream(Interpretation.Form.values()).map(Interpretation.Form::label),
            Arrays.stream(Facet.values()).map(Facet::label),
            Arrays.stream(Direction.values()).map(Direction::label),
            Arrays.stream(DeviceError.values()).map(DeviceError::message),
            Arrays.stream(LetterKind.values()).map(letter -> letter.kind().label()),
            Arrays.stream(Applicant.Category.values()).map(Applicant.Category::label),
            Arrays.stream(Closure.Reason.values()).map(Closure.Reason::label),
            Arrays.stream(Medium.values()).map(Medium::label),
            Arrays.stream(Delivery.values()).map(Delivery::label))
        .flatMap(labels -> labels);
  }

  /** The Han literals of templates and of the packages that speak. */
  private static Stream<String> said() throws IOException {
    Set<String> said = new LinkedHashSet<>();
    for (Path file : files(TEMPLATES, ".jte")) {
      addHan(said, TEMPLATE_LITERAL, Files.readString(file));
    }
    for (String speaking : SPEAKING) {
      for (Path file : files(SOURCES.resolve(speaking), ".java")) {
        addHan(said, LITERAL, COMMENT.matcher(Files.readString(file)).replaceAll(""));
      }
    }
    said.removeAll(NOT_SAID);
    return said.stream();
  }

  private static void addHan(Set<String> said, Pattern literals, String source) {
    literals
        .matcher(source)
        .results()
        .map(literal -> literal.group(1))
        .filter(Piece::hasHan)
        .forEach(said::add);
  }

  private static String outsideExpressions(String template) {
    StringBuilder outside = new StringBuilder();
    int at = 0;
    Matcher expression = EXPRESSION.matcher(template);
    while (expression.find(at)) {
      outside.append(template, at, expression.start());
      at = end(template, expression.end());
    }
    return outside.append(template.substring(at)).toString();
  }

  /** Where the literal-aware bracket that is open, or opens next, is closed. */
  private static int end(String template, int from) {
    int depth = template.charAt(from - 1) == '{' ? 1 : 0;
    boolean quoted = false;
    for (int at = from; at < template.length(); at++) {
      char c = template.charAt(at);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '`') {
        return at + 1; // what a template is given to wrap is text again
      } else if (!quoted && (c == '(' || c == '{')) {
        depth++;
      } else if (!quoted && (c == ')' || c == '}') && --depth == 0) {
        return at + 1;
      }
    }
    return template.length();
  }

  private static List<Path> files(Path directory, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.endsWith(DESIGN))
          .sorted()
          .toList();
    }
  }
}
