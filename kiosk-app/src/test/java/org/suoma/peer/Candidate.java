package org.suoma.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that shows the kiosk's pages.
 *
 * @param name in the table
 * @param command that starts it, on the display of this process
 */
record Candidate(String name, List<String> command) {

  /**
   * One of a line {@code NAME<tab>WORD<tab>WORD…}, in which no word has a tab.
   *
   * @throws IllegalArgumentException if there is no command
   */
  static Candidate of(String line) {
    List<String> words = List.of(line.split("\t"));
    if (words.size() < 2) {
      throw new IllegalArgumentException("no command: " + line);
    }
    return new Candidate(words.get(0), words.subList(1, words.size()));
  }

  /** Starts it; its words go into a file. */
  ProcessTree start(Path log) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return new ProcessTree(builder.start());
  }
}
