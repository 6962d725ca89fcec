package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One published item, one JSON file {@code entries/ID.json} of a release.
 *
 * @param id stable name: lower-case ASCII letters, digits and single hyphens, at most 100
 *     characters
 * @param title its title
 * @param summary one or two plain sentences; null if the title says it all
 * @param filing columns, unit, dates and audiences
 * @param source where it came from
 * @param attachments files that belong to it
 * @param related ids of related entries
 * @param body what is particular to its type
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Entry(
    String id,
    Text title,
    @Nullable Text summary,
    Filing filing,
    Provenance source,
    List<Attachment> attachments,
    List<String> related,
    EntryBody body) {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int ID_MAX_LENGTH = 100;

  /** Refuses an id that could not be a file name or an address. */
  public Entry {
    requireId(id);
    attachments = Lists.copyOrEmpty(attachments);
    related = Lists.copyOrEmpty(related);
  }

  /** The same with these attachments. */
  public Entry with(List<Attachment> others) {
    return new Entry(id, title, summary, filing, source, others, related, body);
  }

  /** The entry's type. */
  @JsonIgnore
  public EntryType type() {
    return EntryType.of(body);
  }

  /** The last day on which it is shown; empty if it stays. */
  @JsonIgnore
  public Optional<LocalDate> shownUntil() {
    if (body instanceof Job job) {
      return Optional.ofNullable(job.until());
    }
    return body instanceof DisclosureTable table
        ? Optional.ofNullable(table.publicUntil())
        : Optional.empty();
  }

  /** Whether the text may be an entry's id. */
  public static boolean isId(String text) {
    return text.length() <= ID_MAX_LENGTH && ID.matcher(text).matches();
  }

  private static void requireId(String id) {
    if (!isId(id)) {
      throw new IllegalArgumentException(
          "id must be lower-case letters, digits and hyphens, at most 100 characters: "
              + id.substring(0, Math.min(id.length(), ID_MAX_LENGTH)));
    }
  }
}
