package org.suoma.device.emulator;

import java.util.List;

/**
 * A receipt as {@code GET /api/receipts} lists it.
 *
 * @param id 1 for the first
 * @param time when it was cut off, ISO 8601
 * @param taken whether someone has taken it
 */
record ReceiptEntry(int id, String time, boolean taken) {

  static List<ReceiptEntry> of(OutputTray tray) {
    return tray.receipts().stream()
        .map(cut -> new ReceiptEntry(cut.id(), cut.time().toString(), cut.taken()))
        .toList();
  }
}
