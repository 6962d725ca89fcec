package org.suoma.content.software;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Ring;
import org.suoma.content.release.Sha256;
import org.suoma.content.rollout.KioskTraits;
import org.suoma.content.rollout.RolloutJson;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.store.ReleasePublisher;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;
import org.suoma.content.trust.PublishedMetadata;
import org.suoma.content.trust.SigningKey;
import org.suoma.content.trust.SoftwareMetadata;
import org.suoma.content.trust.TargetFile;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.DirectoryTree;
import org.suoma.content.update.TreeMetadata;

class SoftwareMirrorTest {

  private static final Clock CLOCK = Clock.fixed(SoftwareWorld.NOW, ZoneOffset.UTC);
  private static final Map<String, String> FILES =
      Map.of("bin/agent", "#!/bin/sh\n", "lib/agent.jar", "索玛".repeat(500));
  private static final SoftwareVersion ONE = SoftwareVersion.parse("1.0.0");

  @TempDir private Path directory;
  private SoftwareWorld world;
  private MetadataFolder trusted;

  @BeforeEach
  void aCountyAndAKiosk() throws Exception {
    world = new SoftwareWorld(directory.resolve("world"), CLOCK);
    trusted = new MetadataFolder(directory.resolve("kiosk"), new DiskFiles());
    TufClient.init(world.root(), trusted);
  }

  private TufClient kiosk() throws IOException {
    TufClient tuf =
        new TufClient(
            new TreeMetadata(
                new DirectoryTree(world.publicFolder()), PublishedTree.metadataPath("")),
            trusted);
    tuf.refresh(CLOCK.instant());
    return tuf;
  }

  @Test
  void aKioskIsOfferedWhatTheCountyOffersOfWhatTheMakersMade() throws Exception {
    world.add(world.archive("1.0.0", FILES));
    assertThat(SoftwareOffer.of(kiosk(), Platform.LINUX_AMD64)).isEmpty();

    world.mirror().offer(ONE, SoftwareWorld.only(Set.of("kiosk-1")));

    SoftwareOffer offer = SoftwareOffer.of(kiosk(), Platform.LINUX_AMD64).orElseThrow();
    assertThat(offer.version()).isEqualTo(ONE);
    assertThat(offer.isOpenTo(KioskTraits.of("kiosk-1", Ring.ALL))).isTrue();
    assertThat(offer.isOpenTo(KioskTraits.of("kiosk-2", Ring.ALL))).isFalse();
    assertThat(SoftwareOffer.of(kiosk(), Platform.LINUX_ARM64)).isEmpty();
  }

  @Test
  void nothingIsOfferedToAnybodyOnceItIsWithdrawn() throws Exception {
    world.offer("1.0.0", FILES);
    world.mirror().withdraw();

    SoftwareOffer offer = SoftwareOffer.of(kiosk(), Platform.LINUX_AMD64).orElseThrow();
    assertThat(offer.withdrawn()).isTrue();
    assertThat(offer.isOpenTo(KioskTraits.of("kiosk-1", Ring.ALL))).isFalse();
  }

  @Test
  void softwareAndContentDoNotStandInEachOthersWay() throws Exception {
    ReleasePublisher content = new ReleasePublisher(world.tree(), world.signer(), CLOCK);
    content.publish(
        "common", Ring.ALL, List.of(ReleaseFile.of("county.json", "一".getBytes(UTF_8))));
    world.offer("1.0.0", FILES);
    content.publish(
        "common", Ring.ALL, List.of(ReleaseFile.of("county.json", "二".getBytes(UTF_8))));
    content.renew();
    content.clean();
    assertThat(world.mirror().clean()).isZero();

    assertThat(SoftwareOffer.of(kiosk(), Platform.LINUX_AMD64)).isPresent();
    assertThat(content.newest("common").orElseThrow().sequence()).isEqualTo(2);

    Path stick = directory.resolve("stick");
    content.export(stick, world.mirror().paths(), bytes -> {});
    TufClient.init(world.root(), trusted);
    TufClient tuf =
        new TufClient(
            new TreeMetadata(new DirectoryTree(stick), PublishedTree.metadataPath("")), trusted);
    tuf.refresh(CLOCK.instant());
    assertThat(SoftwareOffer.of(tuf, Platform.LINUX_AMD64)).isPresent();
  }

  @Test
  void oneSignatureOfTwoIsNotEnough() throws Exception {
    Path archive = world.archive(SoftwareWorld.about("1.0.0"), FILES, world.makers().subList(0, 1));

    assertRefused(ContentError.SIGNATURE_REJECTED, () -> world.add(archive));
    assertNothingIsInForce();
  }

  @Test
  void makersSignOneAfterTheOther() throws Exception {
    Path half = world.archive(SoftwareWorld.about("1.0.0"), FILES, world.makers().subList(0, 1));
    Path whole = directory.resolve("whole.zip");
    try (SoftwareArchive opened = SoftwareArchive.open(half)) {
      opened.copyTo(whole, opened.metadata().signedBy(world.makers().get(1)));
    }

    world.add(whole);

    assertThat(world.mirror().versions())
        .extracting(SoftwareMirror.Mirrored::version)
        .contains(ONE);
  }

  @Test
  void strangersCannotMakeSoftware() throws Exception {
    Path archive =
        world.archive(
            SoftwareWorld.about("1.0.0"),
            FILES,
            List.of(SigningKey.generate(), SigningKey.generate()));

    assertRefused(ContentError.SIGNATURE_REJECTED, () -> world.add(archive));
    assertNothingIsInForce();
  }

  @Test
  void whoHasAllKeysOfTheServerCannotMakeSoftware() throws Exception {
    world.offer("1.0.0", FILES);
    kiosk();
    SoftwareMetadata forged =
        SoftwareMetadata.sign(
            9,
            SoftwareWorld.NOW.plus(Duration.ofDays(9)),
            List.of(
                TargetFile.of(
                    SoftwareTargets.made(SoftwareVersion.parse("6.6.6"), Platform.LINUX_AMD64),
                    "forged".getBytes(UTF_8))),
            List.of(
                world.online().targets(), world.online().snapshot(), world.online().timestamp()));
    PublishedMetadata metadata = world.signer().metadata();
    world.signer().signSoftware(metadata, metadata.files(), forged);

    TufClient tuf = kiosk();

    assertRefused(ContentError.SIGNATURE_REJECTED, tuf::software);
  }

  @Test
  void whoHasAllKeysOfTheServerCannotOfferWhatTheMakersDidNotMake() throws Exception {
    world.offer("1.0.0", FILES);
    PublishedMetadata metadata = world.signer().metadata();
    TargetFile forged =
        TargetFile.of(
                SoftwareTargets.offered(Platform.LINUX_AMD64), "forged manifest".getBytes(UTF_8))
            .saying(RolloutJson.MEMBER, new RolloutJson().write(SoftwareWorld.everybody()));
    world.signer().signTargets(metadata, Map.of(forged.path(), forged));

    TufClient tuf = kiosk();

    assertRefused(
        ContentError.SIGNATURE_REJECTED, () -> SoftwareOffer.of(tuf, Platform.LINUX_AMD64));
  }

  @Test
  void whatTheMakersSaidLaterCannotBeTakenBack() throws Exception {
    Path first = world.archive("1.0.0", FILES);
    Path second = world.archive("1.1.0", FILES);
    world.add(second);

    assertRefused(ContentError.ROLLBACK_REJECTED, () -> world.add(first));
    assertThat(world.signer().metadata().software())
        .isNotNull()
        .extracting(SoftwareMetadata::version)
        .isEqualTo(2L);
  }

  @Test
  void softwareThatItsMakersLetExpireIsNotTakenIn() throws Exception {
    Path archive = world.archive("1.0.0", FILES);
    Clock later = Clock.fixed(SoftwareWorld.NOW.plus(Duration.ofDays(366)), ZoneOffset.UTC);

    try (SoftwareArchive opened = SoftwareArchive.open(archive)) {
      SoftwareMirror mirror = new SoftwareMirror(world.tree(), world.signer(), later);
      assertRefused(ContentError.EXPIRED, () -> mirror.add(opened, world.root()));
    }
  }

  @Test
  void aRootThatNamesNobodyTakesInNothing() throws Exception {
    SoftwareWorld strangers = new SoftwareWorld(directory.resolve("other"), CLOCK);
    Path archive = world.archive("1.0.0", FILES);

    assertRefused(ContentError.SIGNATURE_REJECTED, () -> strangers.add(archive));
  }

  @Test
  void aFileThatWasChangedOnTheWayStopsAll() throws Exception {
    Path archive = world.archive("1.0.0", FILES);
    SoftwareFile file = firstFile(archive);
    change(archive, "files/" + file.packedSha256().hex(), "something else".getBytes(UTF_8));

    assertThatThrownBy(() -> world.add(archive)).isInstanceOf(ContentException.class);
    assertNothingIsInForce();
  }

  @Test
  void aFileThatLacksStopsAll() throws Exception {
    Path archive = world.archive("1.0.0", FILES);
    SoftwareFile file = firstFile(archive);
    change(archive, "files/" + file.packedSha256().hex(), null);

    assertRefused(ContentError.NOT_FOUND, () -> world.add(archive));
    assertNothingIsInForce();
  }

  @Test
  void aManifestOfAnotherVersionStopsAll() throws Exception {
    Path archive = world.archive("1.0.0", FILES);
    try (SoftwareArchive opened = SoftwareArchive.open(archive)) {
      TargetFile real = opened.metadata().files().values().iterator().next();
      TargetFile renamed =
          new TargetFile(
              SoftwareTargets.made(SoftwareVersion.parse("9.0.0"), Platform.LINUX_AMD64),
              real.length(),
              real.digests(),
              Map.of());
      Path mixed = directory.resolve("mixed.zip");
      opened.copyTo(
          mixed,
          SoftwareMetadata.sign(
              1, SoftwareWorld.NOW.plus(Duration.ofDays(9)), List.of(renamed), world.makers()));
      assertRefused(ContentError.VERSION_MISMATCH, () -> world.add(mixed));
    }
    assertNothingIsInForce();
  }

  @Test
  void namesInTheArchiveLeadNowhere() throws Exception {
    Path archive = world.archive("1.0.0", FILES);
    change(archive, "files/../../../escaped", "x".getBytes(UTF_8));

    world.add(archive);

    assertThat(directory.resolve("escaped")).doesNotExist();
    assertThat(world.publicFolder().resolveSibling("escaped")).doesNotExist();
  }

  @Test
  void whatIsNoArchiveIsSaidToBeNone() throws Exception {
    Path file = Files.writeString(directory.resolve("letter.docx"), "not a zip");

    assertRefused(ContentError.MALFORMED, () -> SoftwareArchive.open(file).close());
  }

  @Test
  void anArchiveOfTooManyEntriesIsNotRead() throws Exception {
    Path file = directory.resolve("many.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i <= 20_000; i++) {
        zip.putNextEntry(new ZipEntry("files/" + i));
        zip.closeEntry();
      }
    }

    assertRefused(ContentError.TOO_LARGE, () -> SoftwareArchive.open(file).close());
  }

  @Test
  void theSameFilesAndKeysGiveTheSameArchive() throws Exception {
    Path one = world.archive("1.0.0", FILES);
    SoftwareMetadata metadata;
    try (SoftwareArchive opened = SoftwareArchive.open(one)) {
      metadata = opened.metadata();
    }
    Path work = Files.createDirectories(directory.resolve("again"));
    Path two = directory.resolve("two.zip");
    new SoftwareMaker(work)
        .add(one.resolveSibling("files"), SoftwareWorld.about("1.0.0"))
        .write(two, metadata.expires(), world.makers());

    assertThat(two).hasSameBinaryContentAs(one);
  }

  @Test
  void linksAreNotPackedSilently() throws Exception {
    Path folder = Files.createDirectories(directory.resolve("linked"));
    Files.createSymbolicLink(folder.resolve("passwd"), Path.of("/etc/passwd"));
    SoftwareMaker maker = new SoftwareMaker(Files.createDirectories(directory.resolve("work")));

    assertThatThrownBy(() -> maker.add(folder, SoftwareWorld.about("1.0.0")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("passwd");
  }

  @Test
  void versionsThatTheirMakersDropAreDeleted() throws Exception {
    world.add(world.archive("1.0.0", FILES));
    Path work = Files.createDirectories(directory.resolve("work"));
    Path two = directory.resolve("two.zip");
    SoftwareMetadata nothing = SoftwareMetadata.sign(1, SoftwareWorld.NOW, List.of(), List.of());
    Files.writeString(Files.createDirectories(directory.resolve("v2/lib")).resolve("a"), "two");
    new SoftwareMaker(work)
        .after(nothing)
        .add(directory.resolve("v2"), SoftwareWorld.about("2.0.0"))
        .write(two, SoftwareWorld.NOW.plus(Duration.ofDays(9)), world.makers());
    world.mirror().offer(ONE, SoftwareWorld.everybody());

    world.add(two);

    assertThat(world.mirror().offered()).as("nobody vouches for it any more").isEmpty();
    assertThat(world.mirror().clean()).isPositive();

    assertThat(world.mirror().versions())
        .extracting(SoftwareMirror.Mirrored::version)
        .containsExactly(SoftwareVersion.parse("2.0.0"));
  }

  private SoftwareFile firstFile(Path archive) throws IOException {
    try (SoftwareArchive opened = SoftwareArchive.open(archive)) {
      TargetFile target = opened.metadata().files().values().iterator().next();
      return new SoftwareJson().read(opened.manifest(target)).files().get(0);
    }
  }

  private static void change(Path archive, String name, byte @Nullable [] content)
      throws IOException {
    if (name.contains("..")) {
      // No file system writes such a name: the bytes of another of the same length become it.
      String stand = "files/" + "z".repeat(name.length() - "files/".length());
      change(archive, stand, content);
      byte[] bytes = Files.readAllBytes(archive);
      String text = new String(bytes, ISO_8859_1);
      Files.write(archive, text.replace(stand, name).getBytes(ISO_8859_1));
      return;
    }
    try (FileSystem zip =
        FileSystems.newFileSystem(URI.create("jar:" + archive.toUri()), Map.of())) {
      Path entry = zip.getPath(name);
      if (content == null) {
        Files.delete(entry);
      } else {
        Files.write(entry, content);
      }
    }
  }

  private void assertNothingIsInForce() throws IOException {
    assertThat(world.signer().metadata().software()).isNull();
  }

  private static void assertRefused(ContentError error, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            ContentException.class, refused -> assertThat(refused.error()).isEqualTo(error));
  }

  /** What digests are made of is shown once, so that no test compares a thing with itself. */
  @Test
  void filesLieUnderTheirDigests() throws Exception {
    world.offer("1.0.0", FILES);

    for (String path : world.mirror().paths()) {
      if (path.startsWith("software/")) {
        byte[] bytes = Files.readAllBytes(world.publicFolder().resolve(path));
        assertThat(path).isEqualTo("software/" + Sha256.of(bytes).hex());
      }
    }
  }
}
