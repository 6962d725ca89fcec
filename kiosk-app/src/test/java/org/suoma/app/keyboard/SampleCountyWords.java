package org.suoma.app.keyboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.suoma.app.SampleStore;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Entry;

/** What the sample county writes, from the source tree. */
final class SampleCountyWords implements CountyWords {

  private final ContentJson json = new ContentJson();

  @Override
  public void names(Consumer<String> taker) throws IOException {
    for (Path file : entries()) {
      taker.accept(json.read(Files.readAllBytes(file), Entry.class).title().zh());
    }
  }

  @Override
  public void texts(Consumer<String> taker) throws IOException {
    for (Path file : entries()) {
      taker.accept(Files.readString(file));
    }
  }

  private static Iterable<Path> entries() throws IOException {
    try (Stream<Path> files = Files.list(SampleStore.COUNTY.resolve("entries"))) {
      return files.sorted().toList();
    }
  }
}
