package org.suoma.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
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

  /** Presses a button of a mouse and holds it for so long, as a finger that does not leave. */
  void press(int button, int x, int y, Duration time) throws IOException, InterruptedException {
    run("xdotool", "mousemove", Integer.toString(x), Integer.toString(y));
    run(
        "xdotool",
        "mousedown",
        Integer.toString(button),
        "sleep",
        Double.toString(time.toMillis() / 1000.0),
        "mouseup",
        Integer.toString(button));
  }

  /** Draws a finger from one point to another. */
  void drag(int fromX, int fromY, int toX, int toY) throws IOException, InterruptedException {
    run("xdotool", "mousemove", Integer.toString(fromX), Integer.toString(fromY));
    run("xdotool", "mousedown", "1");
    int steps = 12;
    for (int i = 1; i <= steps; i++) {
      int x = fromX + (toX - fromX) * i / steps;
      int y = fromY + (toY - fromY) * i / steps;
      run("xdotool", "mousemove", Integer.toString(x), Integer.toString(y));
    }
    run("xdotool", "mouseup", "1");
  }

  /** Presses keys of a keyboard that somebody has plugged in, e.g. {@code ctrl+alt+F1}. */
  void keys(String... keys) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("xdotool", "key"));
    command.addAll(List.of(keys));
    run(command.toArray(new String[0]));
  }

  /** Draws a finger up or down as one scrolls: so quickly that the window passes over moves. */
  void swipe(int x, int fromY, int toY) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("xdotool", "mousemove", "" + x, "" + fromY));
    command.addAll(List.of("mousedown", "1"));
    int steps = 12;
    for (int i = 1; i <= steps; i++) {
      command.addAll(List.of("mousemove", "" + x, "" + (fromY + (toY - fromY) * i / steps)));
    }
    command.addAll(List.of("mouseup", "1"));
    run(command.toArray(new String[0]));
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
