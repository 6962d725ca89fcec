package org.suoma.agent.software;

import java.util.Optional;
import org.suoma.content.release.Manifest;
import org.suoma.content.software.SoftwareManifest;
import org.suoma.content.software.SoftwareVersion;

/** Which version may follow which: what goes forward must be able to go back. */
final class Succession {

  private Succession() {}

  /**
   * Why a version must not follow the one that runs, in words; empty if it may.
   *
   * @param now what is known of the one that runs; empty if it came by another way
   */
  static Optional<String> unfit(
      SoftwareManifest next, SoftwareVersion running, Optional<SoftwareManifest> now) {
    if (running.compareTo(next.upgradesFrom()) < 0) {
      return Optional.of("要先升级到 %s".formatted(next.upgradesFrom()));
    }
    if (next.contentFormat() > Manifest.FORMAT) {
      return Optional.of("这一版不能显示现在的内容格式 %d".formatted(Manifest.FORMAT));
    }
    if (now.isEmpty()) {
      return Optional.of("正在运行的版本没有清单，无法判断能不能退回");
    }
    if (!next.state().reads(now.get().state())) {
      return Optional.of(unread(now.get()));
    }
    if (!now.get().state().reads(next.state())) {
      return Optional.of("退回来以后读不了这一版存下的数据（格式 %d）".formatted(next.state().writes()));
    }
    return Optional.empty();
  }

  static String unread(SoftwareManifest left) {
    return "这一版读不了现在存下的数据（格式 %d）".formatted(left.state().writes());
  }
}
