package org.suoma.content.model;

import java.util.List;

/**
 * A special topic: groups of entries under plain headings.
 *
 * @param groups the groups
 * @param text an introduction
 */
public record Topic(List<Group> groups, List<Block> text) implements EntryBody {

  /** Copies the lists. */
  public Topic {
    groups = Lists.copyOrEmpty(groups);
    text = Lists.copyOrEmpty(text);
  }

  /**
   * A group.
   *
   * @param title its heading
   * @param entries ids of the entries, in order
   */
  public record Group(Text title, List<String> entries) {
    /** Copies the ids. */
    public Group {
      entries = Lists.copyOrEmpty(entries);
    }
  }
}
