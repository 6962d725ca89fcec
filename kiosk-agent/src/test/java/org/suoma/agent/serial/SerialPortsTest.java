package org.suoma.agent.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SerialPortsTest {

  @TempDir private Path devices;
  private Path links;

  @BeforeEach
  void plugIn() throws IOException {
    links = Files.createDirectories(devices.resolve("serial/by-path"));
    for (String name : new String[] {"ttyUSB0", "ttyUSB1"}) {
      Files.createFile(devices.resolve(name));
    }
    Files.createSymbolicLink(links.resolve("pci-usb-0:3:1.0-port0"), Path.of("../../ttyUSB0"));
    Files.createSymbolicLink(links.resolve("pci-usb-0:4:1.0-port0"), Path.of("../../ttyUSB1"));
  }

  @Test
  void aPortIsNamedByTheSocketThatItHangsOn() {
    assertThat(SerialPorts.lasting(devices.resolve("ttyUSB1"), links))
        .isEqualTo(links.resolve("pci-usb-0:4:1.0-port0"));
  }

  @Test
  void whatHasNoSuchNameOrIsGoneKeepsItsOwn() throws IOException {
    Path builtIn = Files.createFile(devices.resolve("ttyS0"));
    Path gone = devices.resolve("ttyUSB7");

    assertThat(SerialPorts.lasting(builtIn, links)).isEqualTo(builtIn);
    assertThat(SerialPorts.lasting(gone, links)).isEqualTo(gone);
    assertThat(SerialPorts.lasting(builtIn, devices.resolve("nothing"))).isEqualTo(builtIn);
  }

  @Test
  void aLinkWhoseDeviceHasGoneHidesNoOther() throws IOException {
    Files.createSymbolicLink(links.resolve("pci-usb-0:1:1.0-port0"), Path.of("../../ttyUSB9"));

    assertThat(SerialPorts.lasting(devices.resolve("ttyUSB1"), links))
        .isEqualTo(links.resolve("pci-usb-0:4:1.0-port0"));
  }
}
