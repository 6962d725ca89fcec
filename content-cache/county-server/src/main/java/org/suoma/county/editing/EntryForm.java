package org.suoma.county.editing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryBody;
import org.suoma.content.model.EntryType;
import org.suoma.content.model.Filing;
import org.suoma.content.model.Text;
import org.suoma.county.editing.FormField.Choice;
import org.suoma.county.editing.FormField.Group;
import org.suoma.county.editing.FormField.Line;
import org.suoma.county.editing.FormField.Lines;
import org.suoma.county.editing.FormField.Many;
import org.suoma.county.editing.FormField.Option;
import org.suoma.county.editing.FormField.Picks;
import org.suoma.county.editing.FormField.Words;

/**
 * Makes forms out of entries, complete or not: the records of the content model say what there is,
 * {@link FieldLabels} what it is called. Threads share one.
 */
public final class EntryForm {

  private final FieldLabels labels;
  private final FormChoices choices;

  /** Forms with these words and choices. */
  public EntryForm(FieldLabels labels, FormChoices choices) {
    this.labels = labels;
    this.choices = choices;
  }

  /** The form of an entry: what all types have, then what its type has. */
  public List<FormField> of(JsonNode entry) {
    return fields(Entry.class, entry, "");
  }

  private List<FormField> fields(Class<?> record, JsonNode node, String path) {
    List<FormField> fields = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      Optional<String> label = labels.label(record, component.getName());
      if (label.isPresent()) {
        fields.add(
            field(
                record,
                component,
                label.get(),
                node.path(component.getName()),
                path + "/" + component.getName()));
      }
    }
    return fields;
  }

  private FormField field(
      Class<?> owner, RecordComponent component, String label, JsonNode node, String path) {
    Class<?> type = component.getType();
    String hint = labels.hint(owner, component.getName());
    boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    if (owner.equals(Filing.class) && component.getName().equals("unit")) {
      return new Choice(path, label, choices.units(), node.asText(""), required);
    }
    if (owner.equals(Filing.class) && component.getName().equals("columns")) {
      return new Picks(path, label, choices.columns(), strings(node));
    }
    if (owner.equals(Filing.class) && component.getName().equals("areas")) {
      return new Picks(path, label, choices.areas(), strings(node));
    }
    if (type.equals(Text.class)) {
      return words(label, node, path, required);
    }
    if (type.equals(EntryBody.class)) {
      EntryType kind = EntryType.named(node.path("type").asText());
      return new Group(path, kind.label(), fields(kind.bodyClass(), node, path));
    }
    if (type.isEnum()) {
      return new Choice(path, label, constants(type), node.asText(""), required);
    }
    if (type.equals(boolean.class) || type.equals(Boolean.class)) {
      List<Option> yesOrNo = List.of(new Option("true", "是", null), new Option("false", "否", null));
      return new Choice(path, label, yesOrNo, node.asText(""), required);
    }
    if (type.isRecord()) {
      return new Group(path, label, fields(type, node, path));
    }
    if (type.equals(List.class)) {
      return list(component, label, hint, node, path);
    }
    return new Line(path, label, hint, inputType(type), node.asText(""), required);
  }

  private FormField list(
      RecordComponent component, String label, String hint, JsonNode node, String path) {
    Type item = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    if (item instanceof ParameterizedType) {
      return new Lines(path, label, hint, rows(node), true);
    }
    Class<?> type = (Class<?>) item;
    if (type.equals(Text.class)) {
      List<Group> items = new ArrayList<>();
      for (int i = 0; i < node.size(); i++) {
        String at = path + "/" + i;
        items.add(new Group(at, label, List.of(words("", node.path(i), at, true))));
      }
      return new Many(path, label, items, List.of(new Option("", label, null)));
    }
    if (type.isEnum()) {
      return new Picks(path, label, constants(type), strings(node));
    }
    if (type.isRecord() || type.isSealed()) {
      return many(type, label, node, path);
    }
    return new Lines(path, label, hint, String.join("\n", strings(node)), false);
  }

  private Many many(Class<?> type, String label, JsonNode node, String path) {
    List<Group> items = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      String at = path + "/" + i;
      JsonNode item = node.path(i);
      if (type.isSealed()) {
        String kind = item.path("block").asText();
        Class<?> record = kinds(type).get(kinds(type, kind)).value();
        items.add(new Group(at, labels.word(type, kind), fields(record, item, at)));
      } else {
        items.add(new Group(at, label, fields(type, item, at)));
      }
    }
    List<Option> kinds =
        type.isSealed()
            ? kinds(type).stream()
                .map(kind -> new Option(kind.name(), labels.word(type, kind.name()), null))
                .toList()
            : List.of(new Option("", label, null));
    return new Many(path, label, items, kinds);
  }

  private static List<JsonSubTypes.Type> kinds(Class<?> type) {
    return List.of(type.getAnnotation(JsonSubTypes.class).value());
  }

  private static int kinds(Class<?> type, String name) {
    List<String> names = kinds(type).stream().map(JsonSubTypes.Type::name).toList();
    int found = names.indexOf(name);
    if (found < 0) {
      throw new IllegalArgumentException("no kind " + name + " of " + type.getSimpleName());
    }
    return found;
  }

  private static Words words(String label, JsonNode node, String path, boolean required) {
    JsonNode ii = node.path("ii");
    JsonNode review = ii.path("review");
    return new Words(
        path,
        label,
        node.isTextual() ? node.asText() : node.path("zh").asText(""),
        ii.path("text").asText(""),
        ii.path("source").asText(""),
        ii.path("licence").asText(""),
        review.isObject() ? review.path("by").asText() + " " + review.path("on").asText() : "",
        required);
  }

  private List<Option> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Enum.class::cast)
        .map(one -> new Option(one.name(), labels.word(type, one.name()), null))
        .toList();
  }

  private static List<String> strings(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false).map(one -> one.asText("")).toList();
  }

  private static String rows(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false)
        .map(row -> String.join("\t", strings(row)))
        .collect(Collectors.joining("\n"));
  }

  private static String inputType(Class<?> type) {
    if (type.equals(LocalDate.class)) {
      return "date";
    }
    if (type.equals(LocalTime.class)) {
      return "time";
    }
    boolean isNumber =
        type.equals(int.class)
            || type.equals(Integer.class)
            || type.equals(double.class)
            || type.equals(Double.class);
    return isNumber ? "number" : "text";
  }

  /** An entry of this type with nothing filled in. */
  public static ObjectNode blank(String id, EntryType type, LocalDate today) {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry.put("id", id).put("title", "");
    ObjectNode filing = entry.putObject("filing");
    filing.putArray("columns");
    filing.put("unit", "").put("publishedOn", today.toString());
    filing.putArray("areas");
    filing.putArray("audiences");
    filing.putArray("keywords");
    entry.putObject("source").put("name", "").put("asOf", today.toString());
    entry.putArray("attachments");
    entry.putArray("related");
    ObjectNode body = entry.putObject("body").put("type", type.jsonName());
    for (RecordComponent component : type.bodyClass().getRecordComponents()) {
      if (component.getType().equals(List.class)) {
        body.putArray(component.getName());
      }
    }
    return entry;
  }
}
