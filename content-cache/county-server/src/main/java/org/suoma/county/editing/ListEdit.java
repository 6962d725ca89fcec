package org.suoma.county.editing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Adds, removes and moves items of an entry's lists. One thread. */
public final class ListEdit {

  /** No list of an entry needs more. */
  public static final int MOST_ITEMS = 2_000;

  private final ObjectNode entry;

  /** Changes the lists of this entry. */
  public ListEdit(ObjectNode entry) {
    this.entry = entry;
  }

  /**
   * Does what a button of the form says.
   *
   * @param order {@code add PATH KIND}, {@code remove PATH/n} or {@code up PATH/n}; KIND is empty
   *     where there is one only
   * @param form what there is; a path that it has not is ignored
   */
  public void run(String order, List<FormField> form) {
    String[] parts = order.split(" ", -1);
    if (parts.length < 2 || !knows(form, parts)) {
      return;
    }
    switch (parts[0]) {
      case "add" -> add(parts[1], parts.length > 2 ? parts[2] : "");
      case "remove" -> list(parts[1]).remove(place(parts[1]));
      case "up" -> up(parts[1]);
      default -> {
        // another button
      }
    }
  }

  private void add(String path, String kind) {
    JsonNode there = entry.at(path);
    ArrayNode list =
        there instanceof ArrayNode array
            ? array
            : ((ObjectNode) entry.at(JsonPointer.compile(path).head()))
                .putArray(JsonPointer.compile(path).last().toString().substring(1));
    if (list.size() < MOST_ITEMS) {
      ObjectNode item = JsonNodeFactory.instance.objectNode();
      list.add(kind.isEmpty() ? item : item.put("block", kind));
    }
  }

  private void up(String path) {
    int place = place(path);
    if (place > 0) {
      ArrayNode list = list(path);
      list.insert(place - 1, list.remove(place));
    }
  }

  private ArrayNode list(String item) {
    return (ArrayNode) entry.at(JsonPointer.compile(item).head());
  }

  private static int place(String item) {
    return Integer.parseInt(item.substring(item.lastIndexOf('/') + 1));
  }

  private static boolean knows(List<FormField> form, String[] parts) {
    for (FormField field : form) {
      boolean here =
          field instanceof FormField.Many many
              && (parts[0].equals("add")
                  ? many.path().equals(parts[1])
                      && many.kinds().stream()
                          .anyMatch(kind -> kind.value().equals(parts.length > 2 ? parts[2] : ""))
                  : many.items().stream().anyMatch(item -> item.path().equals(parts[1])));
      if (here || knows(inside(field), parts)) {
        return true;
      }
    }
    return false;
  }

  private static List<FormField> inside(FormField field) {
    if (field instanceof FormField.Group group) {
      return group.fields();
    }
    return field instanceof FormField.Many many ? List.copyOf(many.items()) : List.of();
  }
}
