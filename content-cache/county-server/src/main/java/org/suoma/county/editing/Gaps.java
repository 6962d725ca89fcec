package org.suoma.county.editing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.suoma.county.editing.FormField.Choice;
import org.suoma.county.editing.FormField.Group;
import org.suoma.county.editing.FormField.Line;
import org.suoma.county.editing.FormField.Many;
import org.suoma.county.editing.FormField.Picks;
import org.suoma.county.editing.FormField.Words;

/** Finds what an entry cannot be without and nobody has filled in. */
public final class Gaps {

  private final JsonNode entry;
  private final List<FormField> gaps = new ArrayList<>();

  private Gaps(JsonNode entry) {
    this.entry = entry;
  }

  /** The fields that are still to be filled in, in the order of the form. */
  public static List<FormField> of(JsonNode entry, List<FormField> form) {
    Gaps gaps = new Gaps(entry);
    form.forEach(gaps::look);
    return List.copyOf(gaps.gaps);
  }

  private void look(FormField field) {
    boolean gap = false;
    if (field instanceof Group group) {
      // Nothing is missing in a group that an entry may be without, and is.
      if (!entry.at(group.path()).isMissingNode()) {
        group.fields().forEach(this::look);
      }
    } else if (field instanceof Many many) {
      many.items().forEach(this::look);
    } else if (field instanceof Line line) {
      gap = line.required() && line.value().isEmpty();
    } else if (field instanceof Choice choice) {
      gap = choice.required() && choice.value().isEmpty();
    } else if (field instanceof Words words) {
      gap =
          (words.required() && words.zh().isEmpty())
              || (!words.ii().isEmpty() && (words.zh().isEmpty() || words.source().isEmpty()));
    } else if (field instanceof Picks picks) {
      gap = picks.path().equals("/filing/columns") && picks.values().isEmpty();
    }
    if (gap) {
      gaps.add(field);
    }
  }
}
