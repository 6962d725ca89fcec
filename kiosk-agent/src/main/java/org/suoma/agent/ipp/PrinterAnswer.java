package org.suoma.agent.ipp;

import com.hp.jipp.encoding.AttributeType;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.device.DeviceStatus.State;

/** What a printer's attributes say, in our words (RFC 8011, 5.4.11 and 5.4.12; PWG 5100.9). */
final class PrinterAnswer {

  /** The attributes that it looks at. */
  static final List<AttributeType<?>> ASKED =
      List.of(
          Types.printerState,
          Types.printerStateReasons,
          Types.printerIsAcceptingJobs,
          Types.documentFormatSupported,
          Types.printerMakeAndModel);

  private static final String PDF = "application/pdf";

  /** Reasons that keep a printer from printing unless they are marked as warnings. */
  private static final Map<String, DeviceError> ERRORS =
      Map.ofEntries(
          Map.entry("media-empty", DeviceError.PAPER_OUT),
          Map.entry("media-needed", DeviceError.PAPER_OUT),
          Map.entry("input-tray-missing", DeviceError.PAPER_OUT),
          Map.entry("media-jam", DeviceError.PAPER_JAM),
          Map.entry("cover-open", DeviceError.COVER_OPEN),
          Map.entry("door-open", DeviceError.COVER_OPEN),
          Map.entry("interlock-open", DeviceError.COVER_OPEN),
          Map.entry("output-area-full", DeviceError.OUTLET_BLOCKED),
          Map.entry("toner-empty", DeviceError.TONER_OUT),
          Map.entry("marker-supply-empty", DeviceError.TONER_OUT),
          Map.entry("fuser-over-temp", DeviceError.OVERHEATED),
          Map.entry("paused", DeviceError.PAUSED));

  private static final Map<String, DeviceError> WARNINGS =
      Map.of(
          "media-low", DeviceError.PAPER_LOW,
          "toner-low", DeviceError.TONER_LOW,
          "marker-supply-low", DeviceError.TONER_LOW);

  private PrinterAnswer() {}

  /** The status that the answer to Get-Printer-Attributes tells. */
  static DeviceStatus status(IppPacket answer) {
    PrinterState state = answer.getValue(Tag.printerAttributes, Types.printerState);
    List<String> formats = answer.getStrings(Tag.printerAttributes, Types.documentFormatSupported);
    if (state == null || answer.getCode() >= 0x100) {
      return DeviceStatus.failing(
          State.HARDWARE_ERROR,
          DeviceError.MALFORMED_REPLY,
          "no printer-state in the answer, status-code 0x%04x".formatted(answer.getCode()));
    }
    if (!formats.contains(PDF)) {
      return DeviceStatus.failing(
          State.HARDWARE_ERROR,
          DeviceError.FORMAT_UNSUPPORTED,
          "takes no application/pdf, only " + String.join(", ", formats));
    }
    return able(answer, state);
  }

  private static DeviceStatus able(IppPacket answer, PrinterState state) {
    List<String> reasons = answer.getStrings(Tag.printerAttributes, Types.printerStateReasons);
    String told = String.join(", ", reasons);
    List<DeviceError> warnings = new ArrayList<>();
    for (String reason : reasons) {
      String name = reason.replaceFirst("-(error|warning|report)$", "");
      DeviceError error = ERRORS.get(name);
      boolean isMild = reason.endsWith("-warning") || reason.endsWith("-report");
      if (error != null && !isMild) {
        return DeviceStatus.failing(State.USER_ERROR, error, told);
      }
      DeviceError warning = error == null ? WARNINGS.get(name) : error;
      if (warning != null && !warnings.contains(warning)) {
        warnings.add(warning);
      }
    }
    if (state.getCode() == PrinterState.stopped.getCode()) {
      return DeviceStatus.failing(State.HARDWARE_ERROR, DeviceError.UNRECOVERABLE, told);
    }
    if (Boolean.FALSE.equals(
        answer.getValue(Tag.printerAttributes, Types.printerIsAcceptingJobs))) {
      return DeviceStatus.failing(State.USER_ERROR, DeviceError.PAUSED, "takes no jobs: " + told);
    }
    boolean isBusy = state.getCode() == PrinterState.processing.getCode();
    String model = answer.getString(Tag.printerAttributes, Types.printerMakeAndModel);
    return new DeviceStatus(isBusy ? State.DEVICE_BUSY : State.ONLINE, null, warnings, model);
  }
}
