package org.suoma.content.trust;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object of TUF metadata, read strictly by name; members nobody asks for are left alone, as the
 * specification demands (section 4). Every failure is {@code MALFORMED} and names the member.
 */
final class JsonObject {

  private final String where;
  private final ObjectNode node;

  private JsonObject(String where, ObjectNode node) {
    this.where = where;
    this.node = node;
  }

  static JsonObject of(String where, @Nullable JsonNode node) throws ContentException {
    if (node instanceof ObjectNode object) {
      return new JsonObject(where, object);
    }
    throw new ContentException(ContentError.MALFORMED, where + " is no object");
  }

  ObjectNode node() {
    return node;
  }

  boolean has(String name) {
    return node.has(name);
  }

  String text(String name) throws ContentException {
    JsonNode value = node.get(name);
    if (value == null || !value.isTextual()) {
      throw wrong(name, "a text");
    }
    return value.textValue();
  }

  boolean flag(String name) throws ContentException {
    JsonNode value = node.get(name);
    if (value == null || !value.isBoolean()) {
      throw wrong(name, "true or false");
    }
    return value.booleanValue();
  }

  long number(String name, long least, long most) throws ContentException {
    JsonNode value = node.get(name);
    if (value == null
        || !value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.longValue() < least
        || value.longValue() > most) {
      throw wrong(name, "a whole number from %d to %d".formatted(least, most));
    }
    return value.longValue();
  }

  Instant time(String name) throws ContentException {
    try {
      return Instant.parse(text(name));
    } catch (DateTimeParseException e) {
      throw wrong(name, "a time like 2026-11-23T00:00:00Z");
    }
  }

  JsonObject object(String name) throws ContentException {
    return of(where + "." + name, node.get(name));
  }

  /** The members of a member, each an object, in their order. */
  Map<String, JsonObject> objects(String name) throws ContentException {
    JsonObject outer = object(name);
    Map<String, JsonObject> objects = new LinkedHashMap<>();
    for (Iterator<String> names = outer.node.fieldNames(); names.hasNext(); ) {
      String next = names.next();
      objects.put(next, outer.object(next));
    }
    return objects;
  }

  List<JsonObject> list(String name) throws ContentException {
    JsonNode value = node.get(name);
    if (value == null || !value.isArray()) {
      throw wrong(name, "a list");
    }
    List<JsonObject> objects = new ArrayList<>();
    for (JsonNode item : value) {
      objects.add(of("%s.%s[%d]".formatted(where, name, objects.size()), item));
    }
    return objects;
  }

  List<String> texts(String name) throws ContentException {
    JsonNode value = node.get(name);
    if (value == null || !value.isArray()) {
      throw wrong(name, "a list of texts");
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : value) {
      if (!item.isTextual()) {
        throw wrong(name, "a list of texts");
      }
      texts.add(item.textValue());
    }
    return texts;
  }

  /** The members of a member, each a text; none if it is not there. */
  Map<String, String> textsByName(String name) throws ContentException {
    Map<String, String> texts = new LinkedHashMap<>();
    if (has(name)) {
      JsonObject outer = object(name);
      for (Iterator<String> names = outer.node.fieldNames(); names.hasNext(); ) {
        String next = names.next();
        texts.put(next, outer.text(next));
      }
    }
    return texts;
  }

  /** The members of a member as JSON, by name; none if it is no object: nobody here reads it. */
  Map<String, String> members(String name) {
    Map<String, String> members = new LinkedHashMap<>();
    if (node.get(name) instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        members.put(member.getKey(), member.getValue().toString());
      }
    }
    return members;
  }

  private ContentException wrong(String name, String expected) {
    JsonNode found = node.get(name);
    return new ContentException(
        ContentError.MALFORMED,
        "%s.%s must be %s, is %s"
            .formatted(where, name, expected, found == null ? "missing" : shortened(found)));
  }

  private static String shortened(JsonNode found) {
    String text = Objects.requireNonNull(found.toString());
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
