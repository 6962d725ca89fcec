package org.suoma.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The X display as somebody sees it who stands before it: its windows, and how large they are. */
final class Desktop {

  private static final Pattern SIZE =
      Pattern.compile("Width: (\\d+)\\s+Height: (\\d+)", Pattern.DOTALL);

  private static final Pattern CHILD = Pattern.compile("^ {5}(0x[0-9a-f]+) ", Pattern.MULTILINE);

  private final String display;

  Desktop(String display) {
    this.display = display;
  }

  /** The ids of all windows that can be seen, menus among them, in the order of the stack. */
  List<String> visibleWindows() throws IOException, InterruptedException {
    List<String> seen = new ArrayList<>();
    Matcher child = CHILD.matcher(run("xwininfo", "-root", "-children"));
    while (child.find()) {
      String told = run("xwininfo", "-id", child.group(1));
      Matcher size = SIZE.matcher(told); // none if it is gone meanwhile
      // Toolkits and window managers keep windows of a dot or so.
      if (told.contains("IsViewable") && size.find() && Integer.parseInt(size.group(1)) > 10) {
        seen.add(child.group(1));
      }
    }
    return List.copyOf(seen);
  }

  Size size(String window) throws IOException, InterruptedException {
    return measure("-id", window);
  }

  /** The whole screen's. */
  Size size() throws IOException, InterruptedException {
    return measure("-root");
  }

  int width() throws IOException, InterruptedException {
    return size().width;
  }

  int height() throws IOException, InterruptedException {
    return size().height;
  }

  private Size measure(String... window) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("xwininfo"));
    command.addAll(List.of(window));
    String told = run(command.toArray(new String[0]));
    Matcher matcher = SIZE.matcher(told);
    if (!matcher.find()) {
      throw new IOException("no window: " + told);
    }
    return new Size(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** Asks something of a window, as a window manager's key or menu would. */
  void ask(String what, String window) throws IOException, InterruptedException {
    String unused = run("xdotool", what, window);
  }

  /** Opens a window of another program, which stays until that is ended. */
  Process openStranger() throws IOException {
    ProcessBuilder builder = new ProcessBuilder("xev", "-name", "stranger");
    builder.environment().put("DISPLAY", display);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private String run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DISPLAY", display);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      throw new IOException(String.join(" ", command) + " does not end");
    }
    return output;
  }

  /**
   * How large something is.
   *
   * @param width in dots
   * @param height in dots
   */
  record Size(int width, int height) {}
}
