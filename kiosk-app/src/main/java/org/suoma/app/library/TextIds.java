package org.suoma.app.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suoma.content.language.LocatedText;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Text;
import org.suoma.records.ForgetfulJson;

/** Under which ids translators know the texts of a release. Threads may share one. */
public final class TextIds {

  private final ContentJson json;
  private final JsonMapper mapper = ForgetfulJson.builder().build();
  private final Map<Text, List<String>> ofTheCounty = new HashMap<>();

  TextIds(County county, Catalog catalog, ContentJson json) throws IOException {
    this.json = json;
    add("county/", county, ofTheCounty);
    add("catalog/", catalog, ofTheCounty);
  }

  /** The ids of a text of the county or its columns; empty if it stands in neither. */
  public List<String> of(Text text) {
    return ofTheCounty.getOrDefault(text, List.of());
  }

  /** The ids of all texts of an entry; a text that stands in it twice has two. */
  public Map<Text, List<String>> in(Entry entry) throws IOException {
    Map<Text, List<String>> ids = new HashMap<>();
    add("entry/" + entry.id() + "/", entry, ids);
    return ids;
  }

  private void add(String prefix, Object record, Map<Text, List<String>> ids) throws IOException {
    List<LocatedText> found = new ArrayList<>();
    LocatedText.walk(
        mapper.readTree(json.write(record)),
        (path, node) -> found.add(new LocatedText(path, text(node.toString()))));
    for (LocatedText one : found) {
      ids.computeIfAbsent(one.text(), text -> new ArrayList<>()).add(prefix + one.path());
    }
  }

  private Text text(String object) {
    try {
      return json.read(object.getBytes(UTF_8), Text.class);
    } catch (IOException e) {
      throw new IllegalStateException("a text that was just written", e);
    }
  }
}
