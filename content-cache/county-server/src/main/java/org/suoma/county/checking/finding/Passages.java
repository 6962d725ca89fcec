package org.suoma.county.checking.finding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Entry;

/**
 * Takes an entry apart into its strings. It walks the JSON that is published rather than the types,
 * so that no field is left out, whichever come later. Threads may share one.
 */
final class Passages {

  /** Recordings and what is known of a translation are not read by residents. */
  private static final Set<String> NOT_TEXT = Set.of("voice", "licence", "review");

  private final JsonMapper mapper = JsonMapper.builder().build();
  private final ContentJson json;

  Passages(ContentJson json) {
    this.json = json;
  }

  /** All strings of an entry, in the order of its JSON. */
  List<Passage> of(Entry entry) {
    try {
      List<Passage> found = new ArrayList<>();
      object(mapper.readTree(json.write(entry)), new At("", "", ""), found);
      return found;
    } catch (IOException e) {
      throw new AssertionError("reading from memory", e);
    }
  }

  private void object(JsonNode node, At at, List<Passage> found) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String name = field.getKey();
      if (NOT_TEXT.contains(name)) {
        continue;
      }
      JsonNode value = field.getValue();
      if (name.equals("rows") && node.has("columns")) {
        rows(value, node.get("columns"), at.below(name), found);
      } else {
        value(name, value, at.below(name), found);
      }
    }
  }

  private void value(String name, JsonNode value, At at, List<Passage> found) {
    if (value.isObject()) {
      object(value, at, found);
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        value(name, value.get(i), at.item(name, i + 1), found);
      }
    } else if (value.isTextual()) {
      found.add(at.passage(value.asText()));
    }
  }

  private static void rows(JsonNode rows, JsonNode heads, At at, List<Passage> found) {
    for (int row = 0; row < rows.size(); row++) {
      for (int cell = 0; cell < rows.get(row).size(); cell++) {
        String number = String.valueOf(cell + 1);
        String head = heads.path(cell).asText();
        String heading = head.isBlank() ? "第 " + number + " 列" : head;
        found.add(at.cell(row + 1, cell + 1, heading).passage(rows.get(row).get(cell).asText()));
      }
    }
  }

  /**
   * Where the walk is.
   *
   * @param group names without numbers
   * @param words for people
   * @param heading of the column, or empty
   */
  private record At(String group, String words, String heading) {

    At below(String name) {
      return new At(group + "/" + name, PlaceWords.below(words, name), heading);
    }

    At item(String name, int number) {
      return new At(group, PlaceWords.item(words, name, number), heading);
    }

    At cell(int row, int column, String head) {
      return new At(
          group + "/" + column, words + "第 " + row + " 行“" + Masks.text(head) + "”列", head);
    }

    Passage passage(String text) {
      return new Passage(group, words, heading, text);
    }
  }
}
