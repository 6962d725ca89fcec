package org.suoma.county.publishing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Ring;
import org.suoma.content.release.Sha256;
import org.suoma.content.rollout.RolloutPlan;
import org.suoma.content.store.ReleasePublisher;
import org.suoma.county.checking.ContentJudge;
import org.suoma.county.checking.Judgement;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.Turn;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.ContentSnapshot;
import org.suoma.county.storage.content.MediaFolder;
import org.suoma.county.storage.content.ReleaseLine;
import org.suoma.county.storage.content.ReleaseLog;

/** Publishes the county's content for all kiosks. Threads may share one; they take turns. */
public final class Publishing {

  /** The channel that every kiosk shows. */
  public static final String CHANNEL = "common";

  private final ContentShelf shelf;
  private final ReleaseContents contents;
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
    this.contents = new ReleaseContents(media);
    this.log = log;
    this.publisher = publisher;
    this.judge = judge;
    this.database = database;
    this.clock = clock;
  }

  /** What publishing now would change. */
  public PendingChange pending() throws IOException {
    Optional<Manifest> current = newest();
    return shelf.atOneMoment(snapshot -> contents.pending(current, snapshot));
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
    return shelf.<Long, IOException>atOneMoment(snapshot -> contents.bytesBeside(known, snapshot));
  }

  /** What checks say about the entries that publishing now would add or change. */
  public Judgement judgement() throws IOException {
    Optional<Manifest> current = newest();
    return shelf.atOneMoment(
        snapshot -> judge.judge(contents.pending(current, snapshot).fresh(), snapshot));
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
    if (before
        .map(ReleaseContents::digests)
        .equals(Optional.of(ReleaseContents.digests(earlier)))) {
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
            ReleaseContents.entries(before),
            ReleaseContents.entries(Optional.of(restored)));
    log.add(line);
    return line;
  }

  /** What a release changes against another. */
  public PendingChange difference(Manifest from, Manifest to) {
    return ReleaseContents.difference(from, to);
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
            Map<String, Sha256> before = ReleaseContents.entries(publisher.current(CHANNEL, to));
            Manifest promoted = publisher.promote(CHANNEL, from, to);
            ReleaseLine line =
                changing(
                    line(promoted, to).at(clock.instant()),
                    before,
                    ReleaseContents.entries(Optional.of(promoted)));
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
   * @param more files of the published tree to go along
   * @param progress told of the bytes of each file as it is done
   */
  public void export(Path folder, List<String> more, LongConsumer progress) throws IOException {
    boolean unused =
        database.<Boolean, IOException>alone(
            Turn.PUBLISHING,
            () -> {
              publisher.export(folder, more, progress);
              return true;
            });
  }

  private ReleaseLine publishFrom(ContentSnapshot snapshot, Ring ring, Release release)
      throws IOException {
    PendingChange change = contents.pending(newest(), snapshot);
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
    Manifest manifest = release.of(contents.files(snapshot));
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
    long entries = manifest.files().stream().filter(file -> ReleaseContents.isEntry(file)).count();
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

  /** Makes a release of files. */
  @FunctionalInterface
  private interface Release {
    Manifest of(List<ReleaseFile> files) throws IOException;
  }
}
