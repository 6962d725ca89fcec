package org.suoma.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Entry;
import org.suoma.content.release.ReleaseFile;

/**
 * Running text in Yi, to hold pages and papers to.
 *
 * @param id of the entry that it becomes
 * @param source where every character of it comes from
 * @param paragraphs in order
 */
public record YiText(String id, String source, List<String> paragraphs) {

  /** The Universal Declaration of Human Rights, where the corpus is; its source beside it. */
  private static final Path LONG = Path.of("..", "..", "shared", "yi", "sample-text.txt");

  private static final JsonMapper JSON = new JsonMapper();

  /** Copies the paragraphs. */
  public YiText {
    paragraphs = List.copyOf(paragraphs);
  }

  /** CLDR's names, one behind the other as a list has them, and the long text where it is. */
  public static List<YiText> all() throws IOException {
    List<YiText> all = new ArrayList<>();
    all.add(
        new YiText(
            "notice-yi-calendar",
            "CLDR 48.2.0",
            List.of(
                "《ꈎꌗ》",
                "ꆏꊂꋍ，ꆏꊂꑍ，ꆏꊂꌕ，ꆏꊂꇖ，ꆏꊂꉬ，ꆏꊂꃘ，ꑬꆏꑍ。ꋍꆪ、ꑍꆪ、ꌕꆪ、ꇖꆪ、ꉬꆪ、ꃘꆪ、ꏃꆪ、ꉆꆪ、ꈬꆪ、ꊰꆪ、ꊯꊪꆪ、ꊰꑋꆪ。",
                "ꀋꃋꋋꆏꊂ：ꀃꑍ（ꃆꏂꑍ）。 ꀊꆿꀙꃷꁨꁱꂷ，ꈝꐮꉌꈲꁱꂷ。")));
    if (Files.exists(LONG)) {
      List<String> lines = Files.readAllLines(LONG);
      all.add(new YiText("notice-yi-declaration", "UDHR in Unicode", lines));
    }
    return all;
  }

  /** The text as an entry, approved by a stand-in so that it is shown everywhere. */
  public Entry entry() throws IOException {
    return new ContentJson().read(json(), Entry.class);
  }

  /** The text as a file of a release. */
  public ReleaseFile file() throws IOException {
    return ReleaseFile.of("entries/" + id + ".json", json());
  }

  private byte[] json() throws IOException {
    ObjectNode entry = JSON.createObjectNode().put("id", id).put("title", "彝文长文");
    ObjectNode filing = entry.putObject("filing").put("unit", "county-office");
    filing.put("publishedOn", "2026-11-01").putArray("columns").add("notices");
    entry.putObject("source").put("name", source);
    ObjectNode body = entry.putObject("body").put("type", "notice").put("kind", "公告");
    ArrayNode blocks = body.putArray("text");
    for (int number = 1; number <= paragraphs.size(); number++) {
      ObjectNode text = blocks.addObject().put("block", "paragraph").putObject("text");
      text.put("zh", "汉文第 " + number + " 段");
      ObjectNode yi = text.putObject("ii").put("text", paragraphs.get(number - 1));
      yi.put("source", source).put("licence", "见来源");
      yi.putObject("review").put("by", "测试").put("on", "2026-11-01");
    }
    return JSON.writeValueAsString(entry).getBytes(UTF_8);
  }

  @Override
  public String toString() {
    return id;
  }
}
