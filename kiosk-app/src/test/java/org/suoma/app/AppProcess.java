package org.suoma.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real app as a process of its own, with all that it keeps in one folder. */
final class AppProcess {

  private AppProcess() {}

  /**
   * Writes its configuration and the command that starts it.
   *
   * @param agent where it looks for its agent
   * @param options further ones of the app
   * @return to be started; what it says goes to {@code app.log} of the folder
   */
  static ProcessBuilder in(Path folder, URI agent, String... options) throws IOException {
    Files.writeString(folder.resolve("agent.token"), "none\n");
    Path config =
        Files.writeString(
            folder.resolve("app.toml"),
            """
            store-dir = "%1$s/store"
            agent-address = "%2$s"
            agent-token-file = "%1$s/agent.token"
            kiosk-name = "hall-1"
            kiosk-number = 1
            hall = "测试大厅"
            orientation = "PORTRAIT"
            page-port = 0
            page-token-file = "%1$s/pages.token"
            [screen]
            diagonal-inches = 21.5
            dots-wide = 1080
            dots-high = 1920
            """
                .formatted(folder, agent));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                KioskApp.class.getName(),
                "--config",
                config.toString()));
    command.addAll(List.of(options));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("app.log").toFile());
  }
}
