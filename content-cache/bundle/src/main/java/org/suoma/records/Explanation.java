package org.suoma.records;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;

/** Turns Jackson's exceptions into one line, in Chinese, for the person who wrote the file. */
public final class Explanation {

  /** Jackson has no type of its own for this. */
  private static final String MISSING = "Missing required creator property";

  private Explanation() {}

  /** What is wrong, at which key, in which line and column. */
  public static String of(JsonProcessingException e) {
    String path =
        e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
            ? "，键 " + path(mapping)
            : "";
    JsonLocation at = e.getLocation();
    String line =
        at == null || at.getLineNr() < 1
            ? ""
            : "（第 %d 行第 %d 列）".formatted(at.getLineNr(), at.getColumnNr());
    return what(e) + path + line;
  }

  private static String what(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "不认识的键 \"%s\"；可用的键：%s"
          .formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds());
    }
    if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return "\"%s\" 不在可用的值里：%s"
          .formatted(format.getValue(), Arrays.toString(format.getTargetType().getEnumConstants()));
    }
    Throwable cause = e.getCause();
    if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
      return cause.getMessage();
    }
    String message = e.getOriginalMessage().lines().findFirst().orElse("");
    if (message.startsWith(MISSING) || e instanceof InvalidNullException) {
      return "缺少必需的键";
    }
    boolean isBroken = e instanceof StreamReadException || cause instanceof StreamReadException;
    return (isBroken ? "写法有误或文件不完整：" : "值不对：") + message;
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
}
