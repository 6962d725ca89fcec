package org.suoma.county.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import org.suoma.content.update.HttpTree;
import org.suoma.content.update.ReleaseUpdate;
import org.suoma.county.RunningCounty;
import org.suoma.county.objectstore.S3ForTests;
import org.suoma.county.storage.MortalPostgres;
import org.suoma.county.storage.content.ReleaseLine;

/** Publishing that breaks off anywhere: the store refuses, or PostgreSQL is killed. */
@Timeout(180)
@Tag("long")
class PublishingCutTest {

  @TempDir private Path folder;
  private MortalPostgres postgres;
  private S3ForTests s3;
  private RunningCounty county;
  private int kiosks;
  private final Deque<Closeable> opened = new ArrayDeque<>();

  @BeforeEach
  void publishOnce() throws Exception {
    postgres = MortalPostgres.start(folder.resolve("postgres"));
    opened.push(postgres);
    s3 = S3ForTests.start();
    opened.push(s3);
    county = RunningCounty.start(folder, postgres.database(), s3.at(true));
    opened.push(county);
    county.publish();
  }

  @AfterEach
  void stop() throws IOException {
    for (Closeable one : opened) {
      one.close();
    }
  }

  @Test
  void theOldReleaseStaysInForceWhereverTheStoreRefusesAndTheNextPublishWorks() throws Exception {
    change("二");
    AtomicBoolean refused = new AtomicBoolean(true);
    int cuts = 0;
    while (refused.getAndSet(false)) {
      int at = cuts;
      s3.refuse(
          (key, write) -> {
            refused.compareAndSet(false, write >= at);
            return write >= at;
          });
      Throwable failure = catchThrowable(county::publish);
      s3.refuse((key, write) -> false);
      if (refused.get()) {
        assertThat(failure).isInstanceOf(IOException.class);
        assertThat(county.services().publishing().newest().orElseThrow().sequence()).isOne();
        cuts++;
      } else {
        assertThat(failure).isNull();
      }
    }
    // Pack, manifest, patch to it, target, metadata of targets and snapshot, timestamp.
    assertThat(cuts).isGreaterThanOrEqualTo(6);
    assertThat(kiosk()).contains("第二号");
    assertThat(county.services().releases().newest())
        .extracting(ReleaseLine::sequence)
        .containsExactly(2L, 1L);
  }

  @Test
  void theOldReleaseStaysInForceWhenTheDatabaseIsKilledAndTheNextPublishWorks() throws Exception {
    change("二");
    s3.refuse(
        (key, write) -> {
          if (write == 0) {
            postgres.kill();
          }
          return false;
        });
    assertThat(catchThrowable(county::publish)).isNotNull();
    s3.refuse((key, write) -> false);
    // Kiosks go on, whatever the database does.
    assertThat(kiosk()).contains("第1号");

    postgres.startAgain();
    county.publish();

    assertThat(kiosk()).contains("第二号");
    assertThat(county.services().releases().newest())
        .extracting(ReleaseLine::sequence)
        .containsExactly(2L, 1L);
  }

  @Test
  void aReleaseThatCameInForceInTheLastMomentOfTheDatabaseIsNotedAfterwards() throws Exception {
    change("二");
    s3.refuse(
        (key, write) -> {
          if (key.endsWith("timestamp.json")) {
            postgres.kill();
          }
          return false;
        });
    assertThat(catchThrowable(county::publish)).isNotNull();
    s3.refuse((key, write) -> false);
    assertThat(kiosk()).contains("第二号");

    postgres.startAgain();
    county.services().publishing().noteCurrent();
    change("三");
    county.publish();

    assertThat(kiosk()).contains("第三号");
    assertThat(county.services().releases().newest())
        .extracting(ReleaseLine::sequence)
        .containsExactlyInAnyOrder(3L, 2L, 1L);
  }

  private void change(String number) throws Exception {
    Path file = folder.resolve("source/entries/notice-1.json");
    county.bring("notice-1.json", Files.readString(file).replace("第1号", "第" + number + "号"));
  }

  /** What the notice says that a new kiosk gets. */
  private String kiosk() throws Exception {
    Path own = folder.resolve("kiosk-" + kiosks++);
    MetadataFolder trusted = new MetadataFolder(own.resolve("metadata"), new DiskFiles());
    TufClient.init(county.root(), trusted);
    ContentStore store = ContentStore.openForWriting(own.resolve("store"), new DiskFiles());
    HttpTree tree =
        new HttpTree(HttpClient.newHttpClient(), URI.create(county.origin() + "/content/"));
    new ReleaseUpdate(tree, trusted, county.clock(), store, new IndexBuilder())
        .run("common", Ring.ALL, state -> {});
    return new String(
        store.active().orElseThrow().read("entries/notice-1.json").orElseThrow(), UTF_8);
  }
}
