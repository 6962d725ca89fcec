package org.suoma.content.update;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.suoma.content.release.Ring;
import org.suoma.content.release.Sha256;
import org.suoma.content.rollout.RolloutHours;
import org.suoma.content.rollout.RolloutJson;
import org.suoma.content.rollout.RolloutPlan;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;
import org.suoma.content.trust.TargetFile;
import org.suoma.content.trust.TufClient;

/**
 * The release that the county has for a kiosk now. The plan of the newest release says whether it
 * is the newest; without a plan that this version can read, the ring alone does. That is safe: the
 * release of a ring has come to all its kiosks, and a roll-out gives it the newest only at its end.
 *
 * @param target its manifest
 * @param hours when it may come on the screen, as its roll-out says
 * @param earlier digests of releases that kiosks of this ring or of earlier ones may have by now
 * @param isNewest whether no kiosk is offered a newer one
 */
record OfferedRelease(
    TargetFile target, Optional<RolloutHours> hours, Set<Sha256> earlier, boolean isNewest) {

  OfferedRelease {
    earlier = Set.copyOf(earlier);
  }

  /**
   * Looks it up in metadata that have been refreshed.
   *
   * @throws ContentException {@code NOT_FOUND} if there is none yet
   */
  static OfferedRelease of(TufClient tuf, String channel, Ring ring, RolloutMember member)
      throws IOException {
    Optional<TargetFile> newest = tuf.target(PublishedTree.manifestPath(channel, Ring.CANARY));
    Optional<RolloutPlan> plan =
        newest
            .flatMap(target -> target.said(RolloutJson.MEMBER))
            .flatMap(signed -> new RolloutJson().read(signed));
    boolean takesNewest = plan.isPresent() && plan.get().isOpenTo(member.traits(ring));
    TargetFile target =
        takesNewest
            ? newest.orElseThrow()
            : ofRing(tuf, channel, ring, plan.isPresent() ? newest : Optional.empty());
    boolean isNewest = newest.isEmpty() || digest(newest.get()).equals(digest(target));
    return new OfferedRelease(
        target,
        isNewest ? plan.flatMap(known -> Optional.ofNullable(known.hours())) : Optional.empty(),
        isNewest ? Set.of() : earlier(tuf, channel, ring),
        isNewest);
  }

  /**
   * The release of a ring. Where that is one to be held back, the release of the next ring that has
   * another; where none has, there is nothing else to show.
   */
  private static TargetFile ofRing(
      TufClient tuf, String channel, Ring ring, Optional<TargetFile> heldBack) throws IOException {
    String path = PublishedTree.manifestPath(channel, ring);
    TargetFile own =
        tuf.target(path)
            .orElseThrow(
                () -> new ContentException(ContentError.NOT_FOUND, "no release of " + path));
    if (heldBack.isEmpty()) {
      return own;
    }
    for (Ring wider : ring.fromThis()) {
      Optional<TargetFile> target = tuf.target(PublishedTree.manifestPath(channel, wider));
      if (target.isPresent() && !digest(target.get()).equals(digest(heldBack.get()))) {
        return target.get();
      }
    }
    return own;
  }

  private static Set<Sha256> earlier(TufClient tuf, String channel, Ring ring) throws IOException {
    Set<Sha256> digests = new HashSet<>();
    for (Ring earlier : ring.upToThis()) {
      Optional<TargetFile> target = tuf.target(PublishedTree.manifestPath(channel, earlier));
      if (target.isPresent()) {
        digests.add(digest(target.get()));
      }
    }
    return digests;
  }

  /**
   * Whether the release on the screen is this one, or one of those who get releases earlier: a
   * kiosk that got it there keeps it until its ring or group has caught up.
   */
  boolean isMatchedBy(Sha256 active) throws ContentException {
    return active.equals(digest(target)) || earlier.contains(active);
  }

  /**
   * Whether a kiosk is ahead of what it is offered because it was in an open group of a roll-out
   * that has been followed by another. The newest release is never behind: that would be an attack.
   */
  boolean isBehind(long offered, long active) {
    return !isNewest && offered <= active;
  }

  private static Sha256 digest(TargetFile target) throws ContentException {
    return ManifestFetcher.digest(target);
  }
}
