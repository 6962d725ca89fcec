package org.suoma.content.calling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;

/**
 * Somebody at a kiosk wants a person to come; who, is not said. A kiosk sends it again every few
 * seconds while it stands, and once when it does not any more. JSON in UTF-8, at most {@value
 * #MOST_BYTES} bytes.
 *
 * @param id of this call, made by the kiosk
 * @param kiosk the kiosk's name
 * @param hall where it stands, in words, at most {@value #MOST_HALL_CHARACTERS} characters
 * @param place id of the place's entry; null if it has none
 * @param language which language the pages are in
 * @param withdrawn whether nobody needs to come any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StaffCall(
    UUID id,
    String kiosk,
    String hall,
    @Nullable String place,
    Language language,
    boolean withdrawn) {

  /** The longest call. */
  public static final int MOST_BYTES = 1_024;

  /** The longest words about where a kiosk stands. */
  public static final int MOST_HALL_CHARACTERS = 60;

  private static final Pattern KIOSK = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Pattern PLACE = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

  /** Refuses what no kiosk is called and no place. */
  public StaffCall {
    if (!KIOSK.matcher(kiosk).matches()) {
      throw new IllegalArgumentException(
          "kiosk: must be 1 to 63 lower-case letters, digits and hyphens");
    }
    if (hall.isBlank() || hall.length() > MOST_HALL_CHARACTERS) {
      throw new IllegalArgumentException(
          "hall: must have 1 to %d characters".formatted(MOST_HALL_CHARACTERS));
    }
    if (place != null && !PLACE.matcher(place).matches()) {
      throw new IllegalArgumentException("place: must be an entry's id");
    }
  }

  /** The same call when nobody needs to come any more. */
  public StaffCall withdraw() {
    return new StaffCall(id, kiosk, hall, place, language, true);
  }

  /** Its JSON. */
  public byte[] write() {
    return new ContentJson().write(this);
  }

  /**
   * Reads a call.
   *
   * @throws MalformedContentException saying what is wrong with it
   */
  public static StaffCall read(byte[] json) throws MalformedContentException {
    return new ContentJson().read(json, StaffCall.class);
  }

  /** Which language somebody has chosen. */
  public enum Language {
    HAN,
    YI,
    BOTH
  }
}
