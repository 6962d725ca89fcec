package org.suoma.content.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Runs a program to its end and tells what it took, by GNU time. */
final class Program {

  private final Path folder;

  /** Programs that run in this folder. */
  Program(Path folder) {
    this.folder = folder;
  }

  /** Runs a program; one that fails ends the measurement. */
  Cost run(String... command) throws IOException, InterruptedException {
    Path times = Files.createTempFile("time", ".txt");
    List<String> timed =
        new ArrayList<>(List.of("/usr/bin/time", "-o", times.toString(), "-f", "%U %S %M %e"));
    timed.addAll(List.of(command));
    File output = Files.createTempFile("out", ".txt").toFile();
    Process process =
        new ProcessBuilder(timed)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output)
            .start();
    process.getOutputStream().close();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + Files.readString(output.toPath()));
    }
    String[] numbers = Files.readString(times).strip().split(" ", -1);
    return new Cost(
        Double.parseDouble(numbers[0]) + Double.parseDouble(numbers[1]),
        Long.parseLong(numbers[2]) / 1024,
        Double.parseDouble(numbers[3]),
        Objects.requireNonNull(Files.readString(output.toPath())));
  }

  /**
   * What a program took.
   *
   * @param cpuSeconds user and system
   * @param peakMegabytes resident
   * @param seconds on the clock
   * @param output what it wrote
   */
  record Cost(double cpuSeconds, long peakMegabytes, double seconds, String output) {}
}
