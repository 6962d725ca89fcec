package org.suoma.device.protocol;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.suoma.device.Bytes;

/**
 * A code that was scanned. May be a person's: never log it.
 *
 * @param kind what it seems to be
 * @param symbology its AIM identifier, e.g. {@code ]Q1} for a QR code; empty if not told
 * @param text its content: UTF-8 if it is valid as such, else GB18030
 * @param raw its content as it came
 */
public record ScannedCode(Kind kind, String symbology, String text, Bytes raw) {

  /** A code that came as text, such as from a scanner that poses as a keyboard. */
  public static ScannedCode of(String text) {
    return new ScannedCode(
        Kind.of(text), "", text, Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Says how long it is, not what. */
  @Override
  public String toString() {
    return "ScannedCode[%s, %d characters]".formatted(kind, text.length());
  }

  /** What a code seems to be, by its form alone. */
  public enum Kind {
    /** 医保电子凭证: 28 digits from 424, ending with the province and 0000. */
    MEDICAL_INSURANCE_CODE("424[0-9]{21}0000"),
    /** 电子健康卡: identifier, colon, type, colon, more. */
    HEALTH_CARD("[0-9A-Za-z]{8,128}:[0-9]{1,2}:.*"),
    /** A citizen's number, its check character included. */
    CITIZEN_NUMBER("[0-9]{17}[0-9X]"),
    /** A page of the web. */
    WEB_ADDRESS("(?i)https?://\\S+"),
    /** Anything else: also codes that are opaque on purpose, such as 电子社保卡. */
    OTHER("(?s).*");

    private final String form;

    Kind(String form) {
      this.form = form;
    }

    static Kind of(String text) {
      for (Kind kind : values()) {
        if (Pattern.matches(kind.form, text)
            && (kind != CITIZEN_NUMBER || CitizenNumber.isValid(text))) {
          return kind;
        }
      }
      return OTHER;
    }
  }
}
