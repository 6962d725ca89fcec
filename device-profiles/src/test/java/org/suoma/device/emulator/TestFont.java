package org.suoma.device.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The printer's font for tests. */
final class TestFont {

  private TestFont() {}

  static DotFont load() {
    try {
      return DotFont.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
