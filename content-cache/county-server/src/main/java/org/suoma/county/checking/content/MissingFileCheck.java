package org.suoma.county.checking.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.suoma.county.checking.finding.Check;
import org.suoma.county.checking.finding.CheckedEntry;
import org.suoma.county.checking.finding.CountyView;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Masks;
import org.suoma.county.checking.finding.Passage;
import org.suoma.county.checking.finding.Places;
import org.suoma.county.checking.finding.Rule;

/** Finds attachments and pictures that an entry names and nobody has imported. */
public final class MissingFileCheck implements Check {

  /** Fields that name files below {@code media/}. */
  private static final Set<String> PATHS = Set.of("path", "picture", "zh", "ii");

  private static final String MEDIA = "media/";

  @Override
  public List<Finding> look(CheckedEntry entry, CountyView county) {
    Map<String, Places> missing = new LinkedHashMap<>();
    for (Passage passage : entry.passages()) {
      String path = passage.text();
      if (PATHS.contains(passage.field()) && isPath(path) && !county.hasMedium(path)) {
        missing.computeIfAbsent(path, one -> new Places()).add(passage.where(), "");
      }
    }
    return missing.entrySet().stream()
        .map(
            file ->
                entry.finding(
                    Rule.MISSING_FILE,
                    file.getKey(),
                    file.getValue().inWords(),
                    "没有文件 " + Masks.text(file.getKey()),
                    "请导入这个文件，或去掉它"))
        .toList();
  }

  private static boolean isPath(String text) {
    return text.startsWith(MEDIA) && text.toLowerCase(Locale.ROOT).matches("\\S+\\.[a-z0-9]+");
  }
}
