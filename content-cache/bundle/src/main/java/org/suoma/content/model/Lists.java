package org.suoma.content.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the lists of records immutable; a list absent from the JSON is an empty one. */
final class Lists {

  private Lists() {}

  static <T> List<T> copyOrEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
