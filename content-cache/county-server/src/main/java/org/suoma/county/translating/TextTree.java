package org.suoma.county.translating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.model.SourcedYi;
import org.suoma.content.model.Text;

/**
 * Finds and replaces the texts of a stored record by walking its JSON: as every {@link Text} is an
 * object with {@code zh} there, no kind of entry, present or future, can be missed.
 */
final class TextTree {

  private static final String ZH = "zh";
  private static final String II = "ii";
  private static final Pattern STEP = Pattern.compile("[A-Za-z0-9.-]+");

  private final JsonMapper mapper = JsonMapper.builder().build();
  private final ContentJson json;

  TextTree(ContentJson json) {
    this.json = json;
  }

  /**
   * A text and where it stands.
   *
   * @param path keys from the root, divided by {@code /}; an element of a list is named by its
   *     {@code id} or {@code code} if all have one, else by its index from 0
   * @param text the text
   */
  record Located(String path, Text text) {}

  /** All texts of a record, in the order of its JSON. */
  List<Located> texts(byte[] record) {
    List<Located> found = new ArrayList<>();
    walk(tree(record), "", (path, node) -> found.add(new Located(path, text(node))));
    return found;
  }

  /**
   * The record with other translations.
   *
   * @param changes by path; an entry without a value takes the translation away
   */
  <T> T replaced(byte[] record, Map<String, YiChange> changes, Class<T> type) {
    JsonNode tree = tree(record);
    Set<String> left = new HashSet<>(changes.keySet());
    walk(
        tree,
        "",
        (path, node) -> {
          YiChange change = changes.get(path);
          if (change != null) {
            left.remove(path);
            put(node, change);
          }
        });
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("no text at " + left);
    }
    try {
      return json.read(mapper.writeValueAsBytes(tree), type);
    } catch (IOException e) {
      throw new IllegalStateException("a translation broke " + type.getSimpleName(), e);
    }
  }

  private void put(ObjectNode text, YiChange change) {
    SourcedYi yi = change.yi();
    if (yi == null) {
      text.remove(II);
    } else {
      text.set(II, tree(json.write(yi)));
    }
  }

  private Text text(ObjectNode node) {
    try {
      return json.read(mapper.writeValueAsBytes(node), Text.class);
    } catch (MalformedContentException e) {
      throw new IllegalStateException("an object with “zh” that is no text", e);
    } catch (IOException e) {
      throw new AssertionError("writing to memory", e);
    }
  }

  private JsonNode tree(byte[] record) {
    try {
      return mapper.readTree(record);
    } catch (IOException e) {
      throw new IllegalStateException("the database holds broken JSON", e);
    }
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
