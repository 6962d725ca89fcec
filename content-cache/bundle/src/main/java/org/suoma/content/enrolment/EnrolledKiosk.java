package org.suoma.content.enrolment;

import java.util.regex.Pattern;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;

/**
 * Which kiosk it is whom the county has let in; JSON in UTF-8.
 *
 * @param name lower-case letters, digits, hyphens
 * @param area code of the area whose content it prefers
 * @param place id of the entry of the place where it stands; empty if none
 */
public record EnrolledKiosk(String name, String area, String place) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Pattern AREA = Pattern.compile("[0-9]{6,12}");
  private static final Pattern PLACE = Pattern.compile("(?:[a-z0-9][a-z0-9-]{0,99})?");

  /** Refuses what could not stand in an address or a catalogue. */
  public EnrolledKiosk {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("名称只用小写字母、数字和连字符，例如 bianmin-1");
    }
    if (!AREA.matcher(area).matches()) {
      throw new IllegalArgumentException("地区是 6 到 12 位行政区划代码，例如 519999");
    }
    if (!PLACE.matcher(place).matches()) {
      throw new IllegalArgumentException("场所是条目的编号，例如 place-county-hall；没有就留空");
    }
  }

  /** Its JSON. */
  public byte[] write() {
    return new ContentJson().write(this);
  }

  /**
   * Reads one.
   *
   * @throws MalformedContentException saying what is wrong with it
   */
  public static EnrolledKiosk read(byte[] json) throws MalformedContentException {
    return new ContentJson().read(json, EnrolledKiosk.class);
  }
}
