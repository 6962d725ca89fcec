package org.suoma.county.orders;

import java.util.ArrayList;
import java.util.List;
import org.suoma.content.order.KioskSettings;
import org.suoma.content.order.WindowSettings;
import org.suoma.content.release.Ring;

/** Settings in words. */
final class SettingsWords {

  private SettingsWords() {}

  static String of(KioskSettings settings) {
    List<String> words = new ArrayList<>();
    Ring ring = settings.ring();
    if (ring != null) {
      words.add("更新批次 " + ring.label());
    }
    if (settings.dailyMegabytes() != null) {
      words.add("每天流量 %d MB".formatted(settings.dailyMegabytes()));
    }
    if (settings.activateFrom() != null) {
      words.add("上屏时段 %s 至 %s".formatted(settings.activateFrom(), settings.activateTo()));
    }
    WindowSettings window = settings.windowOrUsual();
    if (window.volume() != null) {
      words.add("音量 " + window.volume());
    }
    if (!window.sitesOff().isEmpty()) {
      words.add("关掉的网站 " + String.join("、", window.sitesOff()));
    }
    return words.isEmpty() ? "都照终端自己的配置" : String.join("，", words);
  }
}
