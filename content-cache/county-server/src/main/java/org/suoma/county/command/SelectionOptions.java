package org.suoma.county.command;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suoma.county.translating.text.Context.Part;
import org.suoma.county.translating.text.Selection;
import picocli.CommandLine.Option;

/** The options that choose texts. */
final class SelectionOptions {

  @Option(names = "--untranslated", description = "只要还没有彝文的")
  private boolean untranslated;

  @Option(names = "--interface", description = "只要界面文字")
  private boolean onlyInterface;

  @Option(names = "--entries", description = "只要条目的文字")
  private boolean onlyEntries;

  @Option(names = "--column", paramLabel = "ID", description = "只要这个栏目和下级栏目里的条目")
  private @Nullable String column;

  @Option(names = "--most-met", description = "只要居民用彝文看时遇到汉文、还没有审定的，遇到多的在前（近 90 天）")
  private boolean mostMet;

  /** The texts chosen; without options all. */
  Selection selection() {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    if (onlyInterface) {
      parts.add(Part.INTERFACE);
    }
    if (onlyEntries) {
      parts.add(Part.ENTRIES);
    }
    return new Selection(
        untranslated, parts.isEmpty() ? EnumSet.allOf(Part.class) : parts, column, mostMet);
  }
}
