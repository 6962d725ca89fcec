package org.suoma.agent.software;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suoma.content.release.Piece;
import org.suoma.content.release.Sha256;
import org.suoma.content.rollout.KioskTraits;
import org.suoma.content.software.PackedFile;
import org.suoma.content.software.Platform;
import org.suoma.content.software.SoftwareFile;
import org.suoma.content.software.SoftwareJson;
import org.suoma.content.software.SoftwareManifest;
import org.suoma.content.software.SoftwareOffer;
import org.suoma.content.software.SoftwareTargets;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.content.store.PieceShelf;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.store.StoreFiles;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;
import org.suoma.content.trust.MetadataCache;
import org.suoma.content.trust.TargetFile;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.PieceFetcher;
import org.suoma.content.update.ReleaseTree;
import org.suoma.content.update.TreeMetadata;

/**
 * Brings the version that the county offers beside the one that runs, and puts it in place when the
 * moment is good. Whatever goes wrong, the one that runs stays; what has come is kept for the next
 * try. A file that the version that runs has already is not fetched again. One at a time.
 */
public final class SoftwareUpdate {

  /** So much stays free for content, submissions and logs: 300 MB. */
  static final long RESERVE_BYTES = 300_000_000;

  private final ReleaseTree tree;
  private final TufClient tuf;
  private final InstantSource clock;
  private final SoftwareFolder folder;
  private final StoreFiles files;
  private final Kiosk kiosk;
  private final SoftwareJson json = new SoftwareJson();

  /**
   * An update from a published tree.
   *
   * @param trusted the metadata trusted so far, at least a root
   * @param clock what expiry is measured by
   */
  public SoftwareUpdate(
      ReleaseTree tree,
      MetadataCache trusted,
      InstantSource clock,
      SoftwareFolder folder,
      Kiosk kiosk) {
    this.tree = tree;
    this.tuf = new TufClient(new TreeMetadata(tree, PublishedTree.metadataPath("")), trusted);
    this.clock = clock;
    this.folder = folder;
    this.files = folder.files();
    this.kiosk = kiosk;
  }

  /**
   * Takes the next step there is to take.
   *
   * @throws ContentException if anything was refused; the version that runs stays
   */
  public Result run() throws IOException {
    SoftwareVersion running = folder.current();
    if (folder.trial().isPresent()) {
      return Result.of(Outcome.ON_TRIAL);
    }
    tuf.refresh(clock.instant());
    Optional<SoftwareOffer> offered = SoftwareOffer.of(tuf, kiosk.platform());
    if (offered.isEmpty()) {
      return Result.of(Outcome.NOTHING_OFFERED);
    }
    SoftwareOffer offer = offered.get();
    if (offer.version().equals(running)) {
      return offer.withdrawn() ? goBack(running) : Result.of(Outcome.CURRENT);
    }
    if (offer.version().compareTo(running) < 0) {
      return Result.of(Outcome.OLDER_OFFERED);
    }
    if (folder.isRefused(offer.version())) {
      return Result.of(Outcome.REFUSED_BEFORE);
    }
    return offer.isOpenTo(kiosk.traits()) ? take(offer, running) : Result.of(Outcome.NOT_OUR_TURN);
  }

  private Result goBack(SoftwareVersion running) throws IOException {
    if (folder.before().isEmpty()) {
      return new Result(Outcome.UNFIT, "要退回的上一版已经不在这台终端上");
    }
    if (!kiosk.moment().isGood(Optional.empty())) {
      return new Result(Outcome.READY, "要退回 %s 以前的版本".formatted(running));
    }
    folder.goBack("县里撤回了这一版");
    return Result.of(Outcome.SWITCHED);
  }

  private Result take(SoftwareOffer offer, SoftwareVersion running) throws IOException {
    Sha256 digest = SoftwareTargets.digest(offer.manifest());
    if (!folder.isWhole(offer.version(), digest)) {
      byte[] bytes = fetchManifest(offer.manifest(), digest);
      SoftwareManifest manifest = json.read(bytes);
      if (!manifest.version().equals(offer.version()) || manifest.platform() != kiosk.platform()) {
        throw new ContentException(
            ContentError.VERSION_MISMATCH, "the list of %s".formatted(manifest.version()));
      }
      Optional<String> unfit = Succession.unfit(manifest, running, folder.manifest(running));
      if (unfit.isPresent()) {
        return new Result(Outcome.UNFIT, unfit.get());
      }
      bring(manifest, bytes, running);
    }
    if (!kiosk.moment().isGood(Optional.ofNullable(offer.plan().hours()))) {
      return Result.of(Outcome.READY);
    }
    folder.switchTo(offer.version(), kiosk.readyDevices());
    return Result.of(Outcome.SWITCHED);
  }

  private byte[] fetchManifest(TargetFile target, Sha256 digest) throws IOException {
    String path = PublishedTree.softwarePath(digest);
    if (target.length() > SoftwareManifest.MOST_BYTES) {
      throw new ContentException(ContentError.TOO_LARGE, path);
    }
    try (InputStream in =
        tree.open(path)
            .orElseThrow(() -> new ContentException(ContentError.NOT_FOUND, "no " + path))) {
      byte[] bytes = in.readNBytes((int) target.length() + 1);
      target.requireMatch(bytes);
      return bytes;
    }
  }

  private void bring(SoftwareManifest manifest, byte[] bytes, SoftwareVersion running)
      throws IOException {
    folder.clean(Optional.of(manifest.version()));
    Map<SoftwareFile, Path> here = here(manifest, running);
    PieceShelf shelf = new PieceShelf(folder.pieces(), files);
    List<SoftwareFile> missing =
        manifest.files().stream().filter(file -> !here.containsKey(file)).toList();
    Set<Piece> pieces = new HashSet<>();
    missing.forEach(file -> pieces.add(file.packed()));
    files.createDirectories(folder.pieces());
    shelf.keepOnly(pieces);
    requireSpace(manifest, missing, shelf);
    PieceFetcher fetcher =
        new PieceFetcher(tree, shelf, kiosk.listener(), PublishedTree::softwarePath);
    for (SoftwareFile file : missing) {
      fetcher.fetch(List.of(file.packed()));
    }
    unpack(manifest, bytes, here, shelf);
    shelf.keepOnly(Set.of());
  }

  /** Files that the version that runs has, still as they should be. */
  private Map<SoftwareFile, Path> here(SoftwareManifest manifest, SoftwareVersion running)
      throws IOException {
    Map<Sha256, Path> known = new HashMap<>();
    for (SoftwareFile file :
        folder.manifest(running).map(SoftwareManifest::files).orElse(List.of())) {
      known.put(file.sha256(), folder.folder(running).resolve(file.path()));
    }
    Map<SoftwareFile, Path> here = new HashMap<>();
    for (SoftwareFile file : manifest.files()) {
      Path candidate = known.get(file.sha256());
      if (candidate != null && files.exists(candidate) && isWhole(file, candidate)) {
        here.put(file, candidate);
      }
    }
    return here;
  }

  private boolean isWhole(SoftwareFile file, Path candidate) throws IOException {
    try (InputStream in = files.open(candidate)) {
      return Sha256.of(in).equals(file.sha256());
    }
  }

  private void requireSpace(SoftwareManifest manifest, List<SoftwareFile> missing, PieceShelf shelf)
      throws IOException {
    long needed = manifest.totalLength() + RESERVE_BYTES;
    for (SoftwareFile file : missing) {
      needed += file.packedLength() - shelf.received(file.packed());
    }
    long free = files.usableBytes(folder.root());
    if (free < needed) {
      throw new ContentException(
          ContentError.DISK_FULL,
          "version %s needs %d bytes, %d are free".formatted(manifest.version(), needed, free));
    }
  }

  private void unpack(
      SoftwareManifest manifest, byte[] bytes, Map<SoftwareFile, Path> here, PieceShelf shelf)
      throws IOException {
    new VersionWriter(folder)
        .write(
            manifest,
            bytes,
            (file, out) -> {
              Path local = here.get(file);
              if (local == null) {
                PackedFile.unpack(file, shelf.open(file.packed()), out);
              } else {
                try (InputStream in = files.open(local)) {
                  PackedFile.copy(file, in, out);
                }
              }
            });
  }

  /** What came of a look. */
  public enum Outcome {
    /** The county offers nothing. */
    NOTHING_OFFERED,
    /** What is offered runs. */
    CURRENT,
    /** What is offered is older than what runs, which stays. */
    OLDER_OFFERED,
    /** It was left here before and is not tried again. */
    REFUSED_BEFORE,
    /** The plan has it for others by now. */
    NOT_OUR_TURN,
    /** It cannot follow what runs here. */
    UNFIT,
    /** It is here and waits until nobody stands at the screen, in the hours for it. */
    READY,
    /** The pointer is on it; the programs must be started again. */
    SWITCHED,
    /** A version shows what it can do; nothing else is looked at until then. */
    ON_TRIAL
  }

  /**
   * What came of a look.
   *
   * @param outcome in one word
   * @param detail for people; empty if there is nothing more to say
   */
  public record Result(Outcome outcome, String detail) {
    static Result of(Outcome outcome) {
      return new Result(outcome, "");
    }
  }

  /** What an update asks of the kiosk that it is for. */
  public interface Kiosk {

    /** What it runs on. */
    Platform platform();

    /** What plans tell it from others by, now. */
    KioskTraits traits();

    /** Names of its devices that are ready now. */
    Set<String> readyDevices();

    /** When a version may be put in place. */
    SwitchMoment moment();

    /** Told of what comes. */
    PieceFetcher.Listener listener() throws IOException;
  }
}
