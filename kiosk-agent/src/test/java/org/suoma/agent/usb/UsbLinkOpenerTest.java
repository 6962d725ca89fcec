package org.suoma.agent.usb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suoma.device.DeviceError;
import org.suoma.device.link.LinkException;

/** What can be seen without a reader: the library loads, and a missing device is told as such. */
class UsbLinkOpenerTest {

  @Test
  void saysThatTheReaderIsNotPluggedInTimeAndAgain() {
    UsbLinkOpener opener = new UsbLinkOpener(List.of("fffe:fffe"));
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(opener::open)
          .isInstanceOfSatisfying(
              LinkException.class, e -> assertThat(e.error()).isEqualTo(DeviceError.NO_HARDWARE));
    }
  }
}
