package org.suoma.county.objectstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.FolderStore;
import org.suoma.content.store.ObjectStore;

/** What a folder and a bucket promise alike. */
@Timeout(60)
class ObjectStoreTest {

  @TempDir private Path folder;
  private S3ForTests s3;
  private S3Bucket bucket;

  private enum Kind {
    FOLDER,
    BUCKET
  }

  @BeforeEach
  void open() throws IOException {
    s3 = S3ForTests.start();
    bucket = S3Bucket.open(s3.at(true));
  }

  @AfterEach
  void close() {
    bucket.close();
    s3.close();
  }

  @ParameterizedTest
  @EnumSource
  void givesBackWhatItWasGiven(Kind kind) throws IOException {
    ObjectStore store = store(kind);
    assertThat(store.read("a/b.json")).isEmpty();
    assertThat(store.length("a/b.json")).isZero();
    assertThat(store.list("a")).isEmpty();

    store.put("a/b.json", bytes("one"));
    store.put("a/c/d", bytes("two"));
    store.put("ab/e", bytes("three"));
    store.put("a/b.json", bytes("四"));

    assertThat(store.read("a/b.json")).contains(bytes("四"));
    assertThat(store.length("a/c/d")).isEqualTo(3);
    assertThat(store.list("a")).containsExactly("a/b.json", "a/c/d");
    assertThat(store.list("")).containsExactly("a/b.json", "a/c/d", "ab/e");
    try (InputStream in = store.open("ab/e", 2)) {
      assertThat(in.readAllBytes()).isEqualTo(bytes("ree"));
    }
    store.delete("a/b.json");
    store.delete("a/b.json");
    assertThat(store.read("a/b.json")).isEmpty();
    assertThatThrownBy(() -> store.open("a/b.json", 0).close()).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @EnumSource
  void takesAnUploadWholeOrNotAtAll(Kind kind) throws IOException {
    ObjectStore store = store(kind);
    try (ObjectStore.Upload upload = store.upload("packs")) {
      upload.out().write(bytes("half"));
    }
    assertThat(store.list("packs")).isEmpty();
    try (ObjectStore.Upload upload = store.upload("packs")) {
      upload.out().write(bytes("who"));
      upload.out().write(bytes("le"));
      upload.finish("packs/0a");
    }
    assertThat(store.list("packs")).containsExactly("packs/0a");
    assertThat(store.read("packs/0a")).contains(bytes("whole"));
  }

  @ParameterizedTest
  @EnumSource
  void replacesOnlyWhatItIsToldToReplace(Kind kind) throws IOException {
    ObjectStore store = store(kind);
    assertThat(store.replace("t", Optional.of(bytes("0")), bytes("1"))).isFalse();
    assertThat(store.replace("t", Optional.empty(), bytes("1"))).isTrue();
    assertThat(store.replace("t", Optional.empty(), bytes("2"))).isFalse();
    assertThat(store.replace("t", Optional.of(bytes("0")), bytes("2"))).isFalse();
    assertThat(store.read("t")).contains(bytes("1"));
    assertThat(store.replace("t", Optional.of(bytes("1")), bytes("2"))).isTrue();
    assertThat(store.read("t")).contains(bytes("2"));
  }

  @Test
  void letsOneOfManyServersReplaceAContent() throws Exception {
    ObjectStore store = store(Kind.BUCKET);
    store.put("t", bytes("before"));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        byte[] content = bytes("server " + i);
        all.add(() -> store.replace("t", Optional.of(bytes("before")), content));
      }
      List<Boolean> won = new ArrayList<>();
      for (Future<Boolean> one : threads.invokeAll(all)) {
        won.add(one.get());
      }
      assertThat(won).containsOnlyOnce(true);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void worksWithStoresThatKnowNoConditions() throws IOException {
    try (S3Bucket plain = S3Bucket.open(s3.at(false))) {
      ObjectStore store = plain.folder("plain-" + UUID.randomUUID());
      assertThat(store.replace("t", Optional.empty(), bytes("1"))).isTrue();
      assertThat(store.replace("t", Optional.empty(), bytes("2"))).isFalse();
      assertThat(store.replace("t", Optional.of(bytes("1")), bytes("2"))).isTrue();
    }
  }

  @Test
  void saysWhichStoreCannotBeOpenedAndNeverItsSecret() {
    StoreServer nowhere =
        new StoreServer(
            URI.create("http://127.0.0.1:1"), "us-east-1", "suoma", "k", "geheim", true);

    assertThat(nowhere.toString()).doesNotContain("geheim");
    assertThatThrownBy(() -> S3Bucket.open(nowhere))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("suoma at http://127.0.0.1:1")
        .hasMessageNotContaining("geheim");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://store.example.gov.cn", "ftp://store", "store"})
  void sendsNothingInTheClearToOtherMachines(String endpoint) {
    assertThatThrownBy(
            () -> new StoreServer(URI.create(endpoint), "us-east-1", "suoma", "k", "s", true))
        .hasMessageContaining("store-endpoint");
  }

  private ObjectStore store(Kind kind) {
    return kind == Kind.FOLDER
        ? new FolderStore(folder.resolve("store"), new DiskFiles())
        : bucket.folder("test-" + UUID.randomUUID());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
