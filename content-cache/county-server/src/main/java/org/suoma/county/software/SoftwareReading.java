package org.suoma.county.software;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.report.KioskSoftware;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.county.rollout.KioskProgress.State;
import org.suoma.county.rollout.KioskReading;
import org.suoma.county.rollout.KioskTrouble;
import org.suoma.county.storage.kiosk.ReportedKiosk;

/** What kiosks say of versions of their software. */
public final class SoftwareReading implements KioskReading {

  /** As kiosks name what came of a look. */
  private static final String READY = "READY";

  private static final String UNFIT = "UNFIT";

  @Override
  public String shown() {
    return "已换上";
  }

  @Override
  public Optional<Standing> standing(long number, ReportedKiosk kiosk) {
    KioskSoftware software = kiosk.software();
    if (software == null) {
      return Optional.empty();
    }
    if (had(kiosk) >= number) {
      return Optional.of(
          software.trial()
              ? new Standing(State.TRYING, orEmpty(software.trouble()))
              : new Standing(State.SHOWN, ""));
    }
    if (number(orEmpty(software.left())) == number) {
      return Optional.of(new Standing(State.FAILED, "试过，又退回了：" + orEmpty(software.leftBecause())));
    }
    if (software.error() != null) {
      return Optional.of(KioskTrouble.named(software.error()));
    }
    String outcome = orEmpty(software.outcome());
    if (outcome.equals(UNFIT)) {
      return Optional.of(new Standing(State.FAILED, orEmpty(software.detail())));
    }
    return outcome.equals(READY)
        ? Optional.of(new Standing(State.READY, "等没有人用、也到了时间"))
        : Optional.empty();
  }

  @Override
  public long had(ReportedKiosk kiosk) {
    KioskSoftware software = kiosk.software();
    return software == null ? 0 : number(software.version());
  }

  private static long number(String version) {
    return SoftwareVersion.isVersion(version) ? SoftwareVersion.parse(version).number() : 0;
  }

  @Override
  public Optional<String> leftOut(ReportedKiosk kiosk) {
    return kiosk.software() == null ? Optional.of("程序不由县里更新") : Optional.empty();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
