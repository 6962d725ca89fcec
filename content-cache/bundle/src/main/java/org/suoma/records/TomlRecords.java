package org.suoma.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;

/** Binds TOML with {@code lower-case-keys} strictly to records. Threads may share one. */
public final class TomlRecords {

  private static final TomlMapper TOML =
      TomlMapper.builder()
          .annotationIntrospector(
              AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new RecordRules()))
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /**
   * Reads one record.
   *
   * @throws JsonProcessingException if a key is unknown, missing or unusable; see {@link
   *     Explanation}
   */
  public <T> T read(String toml, Class<T> type) throws JsonProcessingException {
    return TOML.readValue(toml, type);
  }
}
