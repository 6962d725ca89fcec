package org.suoma.county.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.release.Ring;
import org.suoma.content.search.IndexBuilder;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.DirectoryTree;
import org.suoma.content.update.ReleaseUpdate;
import org.suoma.county.RunningCounty;
import org.suoma.county.ServerProcess;
import org.suoma.county.objectstore.S3ForTests;
import org.suoma.county.objectstore.StoreServer;

/** The county's program with its SQLite file, killed while it publishes. */
@Timeout(120)
class KilledPublisherTest {

  private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

  /** Of seven: pack, manifest, patch to it, target, metadata of targets and snapshot, timestamp. */
  private static final int WRITE = 4;

  @TempDir private Path folder;

  @Test
  @Tag("long")
  void leavesTheOldReleaseInForceAndTheNextPublishWorks() throws Exception {
    try (S3ForTests s3 = S3ForTests.start()) {
      config(s3.at(true));
      Path source = RunningCounty.writeSource(folder);
      run("import", source.toString());
      run("keys", "init");
      assertThat(run("publish")).contains("第 1 版");
      Path notice = source.resolve("entries/notice-1.json");
      Files.writeString(notice, Files.readString(notice).replace("第1号", "第二号"));
      run("import", notice.toString());

      CompletableFuture<ServerProcess> publisher = new CompletableFuture<>();
      s3.refuse(
          (key, write) -> {
            if (write == WRITE) {
              publisher.join().kill();
            }
            return write == WRITE;
          });
      ServerProcess program =
          ServerProcess.start(
              folder.resolve("log"), "publish", "--config", folder.resolve("c.toml").toString());
      publisher.complete(program);
      assertThat(program.await()).isEqualTo(137);
      s3.refuse((key, write) -> false);

      assertThat(kiosk("before")).contains("第1号");
      assertThat(run("publish")).contains("第 2 版");
      assertThat(kiosk("after")).contains("第二号");
    }
  }

  /** What the notice says that a new kiosk gets from a stick. */
  private String kiosk(String name) throws Exception {
    Path stick = folder.resolve(name);
    run("export", "--to", stick.toString());
    MetadataFolder trusted =
        new MetadataFolder(stick.resolve("metadata-of-kiosk"), new DiskFiles());
    TufClient.init(Files.readAllBytes(folder.resolve("data/keys/root.json")), trusted);
    ContentStore store =
        ContentStore.openForWriting(stick.resolve("store-of-kiosk"), new DiskFiles());
    new ReleaseUpdate(
            new DirectoryTree(stick.resolve(ExportCommand.FOLDER)),
            trusted,
            CLOCK,
            store,
            new IndexBuilder())
        .run("common", Ring.ALL, state -> {});
    return new String(
        store.active().orElseThrow().read("entries/notice-1.json").orElseThrow(), UTF_8);
  }

  private String run(String command, String... more) {
    StringWriter words = new StringWriter();
    List<String> arguments =
        new ArrayList<>(List.of(command, "--config", folder.resolve("c.toml").toString()));
    arguments.addAll(List.of(more));
    int code =
        CountyCommandLine.with(CLOCK)
            .setOut(new PrintWriter(words, true))
            .setErr(new PrintWriter(words, true))
            .execute(arguments.toArray(String[]::new));
    assertThat(code).as(words.toString()).isZero();
    return words.toString();
  }

  private void config(StoreServer store) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), store.secret());
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(
        folder.resolve("c.toml"),
        """
        data-dir = "data"
        store-endpoint = "%s"
        store-bucket = "%s"
        store-key-id = "%s"
        store-secret-file = "secret"
        """
            .formatted(store.endpoint(), store.bucket(), store.keyId()));
  }
}
