package org.suoma.app.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.suoma.content.language.LocatedText;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Text;
import org.suoma.records.ForgetfulJson;

/**
 * Under which ids translators know the texts of a release. Those of the county are looked for once
 * a page in Yi lacks one, which no first page does. Threads may share one.
 */
public final class TextIds {

  private final County county;
  private final Catalog catalog;
  private final ContentJson json;
  private final JsonMapper mapper = ForgetfulJson.builder().build();
  private final AtomicReference<@Nullable Map<Text, List<String>>> ofTheCounty =
      new AtomicReference<>();

  TextIds(County county, Catalog catalog, ContentJson json) {
    this.county = county;
    this.catalog = catalog;
    this.json = json;
  }

  /** The ids of a text of the county or its columns; empty if it stands in neither. */
  public List<String> of(Text text) {
    Map<Text, List<String>> known = ofTheCounty.get();
    if (known == null) {
      known = new HashMap<>();
      add("county/", county, known);
      add("catalog/", catalog, known);
      ofTheCounty.set(known);
    }
    return known.getOrDefault(text, List.of());
  }

  /** The ids of all texts of an entry; a text that stands in it twice has two. */
  public Map<Text, List<String>> in(Entry entry) {
    Map<Text, List<String>> ids = new HashMap<>();
    add("entry/" + entry.id() + "/", entry, ids);
    return ids;
  }

  private void add(String prefix, Object record, Map<Text, List<String>> ids) {
    List<LocatedText> found = new ArrayList<>();
    LocatedText.walk(
        tree(record), (path, node) -> found.add(new LocatedText(path, text(node.toString()))));
    for (LocatedText one : found) {
      ids.computeIfAbsent(one.text(), text -> new ArrayList<>()).add(prefix + one.path());
    }
  }

  private JsonNode tree(Object record) {
    try {
      return mapper.readTree(json.write(record));
    } catch (IOException e) {
      throw new IllegalStateException("a record that was just written", e);
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
