package org.suoma.county.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.content.model.ContentJson;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.FolderStore;
import org.suoma.content.store.ObjectStore;
import org.suoma.county.RunningCounty;
import org.suoma.county.access.Role;
import org.suoma.county.access.StaffAction;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.audit.HashChain;
import org.suoma.county.backup.BackupReader.Settling;
import org.suoma.county.objectstore.S3Bucket;
import org.suoma.county.objectstore.S3ForTests;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.DatabaseServer;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.staff.TrailStore;

@OnEveryDatabase(always = false)
class BackupTest {

  @TempDir private Path folder;
  private RunningCounty county;
  private Path backup;

  @BeforeEach
  void start(TestDatabases databases) throws Exception {
    county = RunningCounty.start(folder, databases);
    county.publish();
    backup = folder.resolve("county.zip");
  }

  @AfterEach
  void stop() {
    county.close();
  }

  @Test
  void bringsEverythingBackThatWasThere() throws Exception {
    String unused = county.staff(true, Role.EDITOR);
    write();
    Path restored = folder.resolve("restored");

    BackupIndex index = new BackupReader().restore(backup, restored, Settling.NONE, bytes -> {});

    assertThat(index.files()).extracting(BackupIndex.BackedUp::name).contains(Database.FILE);
    assertSame(folder.resolve("data/public"), restored.resolve("public"));
    assertSame(folder.resolve("data/keys"), restored.resolve("keys"));
    try (Database database = Database.open(restored)) {
      assertThat(new ContentShelf(database, new ContentJson()).counts())
          .isEqualTo(county.services().shelf().counts());
      assertThat(HashChain.verify(new TrailStore(database)).sound()).isEqualTo(1);
    }
  }

  @Test
  void isTakenWhileOthersWriteAndStillOfOneMoment() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    StaffTrail trail = county.services().access().trail();
    Thread writer =
        new Thread(
            () -> {
              while (!done.get()) {
                trail.add("某人", StaffAction.IMPORTED, "content", Map.of());
              }
            });
    writer.start();
    write();
    done.set(true);
    writer.join();

    Path restored = folder.resolve("restored");
    BackupIndex unused = new BackupReader().restore(backup, restored, Settling.NONE, bytes -> {});
    try (Database database = Database.open(restored)) {
      assertThat(HashChain.verify(new TrailStore(database)).isWhole()).isTrue();
    }
  }

  @Test
  void fillsAnEmptyDatabaseOfTheSameKindAndNoOther(TestDatabases databases) throws Exception {
    String unused = county.staff(true, Role.EDITOR);
    write();
    Path restored = folder.resolve("restored");
    Optional<DatabaseServer> server = databases.server(restored);
    Settling settling = server.map(Settling::into).orElse(Settling.NONE);

    BackupIndex index = new BackupReader().restore(backup, restored, settling, bytes -> {});

    assertThat(index.files()).isNotEmpty();
    assertThat(restored.resolve(Database.FILE).toFile().exists()).isEqualTo(server.isEmpty());
    try (Database database = databases.open(restored)) {
      assertThat(new ContentShelf(database, new ContentJson()).counts())
          .isEqualTo(county.services().shelf().counts());
      // Numbers go on behind those that came back.
      TrailStore trail = new TrailStore(database);
      new StaffTrail(trail, county.clock()).add("某人", StaffAction.IMPORTED, "content", Map.of());
      assertThat(HashChain.verify(trail).sound()).isEqualTo(2);
    }
    assertThatThrownBy(
            () ->
                new BackupReader()
                    .restore(
                        backup,
                        server.isEmpty() ? restored : folder.resolve("another"),
                        settling,
                        bytes -> {}))
        .hasMessageContaining("已经有数据");
    assertThat(folder.resolve("another")).doesNotExist();
  }

  @Test
  void fillsAnEmptyStoreAndNoOther() throws Exception {
    write();
    try (S3ForTests s3 = S3ForTests.start();
        S3Bucket bucket = S3Bucket.open(s3.at(true))) {
      ObjectStore published = bucket.folder("public-" + UUID.randomUUID());
      ObjectStore media = bucket.folder("media-" + UUID.randomUUID());
      Path restored = folder.resolve("restored");

      BackupIndex index =
          new BackupReader()
              .restore(backup, restored, Settling.into(published, media), bytes -> {});

      assertThat(index.files()).isNotEmpty();
      assertThat(restored.resolve("public")).doesNotExist();
      FolderStore before = new FolderStore(folder.resolve("data/public"), new DiskFiles());
      for (String tree : List.of("metadata", "targets", "manifests", "packs")) {
        assertThat(published.list(tree)).isEqualTo(before.list(tree)).isNotEmpty();
      }
      assertThat(published.read("metadata/timestamp.json"))
          .contains(before.read("metadata/timestamp.json").orElseThrow());
      assertThatThrownBy(
              () ->
                  new BackupReader()
                      .restore(
                          backup,
                          folder.resolve("another"),
                          Settling.into(published, media),
                          bytes -> {}))
          .hasMessageContaining("存储桶里已经有");
    }
  }

  @Test
  void isReadableToItsOwnerAloneAndLeavesNothingElseBehind() throws Exception {
    write();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
        .isEqualTo("rw-------");
    assertThat(names(folder)).noneMatch(name -> name.endsWith(".part"));
    assertThat(names(folder.resolve("data"))).noneMatch(name -> name.startsWith("backup"));
  }

  @Test
  void overwritesNeitherABackupNorData() throws Exception {
    write();

    assertThatThrownBy(this::write).isInstanceOf(IOException.class).hasMessageContaining("换个名字");
    assertThatThrownBy(
            () ->
                new BackupReader()
                    .restore(backup, folder.resolve("data"), Settling.NONE, bytes -> {}))
        .hasMessageContaining("已经有数据");
  }

  @ParameterizedTest
  @ValueSource(strings = {"county.db", "keys/submission-sealing-1.pem", "backup.json"})
  void refusesADamagedBackupAndLeavesNothingHalfDone(String name) throws Exception {
    write();
    try (FileSystem zip = FileSystems.newFileSystem(backup)) {
      byte[] bytes = Files.readAllBytes(zip.getPath(name));
      bytes[bytes.length / 2] ^= 1;
      try (OutputStream out = Files.newOutputStream(zip.getPath(name))) {
        out.write(bytes);
      }
    }
    assertRefused("备份");
  }

  @Test
  void refusesABackupThatLacksAFileOrThatIsNone() throws Exception {
    write();
    byte[] whole = Files.readAllBytes(backup);
    try (FileSystem zip = FileSystems.newFileSystem(backup)) {
      Files.delete(zip.getPath(Database.FILE));
    }
    assertRefused("county.db 不在里面");

    Files.write(backup, Arrays.copyOf(whole, whole.length / 2));
    assertRefused("不是完整的备份文件");
  }

  @Test
  void writesNothingOutsideTheFolder() throws Exception {
    write();
    try (FileSystem zip = FileSystems.newFileSystem(backup)) {
      Path index = zip.getPath(BackupIndex.NAME);
      Files.writeString(index, Files.readString(index).replace("\"county.db\"", "\"../x.db\""));
    }
    assertRefused("../x.db 不在里面");
    assertThat(folder.resolve("x.db")).doesNotExist();
  }

  private void assertRefused(String why) throws IOException {
    List<String> before = names(folder);
    assertThatThrownBy(
            () ->
                new BackupReader()
                    .restore(backup, folder.resolve("restored"), Settling.NONE, bytes -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(why);
    assertThat(names(folder)).isEqualTo(before);
  }

  private void write() throws IOException {
    BackupIndex unused = county.backup().write(backup, bytes -> {});
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void assertSame(Path one, Path other) throws IOException {
    try (Stream<Path> walk = Files.walk(one)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        assertThat(other.resolve(one.relativize(file).toString())).hasSameBinaryContentAs(file);
      }
    }
  }
}
