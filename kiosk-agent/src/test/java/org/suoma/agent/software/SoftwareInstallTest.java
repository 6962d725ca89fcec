package org.suoma.agent.software;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.software.SoftwareMaker;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.content.software.SoftwareWorld;
import org.suoma.content.software.StateFormats;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.trust.ContentException;

/** What a package does with the versions on a kiosk. */
class SoftwareInstallTest {

  private static final StateFormats FIRST = new StateFormats(1, 1, 1);

  @TempDir private Path directory;
  private SoftwareFolder folder;

  @BeforeEach
  void anEmptyMachine() {
    folder = new SoftwareFolder(directory.resolve("software"), new DiskFiles());
  }

  private SoftwareInstall.Result install(String version) throws IOException {
    return install(version, FIRST);
  }

  private SoftwareInstall.Result install(String version, StateFormats state) throws IOException {
    Path image = image(version);
    return new SoftwareInstall(folder).run(image, list(image, version, state));
  }

  private Path image(String version) throws IOException {
    Path program = directory.resolve("image-" + version).resolve("bin").resolve("agent");
    Files.createDirectories(program.getParent());
    Files.writeString(program, "#!/bin/sh\necho " + version + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return directory.resolve("image-" + version);
  }

  private byte[] list(Path image, String version, StateFormats state) throws IOException {
    SoftwareMaker.Description usual = SoftwareWorld.about(version);
    return new SoftwareMaker(Files.createTempDirectory(directory, "work"))
        .list(
            image,
            new SoftwareMaker.Description(
                usual.version(),
                usual.platform(),
                usual.createdAt(),
                usual.upgradesFrom(),
                usual.contentFormat(),
                state));
  }

  private void assertRuns(String version) throws IOException {
    assertThat(folder.current()).isEqualTo(SoftwareVersion.parse(version));
    Path program = folder.folder(folder.current()).resolve("bin").resolve("agent");
    assertThat(program).hasContent("#!/bin/sh\necho " + version + "\n").isExecutable();
    assertThat(folder.manifest(folder.current())).as("later ones can follow it").isPresent();
  }

  @Test
  void theFirstRunsAtOnce() throws IOException {
    assertThat(install("1.0.0").outcome()).isEqualTo(SoftwareInstall.Outcome.FIRST);

    assertRuns("1.0.0");
    assertThat(folder.trial()).isEmpty();
    assertThat(folder.before()).isEmpty();
  }

  @Test
  void aNewerOneRunsOnTrialAndTheOneBeforeStays() throws IOException {
    install("1.0.0");

    assertThat(install("1.1.0").outcome()).isEqualTo(SoftwareInstall.Outcome.ON_TRIAL);

    assertRuns("1.1.0");
    assertThat(folder.trial().orElseThrow().fallback()).hasToString("1.0.0");
    assertThat(folder.before()).contains(SoftwareVersion.parse("1.0.0"));
  }

  @Test
  void whatTheCountySentStaysIfThePackageIsNotNewer() throws IOException {
    install("1.0.0");
    install("1.2.0");
    folder.keep();

    assertThat(install("1.1.0").outcome()).isEqualTo(SoftwareInstall.Outcome.KEPT);
    assertThat(install("1.2.0").outcome()).isEqualTo(SoftwareInstall.Outcome.KEPT);

    assertRuns("1.2.0");
    assertThat(folder.before()).contains(SoftwareVersion.parse("1.0.0"));
  }

  @Test
  void behindOneOnTrialTheLastProvenOneIsGoneBackTo() throws IOException {
    install("1.0.0");
    install("1.1.0");

    install("1.2.0");

    assertRuns("1.2.0");
    assertThat(folder.trial().orElseThrow().fallback()).hasToString("1.0.0");
  }

  @Test
  void oneThatWasLeftHereIsNotTriedAgain() throws IOException {
    install("1.0.0");
    install("1.1.0");
    folder.goBack("没有运行正常");

    SoftwareInstall.Result again = install("1.1.0");

    assertThat(again.outcome()).isEqualTo(SoftwareInstall.Outcome.REFUSED);
    assertThat(again.why()).contains("没有运行正常");
    assertRuns("1.0.0");
  }

  @Test
  void oneThatCouldNotGoBackIsRefused() throws IOException {
    install("1.0.0");

    SoftwareInstall.Result refused = install("2.0.0", new StateFormats(2, 1, 2));

    assertThat(refused.outcome()).isEqualTo(SoftwareInstall.Outcome.REFUSED);
    assertThat(refused.why()).contains("退回来以后读不了");
    assertRuns("1.0.0");
  }

  @Test
  void afterARemovalAnyVersionBeginsThatReadsTheDataThatWereKept() throws IOException {
    install("2.0.0", new StateFormats(2, 2, 2));
    new DiskFiles().delete(folder.folder(folder.current()));

    assertThat(install("1.0.0").why()).contains("读不了现在存下的数据");
    assertThat(install("1.9.0", new StateFormats(2, 1, 2)).outcome())
        .isEqualTo(SoftwareInstall.Outcome.FIRST);

    assertRuns("1.9.0");
  }

  @Test
  void aFileThatIsNotAsTheListSaysLeavesEverythingAsItIs() throws IOException {
    install("1.0.0");
    Path image = image("1.1.0");
    byte[] list = list(image, "1.1.0", FIRST);
    Files.write(image.resolve("bin").resolve("agent"), "another\n".getBytes(UTF_8));

    assertThatThrownBy(() -> new SoftwareInstall(folder).run(image, list))
        .isInstanceOf(ContentException.class);

    assertRuns("1.0.0");
  }

  @Test
  void whatIsLeftByHandIsGoneBackFrom() throws IOException {
    install("1.0.0");
    install("1.1.0");

    folder.goBack("在终端上退回");

    assertRuns("1.0.0");
    assertThat(folder.trial()).isEmpty();
  }
}
