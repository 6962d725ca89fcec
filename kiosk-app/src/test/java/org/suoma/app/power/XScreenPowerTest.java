package org.suoma.app.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of xset; no virtual screen has a power to switch. */
class XScreenPowerTest {

  @TempDir private Path directory;

  private XScreenPower with(String script) throws IOException {
    Path xset = directory.resolve("xset");
    Files.writeString(xset, "#!/bin/sh\n" + script + "\n");
    assertThat(xset.toFile().setExecutable(true)).isTrue();
    return new XScreenPower(xset.toString());
  }

  @Test
  void theScreenIsPutOutWithDpmsEnabledSoThatATouchLightsItAndNoTimeDoes() throws Exception {
    XScreenPower power = with("echo \"$*\" >>'" + directory + "/asked'");

    power.off();
    power.on();

    assertThat(directory.resolve("asked"))
        .hasContent("dpms 0 0 0\ndpms force off\ndpms force on\n-dpms");
  }

  @Test
  void whatXsetSaysOfAServerWithoutDpmsIsTold() throws Exception {
    XScreenPower power = with("echo 'server does not have extension for dpms option' >&2");

    assertThatThrownBy(power::off)
        .isInstanceOf(ScreenPowerException.class)
        .hasMessage("server does not have extension for dpms option");
  }

  @Test
  void aMachineWithoutXsetIsTold() {
    XScreenPower power = new XScreenPower(directory.resolve("none").toString());

    assertThatThrownBy(power::on).isInstanceOf(IOException.class).hasMessageContaining("none");
  }
}
