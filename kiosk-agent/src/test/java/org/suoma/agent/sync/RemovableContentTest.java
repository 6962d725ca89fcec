package org.suoma.agent.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Ring;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.store.ReleasePublisher;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;
import org.suoma.content.trust.OnlineKeys;
import org.suoma.content.trust.RootPlan;
import org.suoma.content.trust.SigningKey;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.DirectoryTree;
import org.suoma.content.update.ReleaseUpdate;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** A hall without a line gets its content on a stick. */
class RemovableContentTest {

  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir private Path directory;
  private final OnlineKeys keys = OnlineKeys.generate();
  private MetadataFolder trusted;
  private ContentStore store;
  private RemovableContent content;

  @BeforeEach
  void aKioskWithoutALine() throws IOException {
    SigningKey holder = SigningKey.generate();
    byte[] root =
        RootPlan.first(List.of(holder), 1, keys, CLOCK.instant().plus(Duration.ofDays(9)))
            .write(1, List.of(holder));
    trusted = new MetadataFolder(directory.resolve("metadata"), new DiskFiles());
    TufClient.init(root, trusted);
    store = ContentStore.openForWriting(directory.resolve("store"), new DiskFiles());
    content =
        new RemovableContent(
            (channel, ring, progress) -> {
              throw new ContentException(ContentError.SOURCE_UNREACHABLE, "no line");
            },
            Optional.of(directory.resolve("media")),
            folder ->
                new ReleaseUpdate(
                        new DirectoryTree(folder),
                        trusted,
                        CLOCK,
                        store,
                        (generation, before) -> {})
                    ::run,
            EventLog.unkept(Program.AGENT));
  }

  @Test
  void comesFromAStickThatTheCountyHasWritten() throws Exception {
    publish(keys, "一");
    publish(keys, "二").export(stick("clerk/USB-1"), bytes -> {});

    update();

    assertThat(shown()).isEqualTo("二");
  }

  @Test
  void isNotBelievedOfAStrangersStick() throws Exception {
    publish(OnlineKeys.generate(), "假").export(stick("USB-2"), bytes -> {});

    assertThatThrownBy(this::update).hasMessageContaining("no line");
    assertThat(store.active()).isEmpty();
  }

  @Test
  void doesNotGoBackToAnOldStick() throws Exception {
    publish(keys, "一").export(stick("OLD"), bytes -> {});
    publish(keys, "二").export(stick("NEW"), bytes -> {});
    update();
    update();

    assertThat(shown()).isEqualTo("二");
  }

  @Test
  void isTakenUpWhereAnInterruptedCopyStopped() throws Exception {
    ReleasePublisher publisher = publish(keys, "一");
    Path stick = stick("USB-1");
    assertThatThrownBy(
            () ->
                publisher.export(
                    stick,
                    bytes -> {
                      throw new IllegalStateException("pulled out");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(this::update).hasMessageContaining("no line");

    publisher.export(stick, bytes -> {});
    update();

    assertThat(shown()).isEqualTo("一");
  }

  private Path stick(String name) {
    return directory.resolve("media").resolve(name).resolve("suoma-content");
  }

  private ReleasePublisher publish(OnlineKeys signers, String name) throws IOException {
    Path folder = directory.resolve("public");
    if (!Files.exists(folder.resolve("metadata/1.root.json"))) {
      new DiskFiles()
          .replace(folder.resolve("metadata/1.root.json"), trusted.load("root").orElseThrow());
    }
    ReleasePublisher publisher =
        new ReleasePublisher(new PublishedTree(folder, new DiskFiles()), signers, CLOCK);
    publisher.publish(
        "common", Ring.ALL, List.of(ReleaseFile.of("county.json", name.getBytes(UTF_8))));
    return publisher;
  }

  private void update() throws IOException {
    content.run("common", Ring.ALL, state -> {});
  }

  private String shown() throws IOException {
    return new String(store.active().orElseThrow().read("county.json").orElseThrow(), UTF_8);
  }
}
