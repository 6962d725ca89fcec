package org.suoma.county.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Ring;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.store.ReleasePublisher;
import org.suoma.content.trust.ContentException;
import org.suoma.content.trust.KeyKind;
import org.suoma.content.trust.OnlineKeys;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.DirectoryTree;
import org.suoma.content.update.TreeMetadata;

/** Keys are made and rotated as in the ceremony, and judged by a kiosk's own TUF client. */
class CountyKeysTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private PublishedTree tree;
  private CountyKeys keys;
  private MetadataFolder kiosk;

  @BeforeEach
  void aCountyWithAKiosk() throws IOException {
    tree = new PublishedTree(folder.resolve("public"), new DiskFiles());
    keys = new CountyKeys(folder.resolve("keys"), tree, CLOCK, KeyKind.ED25519);
    keys.init(folder.resolve("root"), 3, 2);
    publish();
    kiosk = new MetadataFolder(folder.resolve("kiosk"), new DiskFiles());
    TufClient.init(Files.readAllBytes(keys.rootFile()), kiosk);
    refresh();
  }

  @Test
  void areBelievedAfterTheServersKeysWereRotated() throws Exception {
    keys.rotateOnline(folder.resolve("root"));
    new ReleasePublisher(tree, keys.load(), CLOCK).signAgain();

    refresh();

    assertThat(new String(kiosk.load("root").orElseThrow(), UTF_8)).contains("\"version\":2");
  }

  @Test
  void thatAThiefCopiedFromTheServerAreWorthlessAfterRotation() throws Exception {
    ReleasePublisher thief = new ReleasePublisher(tree, keys.load(), CLOCK);
    keys.rotateOnline(folder.resolve("root"));
    thief.signAgain();

    assertThatThrownBy(this::refresh)
        .isInstanceOf(ContentException.class)
        .hasMessageStartingWith("SIGNATURE_REJECTED");
  }

  @Test
  void areUsedByNoServerThatStillHasThoseBeforeTheRotation() throws Exception {
    OnlineKeys old = keys.load();
    keys.requireTrusted(old);

    keys.rotateOnline(folder.resolve("root"));

    assertThatThrownBy(() -> keys.requireTrusted(old)).hasMessageContaining("重新启动");
    keys.requireTrusted(keys.load());
    assertThatThrownBy(
            () ->
                new CountyKeys(folder.resolve("other"), tree, CLOCK, KeyKind.ED25519)
                    .init(folder.resolve("other-root"), 1, 1))
        .hasMessageContaining("keys 目录拷到");
  }

  @Test
  void areBelievedAfterTheRootsHoldersChanged() throws Exception {
    keys.rotateRoot(folder.resolve("root"), folder.resolve("root-2027"), 5, 3);
    keys.rotateOnline(folder.resolve("root-2027"));
    new ReleasePublisher(tree, keys.load(), CLOCK).signAgain();

    refresh();
  }

  @Test
  void cannotBeRotatedByTooFewHolders() throws Exception {
    Files.delete(folder.resolve("root/root-1.pem"));
    Files.delete(folder.resolve("root/root-3.pem"));

    assertThatThrownBy(() -> keys.rotateOnline(folder.resolve("root")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("2");
    refresh();
  }

  @Test
  void areNeverMadeTwice() {
    assertThatThrownBy(() -> keys.init(folder.resolve("other"), 1, 1))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(folder.resolve("other")).doesNotExist();
  }

  private void publish() throws IOException {
    new ReleasePublisher(tree, keys.load(), CLOCK)
        .publish("common", Ring.ALL, List.of(ReleaseFile.of("county.json", "索玛".getBytes(UTF_8))));
  }

  private void refresh() throws IOException {
    TreeMetadata source =
        new TreeMetadata(new DirectoryTree(folder.resolve("public")), "metadata/");
    new TufClient(source, kiosk).refresh(CLOCK.instant());
  }
}
