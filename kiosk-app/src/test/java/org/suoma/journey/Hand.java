package org.suoma.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A finger and an eye at the real window: the X pointer and screenshots. */
final class Hand {

  private final String display;

  Hand(String display) {
    this.display = display;
  }

  /** Taps a point of the screen, in pixels. */
  void tap(int x, int y) throws IOException, InterruptedException {
    run("xdotool", "mousemove", Integer.toString(x), Integer.toString(y));
    run("xdotool", "mousedown", "1");
    run("xdotool", "mouseup", "1");
  }

  /** Draws a finger up or down, as one scrolls. */
  void swipe(int x, int fromY, int toY) throws IOException, InterruptedException {
    run("xdotool", "mousemove", Integer.toString(x), Integer.toString(fromY));
    run("xdotool", "mousedown", "1");
    int steps = 12;
    for (int i = 1; i <= steps; i++) {
      int y = fromY + (toY - fromY) * i / steps;
      run("xdotool", "mousemove", Integer.toString(x), Integer.toString(y));
    }
    run("xdotool", "mouseup", "1");
  }

  /** Keeps the whole screen as a PNG. */
  void screenshot(Path file) throws IOException, InterruptedException {
    run("import", "-window", "root", file.toString());
  }

  private void run(String... command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("DISPLAY", display);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(String.join(" ", words) + ": " + output);
    }
  }
}
