package org.suoma.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.event.Catalogue;
import org.suoma.event.EventLog;
import org.suoma.event.KioskDevice;
import org.suoma.event.Program;
import org.suoma.event.ToldEvent;

class DeviceNotesTest {

  private final List<ToldEvent> told = new ArrayList<>();
  private final Map<KioskDevice, DeviceStatus> devices = new EnumMap<>(KioskDevice.class);
  private final DeviceNotes notes =
      new DeviceNotes(
          () -> devices,
          new EventLog(Program.AGENT, Map.of(), InstantSource.system(), List.of(told::add)));

  private List<String> look(DeviceStatus printer) {
    devices.put(KioskDevice.RECEIPT_PRINTER, printer);
    told.clear();
    notes.look();
    return told.stream().map(event -> event.happened(Catalogue.ofThisVersion())).toList();
  }

  private static DeviceStatus failing(DeviceError cause) {
    return DeviceStatus.failing(DeviceStatus.State.USER_ERROR, cause, null);
  }

  @Test
  void tellsEachReasonOnceAndThatItWorksAgain() {
    assertThat(look(DeviceStatus.online())).as("nothing was wrong before").isEmpty();
    assertThat(look(failing(DeviceError.PAPER_OUT))).containsExactly("小票打印机不能用：纸用完了（PAPER_OUT）。");
    assertThat(look(failing(DeviceError.PAPER_OUT))).isEmpty();
    assertThat(look(failing(DeviceError.COVER_OPEN)))
        .containsExactly("小票打印机不能用：盖子没有合上（COVER_OPEN）。");
    assertThat(look(DeviceStatus.online())).containsExactly("小票打印机能用了。");
  }

  @Test
  void whatWasMissingFromTheBeginningIsTold() {
    assertThat(
            look(DeviceStatus.failing(DeviceStatus.State.NO_DEVICE, DeviceError.NO_HARDWARE, null)))
        .containsExactly("小票打印机不能用：设备没有接上（NO_HARDWARE）。");
  }

  @Test
  void aWarningIsToldWhenItComesAndWhenItComesBack() {
    DeviceStatus low =
        new DeviceStatus(DeviceStatus.State.ONLINE, null, List.of(DeviceError.PAPER_LOW), null);
    assertThat(look(low)).containsExactly("小票打印机还能用，但是：纸快用完了（PAPER_LOW）。");
    assertThat(look(low)).isEmpty();
    assertThat(look(DeviceStatus.online())).isEmpty();
    assertThat(look(low)).hasSize(1);
  }

  @Test
  void aBusyDeviceIsNoEvent() {
    assertThat(look(DeviceStatus.failing(DeviceStatus.State.DEVICE_BUSY, DeviceError.BUSY, null)))
        .isEmpty();
  }

  @Test
  void everyCodeOfADeviceHasWordsForStaff() {
    assertThat(Stream.of(DeviceError.values()))
        .allSatisfy(
            error ->
                assertThat(look(failing(error)))
                    .singleElement()
                    .asString()
                    .contains("（" + error + "）"));
  }
}
