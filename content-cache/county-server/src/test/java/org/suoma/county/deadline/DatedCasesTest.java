package org.suoma.county.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.suoma.content.calendar.Workdays;
import org.suoma.county.deadline.Consultation.Whom;

/** The dated cases of {@code deadlines/cases.csv}; its README says where the dates come from. */
class DatedCasesTest {

  private final Workdays workdays;

  DatedCasesTest() throws IOException {
    workdays = Workdays.read(Files.readAllBytes(Path.of("../sample-county/workdays.json")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "/deadlines/cases.csv", numLinesToSkip = 1)
  void areDueWhenTheArticleSays(ArgumentsAccessor row) throws ClockRefusedException {
    DisclosureClock clock =
        DisclosureClock.handedIn(
            Objects.requireNonNull(row.get(2, Receipt.Channel.class)),
            LocalDate.parse(row.getString(3)));
    if (row.getString(4) != null) {
      clock = clock.confirmed(LocalDate.parse(row.getString(4)));
    }
    clock = corrected(clock, row.getString(5));
    clock = consulted(clock, row.getString(6));
    clock = extended(clock, row.getString(7));
    if (row.getString(8) != null) {
      clock = clock.replied(LocalDate.parse(row.getString(8)));
    }

    assertThat(clock.dueOn(workdays))
        .isEqualTo(Optional.ofNullable(row.getString(10)).map(LocalDate::parse));
    assertThat(clock.standing(LocalDate.parse(row.getString(9)), workdays))
        .isEqualTo(row.get(11, Standing.class));
  }

  private DisclosureClock corrected(DisclosureClock clock, @Nullable String correction)
      throws ClockRefusedException {
    if (correction == null) {
      return clock;
    }
    String[] dates = correction.split("/", -1);
    DisclosureClock asked =
        clock.askCorrection(LocalDate.parse(dates[0]), LocalDate.parse(dates[1]), workdays);
    return dates[2].isEmpty() ? asked : asked.corrected(LocalDate.parse(dates[2]));
  }

  private static DisclosureClock consulted(DisclosureClock clock, @Nullable String consultations)
      throws ClockRefusedException {
    if (consultations == null) {
      return clock;
    }
    DisclosureClock consulted = clock;
    String[] all = consultations.split(" ", -1);
    for (int place = 0; place < all.length; place++) {
      String[] asked = all[place].split("/", -1);
      Whom whom = asked[0].equals("T") ? Whom.THIRD_PARTY : Whom.CO_AUTHOR;
      consulted = consulted.consult(whom, LocalDate.parse(asked[1]));
      if (!asked[2].isEmpty()) {
        consulted = consulted.answered(place, LocalDate.parse(asked[2]));
      }
    }
    return consulted;
  }

  private DisclosureClock extended(DisclosureClock clock, @Nullable String extension)
      throws ClockRefusedException {
    if (extension == null) {
      return clock;
    }
    String[] parts = extension.split("/", -1);
    return clock.extend(Integer.parseInt(parts[0]), LocalDate.parse(parts[1]), workdays);
  }
}
