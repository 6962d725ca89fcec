package org.suoma.county.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suoma.county.tables.Field.Subject;
import org.suoma.records.ConfigException;
import org.suoma.records.ConfigFile;
import org.suoma.records.TomlRecords;

/**
 * The words by which offices head the columns of their sheets, file {@code headings.toml}. Threads
 * may share one.
 */
public final class Headings {

  private static final Pattern ADDED = Pattern.compile("[（(][^）)]*[）)]|[\\s\u3000*＊：:]");
  private static final String BUNDLED = "/tables/headings.toml";

  private final Map<Subject, Map<String, Field>> fields = new EnumMap<>(Subject.class);

  private Headings() {
    for (Subject subject : Subject.values()) {
      fields.put(subject, new HashMap<>());
    }
  }

  /** The usual words. */
  public static Headings bundled() {
    Headings headings = new Headings();
    try (InputStream in = Headings.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + BUNDLED);
      }
      String toml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      headings.add(new TomlRecords().read(toml, Words.class));
      return headings;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(BUNDLED, e);
    } catch (IOException e) {
      throw new IllegalStateException(BUNDLED, e);
    }
  }

  /**
   * The usual words and a county's own, which win.
   *
   * @throws ConfigException naming the file, and the key that there is not
   */
  public static Headings with(Path own) throws ConfigException {
    Headings headings = bundled();
    Words words = new ConfigFile(own).read(Words.class);
    try {
      headings.add(words);
    } catch (IllegalArgumentException e) {
      throw new ConfigException("列名文件 %s：%s".formatted(own, e.getMessage()), e);
    }
    return headings;
  }

  private void add(Words words) {
    add(Subject.JOB, words.job());
    add(Subject.PERSON, words.person());
    add(Subject.COLUMN, words.column());
    add(Subject.TABLE, words.table());
  }

  private void add(Subject subject, @Nullable Map<String, List<String>> words) {
    if (words == null) {
      return;
    }
    words.forEach(
        (key, synonyms) -> {
          Field field =
              Field.of(subject, key)
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "没有“%s”这一项（%s）".formatted(key, subject.label())));
          synonyms.forEach(word -> of(subject).put(plain(word), field));
        });
  }

  /** What a column holds in a sheet on this subject, by its heading; of two lines, either tells. */
  Optional<Field> field(Subject subject, String heading) {
    Map<String, Field> known = of(subject);
    Optional<Field> whole = Optional.ofNullable(known.get(plain(heading)));
    if (whole.isPresent() || heading.indexOf(Heading.BETWEEN_LINES) < 0) {
      return whole;
    }
    int cut = heading.indexOf(Heading.BETWEEN_LINES);
    return Optional.ofNullable(known.get(plain(heading.substring(cut + 1))))
        .or(() -> Optional.ofNullable(known.get(plain(heading.substring(0, cut)))));
  }

  /** Whether any sheet has such a heading. */
  boolean isKnown(String heading) {
    return fields.values().stream().anyMatch(known -> known.containsKey(plain(heading)));
  }

  /** What a sheet with these headings is about. */
  Subject subject(Collection<String> headings) {
    Set<Field> found = EnumSet.noneOf(Field.class);
    for (Subject subject : Subject.values()) {
      headings.forEach(heading -> field(subject, heading).ifPresent(found::add));
    }
    if (found.contains(Field.COLUMN_LEVEL_1)
        && (found.contains(Field.COLUMN_LEVEL_2)
            || found.contains(Field.COLUMN_OWNER)
            || found.contains(Field.COLUMN_UPDATE))) {
      return Subject.COLUMN;
    }
    if (found.contains(Field.JOB_TITLE) && found.contains(Field.JOB_EMPLOYER)) {
      return Subject.JOB;
    }
    boolean serves =
        found.contains(Field.PERSON_DUTY)
            || found.contains(Field.PERSON_PHONE)
            || found.contains(Field.PERSON_TASKS)
            || found.contains(Field.PERSON_LANGUAGES);
    return found.contains(Field.PERSON_NAME) && found.contains(Field.PERSON_POST) && serves
        ? Subject.PERSON
        : Subject.TABLE;
  }

  private Map<String, Field> of(Subject subject) {
    Map<String, Field> known = fields.get(subject);
    if (known == null) {
      throw new AssertionError(subject);
    }
    return known;
  }

  /** Without what offices add to a heading: spaces, units in brackets, stars, colons. */
  private static String plain(String heading) {
    return ADDED.matcher(heading).replaceAll("");
  }

  /**
   * The file's sections.
   *
   * @param job words for vacancies, by field; null for none
   * @param person for staff
   * @param column for columns of the catalog
   * @param table for other tables
   */
  record Words(
      @Nullable Map<String, List<String>> job,
      @Nullable Map<String, List<String>> person,
      @Nullable Map<String, List<String>> column,
      @Nullable Map<String, List<String>> table) {}
}
