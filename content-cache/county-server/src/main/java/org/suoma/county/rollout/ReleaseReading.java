package org.suoma.county.rollout;

import java.util.Optional;
import org.suoma.content.update.UpdateResult;
import org.suoma.county.rollout.KioskProgress.State;
import org.suoma.county.storage.kiosk.ReportedKiosk;

/** What kiosks say of releases of content. */
final class ReleaseReading implements KioskReading {

  @Override
  public String shown() {
    return "已显示";
  }

  @Override
  public Optional<Standing> standing(long number, ReportedKiosk kiosk) {
    boolean shows = kiosk.release() >= number;
    if (shows && !kiosk.fault().isEmpty()) {
      return Optional.of(new Standing(State.FAILED, "内容显示不了：" + kiosk.fault()));
    }
    if (shows) {
      return Optional.of(new Standing(State.SHOWN, ""));
    }
    if (!kiosk.error().isEmpty()) {
      return Optional.of(KioskTrouble.named(kiosk.error()));
    }
    if (!kiosk.step().isEmpty()) {
      return Optional.of(new Standing(State.FETCHING, kiosk.percent() + "%"));
    }
    if (kiosk.outcome().equals(UpdateResult.Outcome.WAITING.name())) {
      return Optional.of(new Standing(State.READY, ""));
    }
    if (kiosk.outcome().equals(UpdateResult.Outcome.HELD.name())) {
      return Optional.of(new Standing(State.FAILED, "终端旁有人退回了上一版，先问清原因"));
    }
    return Optional.empty();
  }

  @Override
  public long had(ReportedKiosk kiosk) {
    return kiosk.release();
  }

  @Override
  public Optional<String> leftOut(ReportedKiosk kiosk) {
    return kiosk.traits().told() ? Optional.empty() : Optional.of("不认分批计划，全部推开后才更新");
  }
}
