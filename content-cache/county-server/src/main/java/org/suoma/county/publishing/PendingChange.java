package org.suoma.county.publishing;

import java.util.List;
import java.util.stream.Stream;

/**
 * What publishing now would change for residents.
 *
 * @param added ids of entries that are new
 * @param changed ids of entries with another content
 * @param removed ids of entries that are gone
 * @param otherFiles how many of county, catalog, interface translations and media change
 * @param total how many entries the release would have
 */
public record PendingChange(
    List<String> added, List<String> changed, List<String> removed, int otherFiles, int total) {

  /** Copies the lists. */
  public PendingChange {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
  }

  /** Whether everything is published already. */
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty() && otherFiles == 0;
  }

  /** Ids of all entries that residents have not seen like this. */
  public List<String> fresh() {
    return Stream.concat(added.stream(), changed.stream()).toList();
  }

  /** The change in words, for people. */
  public String inWords() {
    if (isEmpty()) {
      return "没有变化";
    }
    String entries =
        "新增 %d 条，修改 %d 条，撤下 %d 条".formatted(added.size(), changed.size(), removed.size());
    return otherFiles == 0 ? entries : entries + "；县信息、栏目、界面译文、附件变动 %d 处".formatted(otherFiles);
  }
}
