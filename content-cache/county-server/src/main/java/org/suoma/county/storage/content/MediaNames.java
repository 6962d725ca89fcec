package org.suoma.county.storage.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/** Finds the media that a piece of the county's JSON names. Threads share one. */
public final class MediaNames {

  private static final String FOLDER = "media/";

  private final JsonFactory json = new JsonFactory();

  /** All strings in it that are paths of media. */
  public Set<String> in(byte[] document) {
    Set<String> names = new TreeSet<>();
    try (JsonParser parser = json.createParser(document)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING && parser.getText().startsWith(FOLDER)) {
          names.add(parser.getText());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the database holds broken JSON", e);
    }
    return names;
  }
}
