package org.suoma.content.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.suoma.content.model.Text;

/**
 * A text and where it stands in a record. As every {@link Text} is an object with {@code zh} in
 * stored JSON, no kind of entry, present or future, can be missed. The place is the end of the id
 * by which translators know the text.
 *
 * @param path keys from the root, divided by {@code /}; an element of a list is named by its {@code
 *     id} or {@code code} if all have one, else by its index from 0
 * @param text the text
 */
public record LocatedText(String path, Text text) {

  private static final String ZH = "zh";
  private static final Pattern STEP = Pattern.compile("[A-Za-z0-9.-]+");

  /**
   * Visits every text of a record, in the order of its JSON.
   *
   * @param record the root
   * @param visit takes the path and the object of each
   */
  public static void walk(JsonNode record, BiConsumer<String, ObjectNode> visit) {
    walk(record, "", visit);
  }

  private static void walk(JsonNode node, String path, BiConsumer<String, ObjectNode> visit) {
    if (node instanceof ObjectNode object) {
      if (object.path(ZH).isTextual()) {
        visit.accept(path, object);
      } else {
        object
            .properties()
            .forEach(field -> walk(field.getValue(), step(path, field.getKey()), visit));
      }
    } else if (node.isArray()) {
      List<String> names = names(node);
      for (int i = 0; i < node.size(); i++) {
        walk(node.get(i), step(path, names.get(i)), visit);
      }
    }
  }

  private static List<String> names(JsonNode array) {
    List<String> names = new ArrayList<>();
    for (JsonNode element : array) {
      String name = element.path("id").asText(element.path("code").asText(""));
      if (!STEP.matcher(name).matches() || names.contains(name)) {
        return indexes(array.size());
      }
      names.add(name);
    }
    return names;
  }

  private static List<String> indexes(int size) {
    List<String> indexes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      indexes.add(String.valueOf(i));
    }
    return indexes;
  }

  private static String step(String path, String name) {
    return path.isEmpty() ? name : path + "/" + name;
  }
}
