package org.suoma.county.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an application came, and from which day it counts (政府信息公开条例, art. 31).
 *
 * @param channel the way it came
 * @param handedInOn the day it was handed in, signed for, or sent
 * @param confirmedOn the day on which both sides confirmed it; null if they have not, or need not
 */
public record Receipt(Channel channel, LocalDate handedInOn, @Nullable LocalDate confirmedOn) {

  /** The day of receipt; empty while it is still to be confirmed. */
  public Optional<LocalDate> receivedOn() {
    return channel.needsConfirmation() ? Optional.ofNullable(confirmedOn) : Optional.of(handedInOn);
  }

  /** The ways of art. 31. */
  public enum Channel {
    /** Handed over, as at a kiosk in the hall: the same day. */
    IN_PERSON("当面提交", false),
    /** A letter that is signed for: the day of signing. */
    REGISTERED_POST("挂号信、快递", false),
    /** A letter that is not signed for: the day on which both sides confirm. */
    ORDINARY_POST("平信", true),
    /** By internet: the day on which both sides confirm. */
    INTERNET("互联网", true),
    /** By fax: the day on which both sides confirm. */
    FAX("传真", true);

    private final String label;
    private final boolean needsConfirmation;

    Channel(String label, boolean needsConfirmation) {
      this.label = label;
      this.needsConfirmation = needsConfirmation;
    }

    /** The Han words for it. */
    public String label() {
      return label;
    }

    /** Whether the day counts on which both sides confirm. */
    public boolean needsConfirmation() {
      return needsConfirmation;
    }
  }
}
