package org.suoma.county.editing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.suoma.county.editing.FormField.Choice;
import org.suoma.county.editing.FormField.Group;
import org.suoma.county.editing.FormField.Line;
import org.suoma.county.editing.FormField.Lines;
import org.suoma.county.editing.FormField.Many;
import org.suoma.county.editing.FormField.Option;
import org.suoma.county.editing.FormField.Picks;
import org.suoma.county.editing.FormField.Words;

/** What differs between two versions of an entry, field by field and character by character. */
public final class EntryDiff {

  private EntryDiff() {}

  /**
   * A change.
   *
   * @param label names of the field and of what it stands in
   * @param before what stood there; empty if nothing did
   * @param after what stands there now; empty if nothing does
   */
  public record Change(String label, List<Piece> before, List<Piece> after) {}

  /**
   * A part of a text.
   *
   * @param text the characters
   * @param differs whether the other side has others
   */
  public record Piece(String text, boolean differs) {}

  /** All changes from one form of an entry to another. */
  public static List<Change> between(List<FormField> before, List<FormField> after) {
    List<Said> old = said(before);
    List<Said> now = said(after);
    List<Change> changes = new ArrayList<>();
    for (AbstractDelta<Said> delta : DiffUtils.diff(old, now).getDeltas()) {
      List<Said> gone = delta.getSource().getLines();
      List<Said> come = delta.getTarget().getLines();
      for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
        boolean pair = i < gone.size() && i < come.size();
        if (pair && gone.get(i).label.equals(come.get(i).label)) {
          changes.add(change(gone.get(i), come.get(i)));
        } else {
          if (i < gone.size()) {
            changes.add(new Change(gone.get(i).label, whole(gone.get(i).text), List.of()));
          }
          if (i < come.size()) {
            changes.add(new Change(come.get(i).label, List.of(), whole(come.get(i).text)));
          }
        }
      }
    }
    return changes;
  }

  private static Change change(Said old, Said now) {
    List<String> before = characters(old.text);
    List<String> after = characters(now.text);
    List<Piece> gone = new ArrayList<>();
    List<Piece> come = new ArrayList<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
      boolean differs = delta.getType() != DeltaType.EQUAL;
      add(gone, delta.getSource().getLines(), differs);
      add(come, delta.getTarget().getLines(), differs);
    }
    return new Change(now.label, gone, come);
  }

  private static void add(List<Piece> pieces, List<String> characters, boolean differs) {
    if (!characters.isEmpty()) {
      pieces.add(new Piece(String.join("", characters), differs));
    }
  }

  private static List<Piece> whole(String text) {
    return List.of(new Piece(text, true));
  }

  private static List<String> characters(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }

  private static List<Said> said(List<FormField> fields) {
    List<Said> said = new ArrayList<>();
    fields.forEach(field -> say(field, "", said));
    return said;
  }

  private static void say(FormField field, String above, List<Said> said) {
    String label = above.isEmpty() ? field.label() : above + " · " + field.label();
    if (field instanceof Group group) {
      group.fields().forEach(one -> say(one, label, said));
    } else if (field instanceof Many many) {
      many.items().forEach(item -> say(item, above, said));
    } else if (field instanceof Lines lines) {
      lines.value().lines().forEach(line -> add(label, line, said));
    } else if (field instanceof Words words) {
      add(label, words.zh(), said);
      add(label + "（彝文）", words.ii(), said);
    } else {
      add(label, value(field), said);
    }
  }

  private static String value(FormField field) {
    if (field instanceof Line line) {
      return line.value();
    }
    if (field instanceof Choice choice) {
      return choice.value().isEmpty() ? "" : word(choice.options(), choice.value());
    }
    return ((Picks) field)
        .values().stream()
            .map(value -> word(((Picks) field).options(), value))
            .collect(Collectors.joining("、"));
  }

  private static String word(List<Option> options, String value) {
    return options.stream()
        .filter(option -> option.value().equals(value))
        .map(Option::label)
        .findFirst()
        .orElse(value);
  }

  private static void add(String label, String text, List<Said> said) {
    if (!text.isEmpty()) {
      said.add(new Said(label.replaceAll("( · )?$", ""), text));
    }
  }

  /** What stands in a field. */
  private record Said(String label, String text) {}
}
