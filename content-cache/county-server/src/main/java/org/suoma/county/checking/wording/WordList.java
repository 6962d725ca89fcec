package org.suoma.county.checking.wording;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suoma.records.TomlRecords;

/**
 * Words to look for, file {@code wording.toml}. It is never published.
 *
 * @param words the words
 * @param allowed words of the bundled list that the county does not want to be told of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WordList(@Nullable List<Word> words, @Nullable List<String> allowed) {

  /** Its name in the database. */
  public static final String FILE = "wording.json";

  private static final String BUNDLED = "/checking/wording.toml";

  /** Copies the lists; refuses a word that stands there twice. */
  public WordList {
    words = words == null ? List.of() : List.copyOf(words);
    allowed = allowed == null ? List.of() : List.copyOf(allowed);
    Set<String> seen = new HashSet<>();
    for (Word word : words) {
      if (!seen.add(word.wrong())) {
        throw new IllegalArgumentException("words：“%s”写了两次".formatted(word.wrong()));
      }
    }
  }

  /** Never null. */
  @Override
  public List<Word> words() {
    return words == null ? List.of() : words;
  }

  /** Never null. */
  @Override
  public List<String> allowed() {
    return allowed == null ? List.of() : allowed;
  }

  /** A list without words. */
  public static WordList none() {
    return new WordList(null, null);
  }

  /** The list that comes with the product. */
  public static WordList bundled() {
    try (InputStream in = WordList.class.getResourceAsStream(BUNDLED)) {
      byte[] toml = Objects.requireNonNull(in, BUNDLED).readAllBytes();
      return read(new String(toml, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("the program lacks " + BUNDLED, e);
    }
  }

  /**
   * Reads a list.
   *
   * @throws JsonProcessingException if a key is unknown, missing or unusable
   */
  public static WordList read(String toml) throws JsonProcessingException {
    return new TomlRecords().read(toml, WordList.class);
  }

  /** This list with a county's own, which counts where both have a word. */
  public WordList with(WordList county) {
    Set<String> dropped = new HashSet<>(county.allowed());
    county.words().forEach(word -> dropped.add(word.wrong()));
    List<Word> all = new ArrayList<>(county.words());
    words().stream().filter(word -> !dropped.contains(word.wrong())).forEach(all::add);
    return new WordList(all, null);
  }
}
