package org.suoma.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.agent.outbox.OutboxLimits;
import org.suoma.content.release.Ring;
import org.suoma.content.rollout.KioskTraits;
import org.suoma.records.ConfigException;
import org.suoma.records.ConfigFile;

class AgentConfigTest {

  private static final String GOOD =
      """
      kiosk-name = "hall-1"
      [api]
      port = 0
      token-file = "/var/lib/suoma/agent.token"
      [content]
      store-dir = "/var/lib/suoma/store"
      source = "http://127.0.0.1:8080/content/"
      trusted-root = "/etc/suoma/root.json"
      channel = "common"
      ring = "all"
      poll-seconds = 300
      [receipt-printer]
      profile = "escpos-80mm"
      port = "/dev/suoma-printer"
      """;

  @TempDir private Path directory;

  @Test
  void readsAConfigurationWithoutOptionalParts() throws Exception {
    AgentConfig config = read(GOOD);

    assertThat(config.kioskName()).isEqualTo("hall-1");
    assertThat(config.receiptPrinter())
        .isEqualTo(new AgentConfig.Device("escpos-80mm", "/dev/suoma-printer", null));
    assertThat(config.scanner()).isNull();
    assertThat(config.county()).isNull();
  }

  @Test
  void tellsRollOutsItsAreaItsTagsAndItsDevices() throws Exception {
    AgentConfig plain = read(GOOD);
    AgentConfig told =
        read(
            GOOD.replace(
                "poll-seconds = 300",
                "poll-seconds = 300\narea = \"513401001\"\ntags = [\"24小时\"]"));

    assertThat(plain.traits())
        .isEqualTo(new KioskTraits("hall-1", Ring.ALL, "", Set.of("printer:escpos-80mm")));
    assertThat(told.traits())
        .isEqualTo(
            new KioskTraits(
                "hall-1", Ring.ALL, "513401001", Set.of("24小时", "printer:escpos-80mm")));
    assertRefused(
        GOOD.replace("poll-seconds = 300", "poll-seconds = 300\narea = \"城关\""), "content.area 应为");
  }

  @Test
  void namesAMistypedKeyWithItsFile() {
    assertRefused(
        GOOD.replace("poll-seconds", "pol-seconds"), "agent.toml", "content", "poll-seconds");
  }

  @Test
  void namesAnUnknownKeyAndThoseThatAreKnown() {
    assertRefused(GOOD + "colour = \"red\"\n", "不认识的键 \"colour\"", "profile", "receipt-printer");
  }

  @Test
  void namesAMissingKey() {
    assertRefused(GOOD.replace("channel = \"common\"\n", ""), "content.channel");
  }

  @Test
  void namesAValueOutOfRange() {
    assertRefused(GOOD.replace("= 300", "= 0"), "poll-seconds 应为 1 到 86400");
  }

  @Test
  void tellsAPrinterInTheNetworkFromOneOnALine() {
    AgentConfig.Device network =
        new AgentConfig.Device("escpos-80mm", "tcp://192.168.1.50:9100", null);
    AgentConfig.Device line = new AgentConfig.Device("escpos-80mm", "/dev/suoma-printer", null);

    assertThat(network.networkAddress())
        .contains(InetSocketAddress.createUnresolved("192.168.1.50", 9100));
    assertThat(line.networkAddress()).isEmpty();
    assertRefused(GOOD.replace("/dev/suoma-printer", "tcp://192.168.1.50"), "tcp://192.168.1.50");
  }

  @Test
  void knowsTheCountyByOneAddress() throws Exception {
    String county = "[county]\nurl = \"http://county:81/\"\n";

    assertThat(Objects.requireNonNull(read(GOOD + county).county()).url())
        .hasToString("http://county:81/");
    assertRefused(GOOD + county.replace(":81/", ":81"), "county.url 应为 http://192.168.1.2:8080/");
    assertRefused(GOOD + county.replace("http:", "ftp:"), "county.url 应为");
  }

  @Test
  void limitsTheOutboxEvenIfNobodySaysSo() throws Exception {
    AgentConfig config = read(GOOD + "[outbox]\nmost-submissions = 7\n");

    assertThat(Objects.requireNonNull(config.outbox()).limits())
        .isEqualTo(new OutboxLimits(7, 500_000_000));
    assertRefused(
        GOOD + "[outbox]\nmost-megabytes = 0\n", "outbox.most-megabytes 应为 1 到 100000，现为 0");
  }

  @Test
  void callsStaffAtTheCountyAndNotForever() throws Exception {
    String county = "[county]\nurl = \"http://county:81/\"\n";
    AgentConfig.County plain = Objects.requireNonNull(read(GOOD + county).county());

    assertThat(plain.callPatience()).isEqualTo(Duration.ofMinutes(10));
    assertThat(
            Objects.requireNonNull(read(GOOD + county + "call-minutes = 3\n").county())
                .callPatience())
        .isEqualTo(Duration.ofMinutes(3));
    assertRefused(GOOD + county + "call-minutes = 0\n", "county.call-minutes 应为 1 到 60，现为 0");
  }

  @Test
  void namesTheRingsWhenThereIsNoneOfThatName() {
    assertRefused(GOOD.replace("\"all\"", "\"some\""), "“some”", "canary、early、all");
  }

  @Test
  void namesAnAddressOfTheHallThatIsNone() {
    assertRefused(
        GOOD + "[content.hall]\nlisten = \"everywhere\"\n",
        "content.hall.listen 应为 192.168.1.20:8766 这样的地址，现为 everywhere");
    assertRefused(
        GOOD + "[content.hall]\nneighbours = [\"192.168.1.21\"]\n",
        "content.hall.neighbours 应为",
        "192.168.1.21");
  }

  @Test
  void refusesAnAgentThatTrustsNobody() {
    assertRefused(GOOD.replaceAll("trusted-root = .*\n", ""), "缺少必需的键", "trusted-root");
  }

  @Test
  void saysInWhichLineTheFileIsNotToml() {
    assertRefused(GOOD + "[broken\n", "第 15 行");
  }

  @Test
  void saysThatThereIsNoFile() {
    assertThatThrownBy(() -> new ConfigFile(directory.resolve("none.toml")).read(AgentConfig.class))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("none.toml");
  }

  private void assertRefused(String text, String... expected) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ConfigException.class)
        .hasMessageContainingAll(expected);
  }

  private AgentConfig read(String text) throws IOException, ConfigException {
    Path file = directory.resolve("agent.toml");
    Files.writeString(file, text);
    return new ConfigFile(file).read(AgentConfig.class);
  }
}
