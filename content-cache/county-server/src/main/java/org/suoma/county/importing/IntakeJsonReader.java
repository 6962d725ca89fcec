package org.suoma.county.importing;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.form.Intake;
import org.suoma.content.model.MalformedContentException;

/**
 * Reads what the county takes in at its kiosks, {@code intake.json}, and the days that count for
 * its deadlines, {@code workdays.json}.
 */
final class IntakeJsonReader implements DocumentReader {

  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  @Override
  public boolean recognises(SourceFile file) throws UnreadableDocumentException {
    return file.extension().equals("json")
        && (file.json().has("organs") || file.json().has("counters") || file.json().has("years"));
  }

  @Override
  public Documents read(SourceFile file) throws UnreadableDocumentException {
    byte[] json = file.text().getBytes(StandardCharsets.UTF_8);
    try {
      if (file.json().has("years")) {
        return Documents.of(new CountyFile.Days(plausible(Workdays.read(json))));
      }
      if (!file.json().hasNonNull("notice")) {
        throw new UnreadableDocumentException("缺少“notice”：收集个人信息以前要告知的内容");
      }
      return Documents.of(new CountyFile.Services(Intake.read(json)));
    } catch (MalformedContentException e) {
      throw new UnreadableDocumentException("内容不符合格式：" + e.getMessage(), e);
    }
  }

  /** A day under the wrong year or a wrong weekday is a slip, and every deadline would be wrong. */
  private static Workdays plausible(Workdays workdays) throws UnreadableDocumentException {
    for (Workdays.Year year : workdays.years()) {
      for (LocalDate day : year.off()) {
        requireNear(year, day);
      }
      for (LocalDate day : year.worked()) {
        requireNear(year, day);
        if (!WEEKEND.contains(day.getDayOfWeek())) {
          throw new UnreadableDocumentException("%s 本来就上班，不用写在调休上班（worked）里".formatted(day));
        }
      }
    }
    return workdays;
  }

  /** New Year's holiday may begin in the last days of December, as in the notice for 2023. */
  private static void requireNear(Workdays.Year year, LocalDate day)
      throws UnreadableDocumentException {
    boolean newYear = day.getYear() == year.year() - 1 && day.getMonthValue() == 12;
    if (day.getYear() != year.year() && !newYear) {
      throw new UnreadableDocumentException("%d 年的安排里写了 %s，年份不对".formatted(year.year(), day));
    }
  }
}
