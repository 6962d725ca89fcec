package org.suoma.agent.software;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.content.store.DiskFiles;

/** The real scripts of a version, and Java, with an app that says one word. */
class AppStartTest {

  private static final Path SCRIPTS = Path.of("src/main/debian/version");
  private static final String APP =
      """
      package org.suoma.app;
      public final class KioskApp {
        public static void main(String[] words) { System.out.println("shown " + words[0]); }
      }
      """;

  @TempDir private Path directory;
  private Path version;
  private Path training;

  @BeforeEach
  void aVersion() throws IOException {
    training = Files.createDirectories(directory.resolve("training"));
    version = Files.createDirectories(directory.resolve("software/versions/1.0.0"));
    Path bin = Files.createDirectory(version.resolve("bin"));
    try (Stream<Path> scripts = Files.list(SCRIPTS)) {
      for (Path script : scripts.toList()) {
        Files.setPosixFilePermissions(
            Files.copy(script, bin.resolve(script.getFileName())),
            PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
    Path source = Files.createDirectories(directory.resolve("org/suoma/app"));
    Path java = Files.writeString(source.resolve("KioskApp.java"), APP);
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, java.toString()))
        .isZero();
    Files.createDirectories(version.resolve("lib/common"));
    Path jar = Files.createDirectories(version.resolve("lib/app")).resolve("kiosk-app.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      entries.putNextEntry(new JarEntry("org/suoma/app/KioskApp.class"));
      entries.write(Files.readAllBytes(source.resolve("KioskApp.class")));
    }
  }

  private String start() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(version.resolve("bin/app").toString(), "a page")
            .redirectErrorStream(true);
    builder.environment().put("SUOMA_VERSION", "1.0.0");
    builder.environment().put("SUOMA_JAVA", java());
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Xlog:class+load");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private void ready() throws IOException {
    SoftwareVersion one = SoftwareVersion.parse("1.0.0");
    SoftwareFolder folder = new SoftwareFolder(directory.resolve("software"), new DiskFiles());
    Files.createDirectories(folder.archives());
    new ArchiveProcess(folder).make(one, training.resolve("1.0.0.classes"), folder.archive(one));
  }

  @Test
  void theFirstStartWritesDownItsClassesAndTheNextOneFindsThemReadied() throws Exception {
    String first = start();
    ready();
    String second = start();

    assertThat(first).contains("shown a page").contains("KioskApp source: file:");
    assertThat(second).contains("shown a page").contains("KioskApp source: shared objects file");
  }

  @Test
  void theListIsReadableToTheGroupOfTheAgent() throws Exception {
    start();

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(training.resolve("1.0.0.classes"))))
        .startsWith("rw-r-----");
  }

  @Test
  void anArchiveOfOtherJarsOrOneThatIsSpoiltIsPassedOver() throws Exception {
    start();
    ready();
    Path archive = directory.resolve("software/archives/1.0.0.jsa");
    assertThat(Files.getPosixFilePermissions(archive))
        .as("for the agent, who syncs it, and is not root")
        .contains(PosixFilePermission.OWNER_WRITE);
    Files.write(archive, List.of("not an archive"));

    assertThat(start()).contains("shown a page").contains("KioskApp source: file:");
  }

  @Test
  void whereNothingCanBeWrittenTheAppStartsAllTheSame() throws Exception {
    Files.delete(training);

    assertThat(start()).contains("shown a page");
  }
}
