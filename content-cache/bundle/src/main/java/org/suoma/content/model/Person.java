package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff as the public may know them: name, post and duty, nothing else.
 *
 * @param post e.g. {@code 双语通}, {@code 政务公开专员}, {@code 政策解读人}, {@code 代办员}
 * @param languages e.g. {@code 汉语}, {@code 彝语}
 * @param place id of the place where they serve; null if several
 * @param duty duty hours in words
 * @param phone office telephone; null if none is published
 * @param tasks what they help with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Person(
    String post,
    List<String> languages,
    @Nullable String place,
    String duty,
    @Nullable String phone,
    List<String> tasks)
    implements EntryBody {

  /** Copies the lists. */
  public Person {
    languages = Lists.copyOrEmpty(languages);
    tasks = Lists.copyOrEmpty(tasks);
  }

  @Override
  public List<Block> text() {
    return List.of();
  }
}
