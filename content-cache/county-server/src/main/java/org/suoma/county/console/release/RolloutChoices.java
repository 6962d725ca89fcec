package org.suoma.county.console.release;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.suoma.content.rollout.RolloutHours;
import org.suoma.county.console.page.Forms;
import org.suoma.county.rollout.RolloutDesk;
import org.suoma.county.rollout.RolloutProgress;
import org.suoma.county.rollout.RolloutRules;
import org.suoma.county.rollout.RolloutTemplate;

/** The ways to roll a release out, as a form offers them and gives them back. */
final class RolloutChoices {

  private RolloutChoices() {}

  /** What the form offers. */
  static RolloutChoicesView offer(RolloutDesk desk) {
    return offer(desk::forecast);
  }

  /**
   * What the form offers.
   *
   * @param forecasts how the known kiosks would be divided; empty: all at once
   */
  static RolloutChoicesView offer(Function<RolloutTemplate, Optional<RolloutProgress>> forecasts) {
    List<RolloutChoicesView.Way> ways = new ArrayList<>();
    for (RolloutTemplate template : RolloutTemplate.values()) {
      Optional<RolloutProgress> forecast = forecasts.apply(template);
      ways.add(
          new RolloutChoicesView.Way(
              template.name(),
              template.label(),
              forecast.map(RolloutChoices::inWords).orElse("全部终端联网后就更新"),
              forecast.filter(RolloutChoices::startsWithNobody).isPresent()));
    }
    RolloutRules usual = RolloutRules.usual();
    return new RolloutChoicesView(
        ways,
        usual.successPercent(),
        usual.errorPercent(),
        usual.soak().toMinutes(),
        usual.limit().toHours());
  }

  private static String inWords(RolloutProgress forecast) {
    return forecast.groups().stream()
        .map(group -> "%s %d 台".formatted(group.name(), group.kiosks()))
        .collect(Collectors.joining(" → "));
  }

  private static boolean startsWithNobody(RolloutProgress forecast) {
    return forecast.groups().get(0).kiosks() == 0;
  }

  /**
   * What somebody chose; what the form left out is as usual.
   *
   * @throws IllegalArgumentException if it cannot be; the message is for people
   */
  static RolloutDesk.Choice read(Forms form) {
    RolloutRules usual = RolloutRules.usual();
    String template = form.field("template");
    return new RolloutDesk.Choice(
        template.isEmpty() ? RolloutTemplate.IMMEDIATE : RolloutTemplate.named(template),
        new RolloutRules(
            number(form, "success", usual.successPercent()),
            number(form, "error", usual.errorPercent()),
            Duration.ofMinutes(number(form, "soak", (int) usual.soak().toMinutes())),
            Duration.ofHours(number(form, "limit", (int) usual.limit().toHours()))),
        form.field("nightly").isEmpty() || template.equals(RolloutTemplate.IMMEDIATE.name())
            ? null
            : hours(form));
  }

  private static RolloutHours hours(Forms form) {
    try {
      return new RolloutHours(form.field("from"), form.field("to"));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("启用时间应为 22:00 到 06:00 这样的两个不同时刻", e);
    }
  }

  private static int number(Forms form, String name, int usual) {
    String text = form.field(name);
    if (text.isEmpty()) {
      return usual;
    }
    if (!text.matches("\\d{1,6}")) {
      throw new IllegalArgumentException("应为整数，现为 " + text);
    }
    return Integer.parseInt(text);
  }
}
