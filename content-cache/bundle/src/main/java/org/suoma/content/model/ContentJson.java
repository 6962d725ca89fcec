package org.suoma.content.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.suoma.records.Explanation;
import org.suoma.records.ForgetfulJson;
import org.suoma.records.RecordRules;

/**
 * Reads and writes the records of this package as JSON, strictly: unknown or missing keys are
 * errors that name the key and the line. Threads may share one.
 */
public final class ContentJson {

  /** No published JSON file nests deeper. */
  private static final int MAX_DEPTH = 64;

  /** No string of a published JSON file is longer, in characters. */
  private static final int MAX_STRING_LENGTH = 5_000_000;

  /** One for all: to learn what a record consists of takes far longer than to read one. */
  private static final JsonMapper MAPPER = mapper();

  private static JsonMapper mapper() {
    JsonMapper mapper =
        ForgetfulJson.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .annotationIntrospector(
                AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new RecordRules()))
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_STRING_LENGTH)
                .build());
    return mapper;
  }

  /**
   * Reads one value.
   *
   * @throws MalformedContentException if the bytes are not such a value; the message says where
   */
  public <T> T read(byte[] json, Class<T> type) throws MalformedContentException {
    try {
      T value = MAPPER.readValue(json, type);
      if (value == null) {
        throw new MalformedContentException("the file holds null instead of a value", null);
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new MalformedContentException(Explanation.of(e), e);
    } catch (IOException e) {
      throw new AssertionError("reading from memory", e);
    }
  }

  /** Writes one value; the same value always gives the same bytes. */
  public byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a content record: " + value.getClass(), e);
    }
  }
}
