package org.suoma.county.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suoma.content.model.Block;
import org.suoma.content.model.ContentJson;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.MediaFolder;

/** A text of many paragraphs in Yi comes in character for character. */
class YiTextImportTest {

  /** Running text in Yi, where the corpus is; its source beside it. */
  private static final Path LONG_TEXT =
      Path.of("..", "..", "..", "shared", "yi", "sample-text.txt");

  @TempDir Path folder;

  /** CLDR's days and months (locale ii), one behind the other, and the long text where it is. */
  static List<List<String>> texts() throws IOException {
    List<List<String>> texts = new ArrayList<>();
    texts.add(List.of("《ꈎꌗ》", "ꆏꊂꋍ，ꆏꊂꑍ，ꆏꊂꌕ。", "ꋍꆪ、ꑍꆪ、 ꌕꆪ。"));
    if (Files.exists(LONG_TEXT)) {
      texts.add(Files.readAllLines(LONG_TEXT));
    }
    return texts;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isImportedCharacterForCharacter(List<String> text) throws Exception {
    Path file = Files.write(folder.resolve("notice-yi.json"), json(text));
    try (Database database = Database.open(folder.resolve("data"))) {
      ContentJson json = new ContentJson();
      ContentShelf shelf = new ContentShelf(database, json);
      Clock clock = Clock.fixed(Instant.parse("2026-05-06T01:00:00Z"), ZoneOffset.UTC);
      Importer importer =
          new Importer(shelf, new MediaFolder(folder.resolve("media")), clock, json);

      assertThat(importer.run(List.of(file), null).failures()).isEmpty();

      assertThat(
              shelf.entry("notice-yi").orElseThrow().body().text().stream()
                  .map(block -> ((Block.Paragraph) block).text().ii())
                  .map(yi -> Objects.requireNonNull(yi).text()))
          .isEqualTo(text);
    }
  }

  private static byte[] json(List<String> text) throws IOException {
    JsonMapper mapper = new JsonMapper();
    ObjectNode entry = mapper.createObjectNode().put("id", "notice-yi").put("title", "彝文长文");
    ObjectNode filing = entry.putObject("filing").put("unit", "office");
    filing.put("publishedOn", "2026-11-01").putArray("columns").add("notices");
    entry.putObject("source").put("name", "测试");
    ArrayNode blocks =
        entry.putObject("body").put("type", "notice").put("kind", "公告").putArray("text");
    for (String paragraph : text) {
      ObjectNode said = blocks.addObject().put("block", "paragraph").putObject("text");
      ObjectNode yi = said.put("zh", "汉文").putObject("ii");
      yi.put("text", paragraph).put("source", "测试").put("licence", "测试");
    }
    return mapper.writeValueAsBytes(entry);
  }
}
