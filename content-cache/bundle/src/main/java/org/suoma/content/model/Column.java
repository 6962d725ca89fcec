package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of the county's catalog; the tree has at most three levels.
 *
 * @param id stable name, as an entry's
 * @param name what residents read
 * @param parent id of the column above; null at the top
 * @param kind how its content comes about
 * @param target id of the column that an alias or redirect stands for; null otherwise
 * @param levels where it applies
 * @param owner id of the responsible unit
 * @param updateDays at most so many days between updates; 0 if none is set
 * @param rule the publication rule shown to editors; null if none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Column(
    String id,
    Text name,
    @Nullable String parent,
    Kind kind,
    @Nullable String target,
    List<Level> levels,
    @Nullable String owner,
    int updateDays,
    @Nullable String rule) {

  /** Checks id and target. */
  public Column {
    if (!Entry.isId(id)) {
      throw new IllegalArgumentException("column id must be like an entry's: " + id);
    }
    if ((kind == Kind.ALIAS || kind == Kind.REDIRECT) && target == null) {
      throw new IllegalArgumentException("column " + id + ": " + kind + " needs a target");
    }
    levels = Lists.copyOrEmpty(levels);
  }

  /** How a column's content comes about. */
  public enum Kind {
    /** Entries are filed in it. */
    OWN,
    /** Shows another column's entries under its own name. */
    ALIAS,
    /** Leads to another column. */
    REDIRECT,
    /** Filled from another platform. */
    FEED
  }

  /** Levels of government. */
  public enum Level {
    COUNTY,
    TOWNSHIP,
    STREET,
    VILLAGE
  }
}
