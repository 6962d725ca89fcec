package org.suoma.county.editing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.suoma.county.editing.FormField.Choice;
import org.suoma.county.editing.FormField.Group;
import org.suoma.county.editing.FormField.Line;
import org.suoma.county.editing.FormField.Lines;
import org.suoma.county.editing.FormField.Many;
import org.suoma.county.editing.FormField.Picks;
import org.suoma.county.editing.FormField.Words;

/**
 * Puts what was filled in into an entry. What a form does not show stays as it was, and so does
 * what was not sent. One thread.
 */
public final class FormFill {

  /** After the path: the Yi words, their source and their licence. */
  public static final String YI = "/ii";

  /** See {@link #YI}. */
  public static final String YI_SOURCE = "/ii-source";

  /** See {@link #YI}. */
  public static final String YI_LICENCE = "/ii-licence";

  private final ObjectNode entry;
  private final Map<String, List<String>> sent;

  /**
   * Fills this entry.
   *
   * @param sent values by the names of their fields
   */
  public FormFill(ObjectNode entry, Map<String, List<String>> sent) {
    this.entry = entry;
    this.sent = sent;
  }

  /** Puts the values of these fields in. */
  public void fill(List<FormField> fields) {
    fields.forEach(this::fill);
  }

  private void fill(FormField field) {
    if (field instanceof Group group) {
      fill(group.fields());
      dropIfBlank(group);
    } else if (field instanceof Many many) {
      many.items().forEach(item -> fill(item.fields()));
    } else if (sent.containsKey(field.path())) {
      List<String> values = sent.getOrDefault(field.path(), List.of());
      String first = values.isEmpty() ? "" : values.get(0).strip();
      if (field instanceof Line line) {
        put(line.path(), line(line, first), line.required());
      } else if (field instanceof Choice choice) {
        put(choice.path(), choice(choice, first), choice.required());
      } else if (field instanceof Lines lines) {
        put(lines.path(), lines(lines, values.isEmpty() ? "" : values.get(0)), true);
      } else if (field instanceof Picks picks) {
        put(picks.path(), texts(values.stream().map(String::strip).distinct().toList()), true);
      } else if (field instanceof Words words) {
        put(words.path(), words(words, first), words.required());
      }
    }
  }

  private static @Nullable JsonNode line(Line line, String value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (value.isEmpty()) {
      return line.required() && line.type().equals("text") ? json.textNode("") : null;
    }
    if (line.type().equals("number") && value.matches("-?\\d{1,9}")) {
      return json.numberNode(Integer.parseInt(value));
    }
    if (line.type().equals("number") && value.matches("-?\\d{1,9}\\.\\d{1,12}")) {
      return json.numberNode(Double.parseDouble(value));
    }
    return json.textNode(value);
  }

  private static @Nullable JsonNode choice(Choice choice, String value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (value.isEmpty()) {
      return null;
    }
    boolean yesOrNo = choice.options().stream().anyMatch(option -> option.value().equals("true"));
    return yesOrNo ? json.booleanNode(value.equals("true")) : json.textNode(value);
  }

  private static ArrayNode lines(Lines lines, String value) {
    List<String> each = value.lines().filter(line -> !line.isBlank()).toList();
    if (!lines.cells()) {
      return texts(each.stream().map(String::strip).toList());
    }
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (String row : each) {
      rows.add(texts(Arrays.stream(row.split("\t", -1)).map(String::strip).toList(), true));
    }
    return rows;
  }

  private static ArrayNode texts(List<String> values) {
    return texts(values, false);
  }

  private static ArrayNode texts(List<String> values, boolean blanksToo) {
    ArrayNode texts = JsonNodeFactory.instance.arrayNode();
    values.stream().filter(value -> blanksToo || !value.isEmpty()).forEach(texts::add);
    return texts;
  }

  /**
   * Recordings of words that are no longer these go, and so does the approval of a translation when
   * either side of it has changed.
   */
  private @Nullable JsonNode words(Words words, String zh) {
    String ii = value(words.path() + YI);
    if (zh.isEmpty() && ii.isEmpty() && !words.required()) {
      return null;
    }
    JsonNode before = entry.at(words.path());
    boolean sameHan = zh.equals(words.zh());
    boolean sameYi = ii.equals(words.ii());
    ObjectNode text = JsonNodeFactory.instance.objectNode().put("zh", zh);
    if (!ii.isEmpty()) {
      ObjectNode yi = text.putObject("ii");
      yi.put("text", ii);
      yi.put("source", value(words.path() + YI_SOURCE));
      yi.put("licence", value(words.path() + YI_LICENCE));
      JsonNode review = before.path("ii").path("review");
      if (sameHan && sameYi && review.isObject()) {
        yi.set("review", review);
      }
    }
    ObjectNode voice = JsonNodeFactory.instance.objectNode();
    keep(before.path("voice").path("zh"), sameHan, "zh", voice);
    keep(before.path("voice").path("ii"), sameYi && !ii.isEmpty(), "ii", voice);
    if (!voice.isEmpty()) {
      text.set("voice", voice);
    }
    return text.size() == 1 ? text.get("zh") : text;
  }

  private static void keep(JsonNode clip, boolean stillTrue, String language, ObjectNode voice) {
    if (stillTrue && clip.isObject()) {
      voice.set(language, clip);
    }
  }

  private String value(String name) {
    List<String> values = sent.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0).strip();
  }

  /** A group that an entry can be without is gone when nothing stands in it. */
  private void dropIfBlank(Group group) {
    JsonNode node = entry.at(group.path());
    boolean blank =
        node.isObject()
            && StreamSupport.stream(node.spliterator(), false)
                .allMatch(value -> value.isTextual() && value.asText().isEmpty());
    if (blank && parent(group.path()) instanceof ObjectNode parent) {
      parent.remove(last(group.path()));
    }
  }

  private void put(String path, @Nullable JsonNode value, boolean required) {
    if (value == null || (!required && value.isTextual() && value.asText().isEmpty())) {
      if (parent(path) instanceof ObjectNode parent) {
        parent.remove(last(path));
      }
      return;
    }
    JsonNode parent = parent(path);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(last(path)), value);
    } else if (parent instanceof ObjectNode object) {
      object.set(last(path), value);
    } else if (!value.asText("").isEmpty()) {
      make(JsonPointer.compile(path).head()).set(last(path), value);
    }
  }

  private JsonNode parent(String path) {
    return entry.at(JsonPointer.compile(path).head());
  }

  private static String last(String path) {
    return JsonPointer.compile(path).last().toString().substring(1);
  }

  /** A group that was not there. */
  private ObjectNode make(JsonPointer path) {
    return ((ObjectNode) entry.at(path.head())).putObject(path.last().toString().substring(1));
  }
}
