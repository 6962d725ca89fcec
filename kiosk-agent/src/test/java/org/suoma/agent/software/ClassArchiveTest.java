package org.suoma.agent.software;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.content.store.DiskFiles;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

class ClassArchiveTest {

  private static final String WHOLE = "org/suoma/Some$Class id: 17\n".repeat(10_000);

  @TempDir private Path directory;
  private Path training;
  private Path archive;
  private final List<String> lists = new ArrayList<>();
  private boolean fails;
  private ClassArchive classes;

  @BeforeEach
  void versionTwoRuns() throws IOException {
    training = Files.createDirectory(directory.resolve("training"));
    Path software = Files.createDirectory(directory.resolve("software"));
    Files.writeString(software.resolve("CURRENT"), "2.0.0 1.0.0\n");
    archive = software.resolve("archives/2.0.0.jsa");
    classes =
        new ClassArchive(
            new SoftwareFolder(software, new DiskFiles()),
            training,
            this::make,
            EventLog.unkept(Program.AGENT));
  }

  private void make(SoftwareVersion version, Path list, Path made) throws IOException {
    lists.add(Files.readString(list));
    Files.writeString(made, "classes of " + version);
    if (fails) {
      throw new IOException("no room");
    }
  }

  private void started(String version, String list) throws IOException {
    Files.writeString(training.resolve(version + ".classes"), list);
  }

  private List<String> archives() throws IOException {
    try (Stream<Path> all = Files.list(archive.getParent())) {
      return all.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void theClassesThatAStartHasNeededAreReadiedOnce() throws Exception {
    started("2.0.0", WHOLE);

    classes.look();
    classes.look();

    assertThat(archive).hasContent("classes of 2.0.0");
    assertThat(lists).containsExactly(WHOLE);
    assertThat(archives()).containsExactly("2.0.0.jsa");
  }

  @Test
  void whileNoStartHasWrittenAWholeListNothingIsMade() throws Exception {
    classes.look();
    started("2.0.0", "java/lang/Object id: 0\n");
    classes.look();

    assertThat(lists).isEmpty();
  }

  @Test
  void aLineThatNamesAFileOrIsStillBeingWrittenIsPassedOver() throws Exception {
    started(
        "2.0.0",
        WHOLE
            + "org/suoma/Evil id: 3 super: 0 source: /var/lib/suoma-kiosk/evil.jar\n"
            + "# a remark\n"
            + "@lambda-proxy org/suoma/A run ()Ljava/lang/Runnable; REF_invokeStatic org/suoma/A l ()V\n"
            + "org/suoma/Half");

    classes.look();

    assertThat(lists.get(0))
        .isEqualTo(
            WHOLE
                + "@lambda-proxy org/suoma/A run ()Ljava/lang/Runnable; REF_invokeStatic org/suoma/A l ()V\n");
  }

  @Test
  void aListThatIsALinkToAnotherFileIsNotRead() throws Exception {
    Path secret = Files.writeString(directory.resolve("secret"), WHOLE);
    Files.createSymbolicLink(training.resolve("2.0.0.classes"), secret);

    classes.look();

    assertThat(lists).isEmpty();
    assertThat(archive).doesNotExist();
  }

  @Test
  void aListThatIsTooLongIsNotUsed() throws Exception {
    started("2.0.0", WHOLE.repeat(30));

    classes.look();

    assertThat(lists).isEmpty();
  }

  @Test
  void whatCannotBeMadeIsNotTriedOverAndOverAndLeavesNothingThatAStartWouldUse() throws Exception {
    started("2.0.0", WHOLE);
    fails = true;

    classes.look();
    classes.look();

    assertThat(lists).hasSize(1);
    assertThat(archive).doesNotExist();
  }

  @Test
  void archivesAndListsOfOtherVersionsGoWithTheNextOneThatIsMade() throws Exception {
    Files.createDirectory(archive.getParent());
    Files.writeString(archive.resolveSibling("1.0.0.jsa"), "classes of 1.0.0");
    Files.writeString(archive.resolveSibling("2.0.0.part"), "half");
    started("1.0.0", WHOLE);
    started("2.0.0", WHOLE);

    classes.look();

    assertThat(archives()).containsExactly("2.0.0.jsa");
    assertThat(training.resolve("1.0.0.classes")).doesNotExist();
    assertThat(training.resolve("2.0.0.classes")).exists();
  }
}
