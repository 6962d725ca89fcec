package org.suoma.app.standing;

import java.time.LocalDateTime;
import java.util.Optional;
import org.suoma.content.calendar.OpeningHours;
import org.suoma.content.order.Closure;

/** How a kiosk is between two visits. */
public sealed interface Rest {

  /** Tells what is shown from what is not any more; as it stands in addresses. */
  String key();

  /** What its page is about; empty where there is none. */
  String headline();

  /** Whether a visit can begin. */
  default boolean isOpen() {
    return false;
  }

  /** Anybody may come. */
  record Open() implements Rest {
    @Override
    public String key() {
      return "open";
    }

    @Override
    public String headline() {
      return "";
    }

    @Override
    public boolean isOpen() {
      return true;
    }
  }

  /**
   * The county has taken it out of service.
   *
   * @param closure since when, and why
   */
  record OutOfService(Closure closure) implements Rest {
    @Override
    public String key() {
      return "closed-" + closure.since().getEpochSecond() + "-" + closure.reason();
    }

    @Override
    public String headline() {
      return "暂停服务";
    }
  }

  /**
   * It is not the time.
   *
   * @param hours when it is
   * @param next when it opens; empty if that is far away
   */
  record OutOfHours(OpeningHours hours, Optional<LocalDateTime> next) implements Rest {
    @Override
    public String key() {
      return "hours-" + hours.hashCode() + "-" + next.map(LocalDateTime::hashCode).orElse(0);
    }

    @Override
    public String headline() {
      return "现在不在开放时间";
    }
  }
}
