package org.suoma.county.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One place of an entry that an editor fills in; its path is a JSON pointer into the entry. */
public sealed interface FormField {

  /** JSON pointer of the place, and name of the field in the form. */
  String path();

  /** The Han word for it. */
  String label();

  /**
   * A line of characters, a number, a day or a time.
   *
   * @param path where
   * @param label its name
   * @param hint what helps to fill it in; may be empty
   * @param type of the input as HTML names it
   * @param value what stands there; empty if nothing does
   * @param required whether an entry cannot be without it
   */
  record Line(String path, String label, String hint, String type, String value, boolean required)
      implements FormField {}

  /**
   * Several lines: one item each, or one row each with tabs between its cells, as spreadsheets
   * copy.
   *
   * @param path where
   * @param label its name
   * @param hint what helps to fill it in; may be empty
   * @param value what stands there
   * @param cells whether lines are rows of cells
   */
  record Lines(String path, String label, String hint, String value, boolean cells)
      implements FormField {}

  /**
   * Words in Han, and beside them in Yi.
   *
   * @param path where
   * @param label its name
   * @param zh the Han words
   * @param ii the Yi words; empty if nobody has translated them
   * @param source where the Yi words are from
   * @param licence under which they may be shown
   * @param review who has approved them; empty while they are a draft
   * @param required whether an entry cannot be without it
   */
  record Words(
      String path,
      String label,
      String zh,
      String ii,
      String source,
      String licence,
      String review,
      boolean required)
      implements FormField {}

  /**
   * One of several values.
   *
   * @param path where
   * @param label its name
   * @param options what can be chosen
   * @param value what is chosen; empty if nothing is
   * @param required whether an entry cannot be without it
   */
  record Choice(String path, String label, List<Option> options, String value, boolean required)
      implements FormField {
    /** Copies the options. */
    public Choice {
      options = List.copyOf(options);
    }
  }

  /**
   * Some of many values.
   *
   * @param path where
   * @param label its name
   * @param options what can be chosen
   * @param values what is chosen, in order
   */
  record Picks(String path, String label, List<Option> options, List<String> values)
      implements FormField {
    /** Copies the lists. */
    public Picks {
      options = List.copyOf(options);
      values = List.copyOf(values);
    }
  }

  /**
   * Fields that belong together.
   *
   * @param path where
   * @param label its name
   * @param fields what can be filled in
   */
  record Group(String path, String label, List<FormField> fields) implements FormField {
    /** Copies the fields. */
    public Group {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Groups of one kind or several, as many as one likes.
   *
   * @param path where
   * @param label its name
   * @param items those that there are
   * @param kinds what can be added
   */
  record Many(String path, String label, List<Group> items, List<Option> kinds)
      implements FormField {
    /** Copies the lists. */
    public Many {
      items = List.copyOf(items);
      kinds = List.copyOf(kinds);
    }
  }

  /**
   * A value that can be chosen.
   *
   * @param value as in JSON
   * @param label the Han words for it
   * @param note what helps to choose; null if nothing does
   */
  record Option(String value, String label, @Nullable String note) {}
}
