package org.suoma.content.software;

import java.io.IOException;
import java.util.Optional;
import org.suoma.content.rollout.KioskTraits;
import org.suoma.content.rollout.RolloutJson;
import org.suoma.content.rollout.RolloutPlan;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;
import org.suoma.content.trust.TargetFile;
import org.suoma.content.trust.TufClient;

/**
 * The version that a county has for its kiosks now, which its makers vouch for.
 *
 * @param version its number
 * @param manifest its manifest as the county names it
 * @param plan who gets it when
 * @param withdrawn whether kiosks that run it are to go back to the one before
 */
public record SoftwareOffer(
    SoftwareVersion version, TargetFile manifest, RolloutPlan plan, boolean withdrawn) {

  /** The name that a withdrawal has among the custom data of the target. */
  public static final String WITHDRAWN = "withdrawn";

  /**
   * Looks it up in metadata that have been refreshed.
   *
   * @return empty if the county offers nothing, or by a plan that this version cannot read: what
   *     nobody understands, nobody installs
   * @throws ContentException {@code SIGNATURE_REJECTED} if the makers do not vouch for it
   */
  public static Optional<SoftwareOffer> of(TufClient tuf, Platform platform) throws IOException {
    Optional<TargetFile> offered = tuf.target(SoftwareTargets.offered(platform));
    Optional<RolloutPlan> plan =
        offered
            .flatMap(target -> target.said(RolloutJson.MEMBER))
            .flatMap(signed -> new RolloutJson().read(signed));
    if (offered.isEmpty() || plan.isEmpty()) {
      return Optional.empty();
    }
    SoftwareVersion version =
        SoftwareTargets.versionOf(offered.get(), platform, tuf.software())
            .orElseThrow(
                () ->
                    new ContentException(
                        ContentError.SIGNATURE_REJECTED,
                        "the makers do not vouch for what the county offers"));
    return Optional.of(
        new SoftwareOffer(
            version,
            offered.get(),
            plan.get(),
            offered.get().said(WITHDRAWN).filter("true"::equals).isPresent()));
  }

  /** Whether a kiosk may take it now. */
  public boolean isOpenTo(KioskTraits kiosk) {
    return !withdrawn && plan.isOpenTo(kiosk);
  }
}
