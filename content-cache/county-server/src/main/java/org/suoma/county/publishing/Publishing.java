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
import org.suoma.content.release.Manifest;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Ring;
import org.suoma.content.release.Sha256;
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
    return database.<ReleaseLine, IOException>alone(
        Turn.PUBLISHING,
        () -> {
          // Noted outside: one thread has one database handle at a time, and the snapshot only
          // reads.
          ReleaseLine line =
              shelf.<ReleaseLine, IOException>atOneMoment(snapshot -> publishFrom(snapshot, ring));
          log.add(line);
          return line;
        });
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

  private ReleaseLine publishFrom(ContentSnapshot snapshot, Ring ring) throws IOException {
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
    Manifest manifest = publisher.publish(CHANNEL, ring, files(snapshot));
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
        .mediaDigests()
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
    Map<String, String> others = new LinkedHashMap<>(snapshot.mediaDigests());
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
        removed.add(path.substring(ENTRIES.length(), path.length() - ".json".length()));
      } else {
        otherFiles++;
      }
    }
    return new PendingChange(added, changed, removed, otherFiles, entries.size());
  }

  private static String entryPath(String id) {
    return ENTRIES + id + ".json";
  }
}
