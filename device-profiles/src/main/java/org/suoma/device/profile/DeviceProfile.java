package org.suoma.device.profile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A model of device, as a file of data tells of it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PrinterProfile.class, name = PrinterProfile.KIND),
  @JsonSubTypes.Type(value = IdReaderProfile.class, name = IdReaderProfile.KIND),
  @JsonSubTypes.Type(value = ScannerProfile.class, name = ScannerProfile.KIND)
})
public sealed interface DeviceProfile permits PrinterProfile, IdReaderProfile, ScannerProfile {

  /** {@code printer}, {@code id-reader} or {@code scanner}. */
  String kind();

  /** The model's name for people. */
  String model();

  /** Its USB vendor and product numbers, e.g. {@code 0400:c35a}; may be empty. */
  List<String> usbIds();
}
