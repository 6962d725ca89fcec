package org.suoma.records;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns Jackson's exceptions into one line for the person who wrote the file. */
public final class Explanation {

  private Explanation() {}

  /** What is wrong, at which key, in which line and column. */
  public static String of(JsonProcessingException e) {
    String what =
        e instanceof UnrecognizedPropertyException unknown
            ? "unknown key \"%s\"; known here: %s"
                .formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds())
            : firstSentence(rootMessage(e));
    String path =
        e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
            ? " at " + path(mapping)
            : "";
    JsonLocation at = e.getLocation();
    String line =
        at == null || at.getLineNr() < 1
            ? ""
            : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
    return what + path + line;
  }

  private static String rootMessage(JsonProcessingException e) {
    Throwable cause = e.getCause();
    return cause instanceof IllegalArgumentException && cause.getMessage() != null
        ? cause.getMessage()
        : e.getOriginalMessage();
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() != null) {
        path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
      } else {
        path.append('[').append(step.getIndex()).append(']');
      }
    }
    return path.toString();
  }

  private static String firstSentence(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
