package org.suoma.app.library;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.app.language.Phrase;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Person;

/** The bilingual clerks of a release, and who of them is where today. Threads may share one. */
public final class Roster {

  private final List<Entry> clerks;

  Roster(List<Entry> clerks) {
    this.clerks = List.copyOf(clerks);
  }

  /** All of them. */
  public List<Entry> clerks() {
    return clerks;
  }

  /**
   * Who can be called.
   *
   * @param now this place's time
   * @param place id of the place; null to count them all
   */
  public Today today(LocalDateTime now, @Nullable String place) {
    List<Duty> duties = new ArrayList<>();
    for (Entry clerk : clerks) {
      if (clerk.body() instanceof Person person) {
        duty(clerk, person, now, place).ifPresent(duties::add);
      }
    }
    duties.sort(
        Comparator.comparing((Duty duty) -> !duty.isNow())
            .thenComparing(duty -> duty.shift().from()));
    return new Today(clerks.size(), duties);
  }

  private static Optional<Duty> duty(
      Entry clerk, Person person, LocalDateTime now, @Nullable String place) {
    LocalTime time = now.toLocalTime();
    return person.on(now.getDayOfWeek()).stream()
        .filter(shift -> place == null || place.equals(at(person, shift)))
        .filter(shift -> shift.until().isAfter(time))
        .findFirst()
        .map(shift -> new Duty(clerk, shift, !shift.from().isAfter(time)));
  }

  private static @Nullable String at(Person person, Person.Shift shift) {
    return shift.place() == null ? person.place() : shift.place();
  }

  /**
   * A clerk's next shift today.
   *
   * @param clerk who
   * @param shift from when to when
   * @param isNow whether it has begun
   */
  public record Duty(Entry clerk, Person.Shift shift, boolean isNow) {}

  /**
   * Who can be called today.
   *
   * @param registered how many there are in the county
   * @param duties those who are here or will come, first those who are
   */
  public record Today(int registered, List<Duty> duties) {
    /** Copies the duties. */
    public Today {
      duties = List.copyOf(duties);
    }

    /** What stands below the button that calls them. */
    public Phrase inWords() {
      long now = duties.stream().filter(Duty::isNow).count();
      if (now > 0) {
        return Phrase.of("{0} 人正在岗", now);
      }
      return duties.isEmpty()
          ? Phrase.of("{0} 人可打电话", registered)
          : Phrase.of("今天 {0} 到岗", duties.get(0).shift().from());
    }
  }
}
