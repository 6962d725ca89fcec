package org.suoma.event;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An event as it was told: in logs, in files and on the wire. It may come from another version of
 * the programs, so its id may be one that the {@link Catalogue} here does not know; what does not
 * have the form of a fact is refused.
 *
 * @param number grows with each event that a program tells, and with each time it tells one again
 * @param id e.g. {@code A201}
 * @param severity what it asks of people
 * @param program which tells it
 * @param version of that program, e.g. {@code 1.4.2}; {@code 0.0.0} if it was not installed
 * @param first when it was told first
 * @param last when it was told last
 * @param count how often, 1 to 999,999,999
 * @param facts as {@link FactType} writes them, by name
 */
public record ToldEvent(
    long number,
    String id,
    Severity severity,
    Program program,
    String version,
    Instant first,
    Instant last,
    int count,
    Map<String, String> facts) {

  private static final Pattern ID = Pattern.compile("[A-Z][0-9]{3}");
  private static final int MOST_FACTS = 4;

  /** Refuses what no program of ours would write. */
  public ToldEvent {
    require(number >= 0 && number <= FactType.LARGEST, "number");
    require(ID.matcher(id).matches(), "id");
    require(FactType.VERSION.isWritten(version), "version");
    require(count >= 1 && count <= FactType.LARGEST, "count");
    require(facts.size() <= MOST_FACTS, "number of facts");
    facts.forEach(
        (name, written) ->
            require(FactType.of(name).filter(type -> type.isWritten(written)).isPresent(), "fact"));
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** Does not repeat what it refuses: nobody knows what that is. */
  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("an event's " + what + " is not of its form");
    }
  }

  /** Whether another one says the same, whenever. */
  public boolean saysTheSameAs(ToldEvent other) {
    return id.equals(other.id)
        && program == other.program
        && version.equals(other.version)
        && facts.equals(other.facts);
  }

  /** This one, told once more. */
  ToldEvent again(long newNumber, ToldEvent newer) {
    long times = Math.min(FactType.LARGEST, (long) count + newer.count);
    return new ToldEvent(
        newNumber, id, severity, program, version, first, newer.last, (int) times, facts);
  }

  /** The same with another number. */
  ToldEvent numbered(long newNumber) {
    return new ToldEvent(newNumber, id, severity, program, version, first, last, count, facts);
  }

  /** What happened, for staff. */
  public String happened(Catalogue catalogue) {
    return catalogue
        .find(id)
        .map(kind -> kind.happened(facts))
        .orElseGet(() -> "这里还不认识的事件 " + id + "，程序版本 " + version + "。");
  }

  /** What to do, for staff; empty if there is nothing to do. */
  public String advice(Catalogue catalogue) {
    return catalogue.find(id).map(EventKind::advice).orElse("");
  }
}
