package org.suoma.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The devices of a kiosk, as events name them. */
public enum KioskDevice {
  /** Prints receipts. */
  RECEIPT_PRINTER("小票打印机"),
  /** Prints A4 paper. */
  DOCUMENT_PRINTER("A4 打印机"),
  /** Reads identity cards. */
  ID_READER("身份证阅读器"),
  /** Reads codes. */
  SCANNER("扫码器");

  private final String word;

  KioskDevice(String word) {
    this.word = word;
  }

  /** For staff. */
  public String word() {
    return word;
  }

  /** As the agent's API names it, e.g. {@code receipt-printer}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The device of a {@link #code}; empty if there is no such device. */
  public static Optional<KioskDevice> of(String code) {
    return Arrays.stream(values()).filter(device -> device.code().equals(code)).findFirst();
  }
}
