package org.suoma.county.publishing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.form.Intake;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.order.OrderKeys;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Ring;
import org.suoma.content.release.Sha256;
import org.suoma.content.rollout.RolloutPlan;
import org.suoma.content.store.ReleasePublisher;
import org.suoma.content.submission.SubmissionKeys;
import org.suoma.county.checking.ContentJudge;
import org.suoma.county.checking.Judgement;
import org.suoma.county.storage.ContentShelf;
import org.suoma.county.storage.ContentSnapshot;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.MediaFolder;
import org.suoma.county.storage.ReleaseLine;
import org.suoma.county.storage.ReleaseLog;
import org.suoma.county.storage.Turn;

/** Publishes the county's content for all kiosks. Threads may share one; they take turns. */
public final class Publishing {

  /** The channel that every kiosk shows. */
  public static final String CHANNEL = "common";

  private static final List<String> DOCUMENTS =
      List.of(
          "catalog.json",
          "county.json",
          Intake.FILE,
          InterfaceTranslations.FILE,
          OrderKeys.FILE,
          SubmissionKeys.FILE,
          Workdays.FILE);
  private static final String ENTRIES = "entries/";

  private final ContentShelf shelf;
  private final MediaFolder media;
  private final ReleaseLog log;
  private final ReleasePublisher publisher;
  private final ContentJudge judge;
  private final Database database;
  private final InstantSource clock;

  /** Publishes what the shelf and the folder hold, unless checks stop it. */
  public Publishing(
      ContentShelf shelf,
      MediaFolder media,
      ReleaseLog log,
      ReleasePublisher publisher,
      ContentJudge judge,
      Database database,
      InstantSource clock) {
    this.shelf = shelf;
    this.media = media;
    this.log = log;
    this.publisher = publisher;
    this.judge = judge;
    this.database = database;
    this.clock = clock;
  }

  /** What publishing now would change. */
  public PendingChange pending() throws IOException {
    Optional<Manifest> current = newest();
    return shelf.atOneMoment(snapshot -> compare(current, snapshot));
  }

  /**
   * Bytes of all that publishing now would add or change, before they are compressed: no kiosk that
   * shows the newest release fetches more.
   */
  public long pendingBytes() throws IOException {
    Optional<Manifest> current = newest();
    Set<String> known =
        current.map(Manifest::files).orElse(List.of()).stream()
            .map(file -> file.sha256().hex())
            .collect(Collectors.toSet());
    return shelf.<Long, IOException>atOneMoment(
        snapshot -> {
          long bytes = 0;
          for (String name : DOCUMENTS) {
            byte[] document = snapshot.document(name).orElse(new byte[0]);
            bytes += known.contains(Sha256.of(document).hex()) ? 0 : document.length;
          }
          for (Map.Entry<String, String> entry : snapshot.entryDigests().entrySet()) {
            bytes +=
                known.contains(entry.getValue()) ? 0 : snapshot.entryBytes(entry.getKey()).length;
          }
          for (String digest : new HashSet<>(snapshot.mediaDigests().values())) {
            bytes += known.contains(digest) ? 0 : media.length(digest);
          }
          return bytes;
        });
  }

  /** What checks say about the entries that publishing now would add or change. */
  public Judgement judgement() throws IOException {
    Optional<Manifest> current = newest();
    return shelf.atOneMoment(snapshot -> judge.judge(compare(current, snapshot).fresh(), snapshot));
  }

  /** The newest release, whichever ring it has come to; empty before the first. */
  public Optional<Manifest> newest() throws IOException {
    return publisher.newest(CHANNEL);
  }

  /**
   * Publishes everything as the next release, for the kiosks of a ring and those before it.
   *
   * @throws NothingToPublishException if nothing was ever imported, or nothing changed
   * @throws BlockedContentException if checks stop what is new in it, and nobody lets it through
   */
  public ReleaseLine publish(Ring ring)
      throws IOException, NothingToPublishException, BlockedContentException {
    return publish(ring, files -> publisher.publish(CHANNEL, ring, files));
  }

  /**
   * Publishes everything as the next release, which kiosks take as a plan says.
   *
   * @throws NothingToPublishException if nothing was ever imported, nothing changed, or kiosks have
   *     nothing to show while they wait for their turn
   * @throws BlockedContentException if checks stop what is new in it, and nobody lets it through
   */
  public ReleaseLine rollOut(RolloutPlan plan)
      throws IOException, NothingToPublishException, BlockedContentException {
    requireBase();
    return publish(Ring.CANARY, files -> publisher.rollOut(CHANNEL, plan, files));
  }

  private void requireBase() throws IOException {
    if (publisher.current(CHANNEL, Ring.ALL).isEmpty()) {
      throw new NothingToPublishException("第一版要给全部终端：还没轮到的终端没有别的版本可以显示");
    }
  }

  private ReleaseLine publish(Ring ring, Release release) throws IOException {
    return database.<ReleaseLine, IOException>alone(
        Turn.PUBLISHING,
        () -> {
          // Noted outside: one thread has one database handle at a time, and the snapshot only
          // reads.
          ReleaseLine line =
              shelf.<ReleaseLine, IOException>atOneMoment(
                  snapshot -> publishFrom(snapshot, ring, release));
          log.add(line);
          return line;
        });
  }

  /** The number of the release that every kiosk may show by now; 0 before the first. */
  public long forAll() throws IOException {
    return publisher.current(CHANNEL, Ring.ALL).map(Manifest::sequence).orElse(0L);
  }

  /** The plan in force for the newest release; empty if kiosks go by their rings alone. */
  public Optional<RolloutPlan> rollout() throws IOException {
    return publisher.rollout(CHANNEL);
  }

  /** Puts another plan in force for the newest release. */
  public void plan(RolloutPlan plan) throws IOException {
    boolean unused =
        database.<Boolean, IOException>alone(
            Turn.PUBLISHING,
            () -> {
              publisher.plan(CHANNEL, plan);
              return true;
            });
  }

  /** A release whose manifest and packs are still in the tree; empty if they are not. */
  public Optional<Manifest> whole(long sequence) throws IOException {
    Optional<Manifest> released = publisher.released(CHANNEL, sequence);
    return released.isPresent() && publisher.isWhole(released.get()) ? released : Optional.empty();
  }

  /**
   * Publishes the content of an earlier release as the next one. The county's own content stays as
   * it is.
   *
   * @param plan who gets it when; empty: all at once
   * @throws NothingToPublishException if it is not in the tree any more, or is what the newest
   *     release has
   */
  public ReleaseLine restore(long sequence, Optional<RolloutPlan> plan)
      throws IOException, NothingToPublishException {
    return database.<ReleaseLine, IOException>alone(
        Turn.PUBLISHING, () -> restoreNow(sequence, plan));
  }

  private ReleaseLine restoreNow(long sequence, Optional<RolloutPlan> plan) throws IOException {
    Manifest earlier =
        whole(sequence)
            .orElseThrow(
                () ->
                    new NothingToPublishException(
                        "第 %d 版已经不在发布目录里（被接替 30 天后清理），不能退回".formatted(sequence)));
    Optional<Manifest> before = newest();
    if (before.map(Manifest::files).map(Publishing::digests).equals(digests(earlier))) {
      throw new NothingToPublishException("最新一版的内容就是第 %d 版的内容".formatted(sequence));
    }
    if (plan.isPresent()) {
      requireBase();
    }
    List<ReleaseFile> files = publisher.files(earlier);
    Manifest restored =
        plan.isPresent()
            ? publisher.rollOut(CHANNEL, plan.get(), files)
            : publisher.publish(CHANNEL, Ring.ALL, files);
    ReleaseLine line =
        changing(
            line(restored, plan.isPresent() ? Ring.CANARY : Ring.ALL),
            entries(before),
            entries(Optional.of(restored)));
    log.add(line);
    return line;
  }

  private static Map<String, Sha256> digests(List<ManifestFile> files) {
    return files.stream().collect(Collectors.toMap(ManifestFile::path, ManifestFile::sha256));
  }

  private static Optional<Map<String, Sha256>> digests(Manifest manifest) {
    return Optional.of(digests(manifest.files()));
  }

  /** What a release would change against another, by path. */
  public PendingChange difference(Manifest from, Manifest to) {
    Map<String, Sha256> before = new LinkedHashMap<>(digests(from.files()));
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    int otherFiles = 0;
    int total = 0;
    for (ManifestFile file : to.files()) {
      Sha256 old = before.remove(file.path());
      boolean isEntry = file.path().startsWith(ENTRIES);
      total += isEntry ? 1 : 0;
      if (file.sha256().equals(old)) {
        continue;
      }
      if (!isEntry) {
        otherFiles++;
      } else if (old == null) {
        added.add(entryId(file.path()));
      } else {
        changed.add(entryId(file.path()));
      }
    }
    List<String> removed =
        before.keySet().stream()
            .filter(path -> path.startsWith(ENTRIES))
            .map(Publishing::entryId)
            .toList();
    otherFiles += before.size() - removed.size();
    return new PendingChange(added, changed, removed, otherFiles, total);
  }

  /**
   * Puts the release of one ring in force for a later one.
   *
   * @throws NothingToPublishException if the later one has it already, or there is none
   */
  public ReleaseLine promote(Ring from, Ring to) throws IOException, NothingToPublishException {
    return database.<ReleaseLine, IOException>alone(
        Turn.PUBLISHING,
        () -> {
          try {
            Map<String, Sha256> before = entries(publisher.current(CHANNEL, to));
            Manifest promoted = publisher.promote(CHANNEL, from, to);
            ReleaseLine line =
                changing(
                    line(promoted, to).at(clock.instant()), before, entries(Optional.of(promoted)));
            log.add(line);
            return line;
          } catch (IllegalArgumentException e) {
            throw new NothingToPublishException(String.valueOf(e.getMessage()));
          }
        });
  }

  /**
   * Signs what would expire before long and deletes releases that no kiosk needs any more; called
   * daily while the server runs.
   */
  public void keepHouse() throws IOException {
    long unused =
        database.<Long, IOException>alone(
            Turn.PUBLISHING,
            () -> {
              publisher.renew();
              return publisher.clean();
            });
  }

  /** Signs everything in force anew, as after a change of keys. */
  public void signAgain() throws IOException {
    boolean unused =
        database.<Boolean, IOException>alone(
            Turn.PUBLISHING,
            () -> {
              publisher.signAgain();
              return true;
            });
  }

  /**
   * Copies what kiosks need into a folder.
   *
   * @param progress told of the bytes of each file as it is done
   */
  public void export(Path folder, LongConsumer progress) throws IOException {
    boolean unused =
        database.<Boolean, IOException>alone(
            Turn.PUBLISHING,
            () -> {
              publisher.export(folder, progress);
              return true;
            });
  }

  private ReleaseLine publishFrom(ContentSnapshot snapshot, Ring ring, Release release)
      throws IOException {
    PendingChange change = compare(newest(), snapshot);
    if (change.total() == 0) {
      throw new NothingToPublishException("还没有内容，请先导入");
    }
    if (change.isEmpty()) {
      throw new NothingToPublishException("内容与已发布的一样，没有要发布的变化");
    }
    Judgement judgement = judge.judge(change.fresh(), snapshot);
    if (!judgement.allows()) {
      throw new BlockedContentException(judgement);
    }
    Manifest manifest = release.of(files(snapshot));
    return line(manifest, ring)
        .changing(change.added().size(), change.changed().size(), change.removed().size());
  }

  /**
   * Notes what is in force if the log lacks it: the program was ended between publishing and
   * noting.
   */
  public void noteCurrent() throws IOException {
    Set<Long> noted = new HashSet<>();
    for (Ring ring : List.of(Ring.ALL, Ring.EARLY, Ring.CANARY)) {
      Optional<Manifest> manifest = publisher.current(CHANNEL, ring);
      if (manifest.isPresent() && noted.add(manifest.get().sequence())) {
        log.add(line(manifest.get(), ring));
      }
    }
  }

  private static ReleaseLine line(Manifest manifest, Ring ring) {
    long entries =
        manifest.files().stream().filter(file -> file.path().startsWith(ENTRIES)).count();
    return new ReleaseLine(
        CHANNEL,
        ring,
        manifest.sequence(),
        manifest.createdAt(),
        (int) entries,
        manifest.files().size(),
        manifest.totalLength(),
        ReleaseLine.NOT_RECORDED,
        ReleaseLine.NOT_RECORDED,
        ReleaseLine.NOT_RECORDED);
  }

  /** Entries by path. */
  private static Map<String, Sha256> entries(Optional<Manifest> manifest) {
    return manifest.map(Manifest::files).orElse(List.of()).stream()
        .filter(file -> file.path().startsWith(ENTRIES))
        .collect(Collectors.toMap(ManifestFile::path, ManifestFile::sha256));
  }

  private static ReleaseLine changing(
      ReleaseLine line, Map<String, Sha256> before, Map<String, Sha256> after) {
    long kept = after.keySet().stream().filter(before::containsKey).count();
    long same =
        after.entrySet().stream()
            .filter(entry -> entry.getValue().equals(before.get(entry.getKey())))
            .count();
    return line.changing(
        (int) (after.size() - kept), (int) (kept - same), (int) (before.size() - kept));
  }

  private List<ReleaseFile> files(ContentSnapshot snapshot) {
    List<ReleaseFile> files = new ArrayList<>();
    for (String name : DOCUMENTS) {
      snapshot.document(name).ifPresent(bytes -> files.add(ReleaseFile.of(name, bytes)));
    }
    for (String id : snapshot.entryDigests().keySet()) {
      files.add(new ReleaseFile(entryPath(id), () -> snapshot.entryBytes(id)));
    }
    snapshot
        .publishedMedia()
        .forEach((path, digest) -> files.add(new ReleaseFile(path, () -> media.read(digest))));
    return files;
  }

  private static PendingChange compare(Optional<Manifest> current, ContentSnapshot snapshot) {
    Map<String, String> before = new LinkedHashMap<>();
    current.ifPresent(
        manifest -> {
          for (ManifestFile file : manifest.files()) {
            before.put(file.path(), file.sha256().hex());
          }
        });
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    Map<String, String> entries = snapshot.entryDigests();
    entries.forEach(
        (id, digest) -> {
          String old = before.remove(entryPath(id));
          if (old == null) {
            added.add(id);
          } else if (!old.equals(digest)) {
            changed.add(id);
          }
        });
    Map<String, String> others = new LinkedHashMap<>(snapshot.publishedMedia());
    for (String name : DOCUMENTS) {
      snapshot.document(name).ifPresent(bytes -> others.put(name, Sha256.of(bytes).hex()));
    }
    int otherFiles = 0;
    for (Map.Entry<String, String> other : others.entrySet()) {
      if (!other.getValue().equals(before.remove(other.getKey()))) {
        otherFiles++;
      }
    }
    List<String> removed = new ArrayList<>();
    for (String path : before.keySet()) {
      if (path.startsWith(ENTRIES)) {
        removed.add(entryId(path));
      } else {
        otherFiles++;
      }
    }
    return new PendingChange(added, changed, removed, otherFiles, entries.size());
  }

  private static String entryPath(String id) {
    return ENTRIES + id + ".json";
  }

  private static String entryId(String path) {
    return path.substring(ENTRIES.length(), path.length() - ".json".length());
  }

  /** Makes a release of files. */
  @FunctionalInterface
  private interface Release {
    Manifest of(List<ReleaseFile> files) throws IOException;
  }
}
