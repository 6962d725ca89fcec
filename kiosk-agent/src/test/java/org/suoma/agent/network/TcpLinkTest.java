package org.suoma.agent.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.agent.driver.NoProgress;
import org.suoma.agent.driver.ReceiptPrinterDriver;
import org.suoma.device.Bytes;
import org.suoma.device.DeviceError;
import org.suoma.device.PrintOutcome;
import org.suoma.device.Receipt;
import org.suoma.device.emulator.Bench;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.protocol.ReceiptEncoder;
import org.suoma.device.raster.FontGlyphRenderer;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

@Timeout(60)
class TcpLinkTest {

  private static final Duration SOON = Duration.ofSeconds(5);

  @TempDir private Path directory;
  private ServerSocket server;
  private TcpLinkOpener opener;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    opener = new TcpLinkOpener("127.0.0.1", server.getLocalPort());
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void carriesBytesBothWays() throws Exception {
    try (DeviceLink here = opener.open();
        Socket there = server.accept()) {
      here.write(Bytes.of(0x10, 0x04, 0x01));
      assertThat(there.getInputStream().readNBytes(3)).containsExactly(0x10, 0x04, 0x01);
      assertThat(here.readWaiting()).isEqualTo(Bytes.empty());
      there.getOutputStream().write(0x12);
      assertThat(here.read(SOON)).isEqualTo(Bytes.of(0x12));
    }
  }

  @Test
  void returnsNothingWhenNothingComesInTime() throws Exception {
    try (DeviceLink here = opener.open();
        Socket there = server.accept()) {
      assertThat(here.read(Duration.ofMillis(50))).isEqualTo(Bytes.empty());
      assertThat(there.isConnected()).isTrue();
    }
  }

  @Test
  void saysThatTheFarEndWentAway() throws Exception {
    try (DeviceLink here = opener.open()) {
      server.accept().close();

      assertThatThrownBy(() -> here.read(SOON))
          .isInstanceOfSatisfying(
              LinkException.class, e -> assertThat(e.error()).isEqualTo(DeviceError.LINK_LOST));
    }
  }

  @Test
  void saysThatNothingAnswers() throws Exception {
    server.close();

    assertThatThrownBy(() -> opener.open())
        .isInstanceOfSatisfying(
            LinkException.class, e -> assertThat(e.error()).isEqualTo(DeviceError.NO_HARDWARE));
  }

  @Test
  void printsOnAPrinterInTheNetwork() throws Exception {
    try (Bench bench =
        new Bench(
            directory,
            ProfileLibrary.bundled().printer("escpos-80mm"),
            ProfileLibrary.bundled().scanner("gm65"),
            Clock.systemUTC())) {
      Thread printer = new Thread(() -> serve(bench), "network-printer");
      printer.setDaemon(true);
      printer.start();
      PrinterProfile profile = ProfileLibrary.bundled().printer("escpos-80mm");
      ReceiptPrinterDriver driver =
          new ReceiptPrinterDriver(
              profile,
              new ReceiptEncoder(profile, new FontGlyphRenderer()),
              opener,
              Clock.systemUTC(),
              status -> {},
              EventLog.unkept(Program.AGENT));
      driver.start();
      try {
        while (!driver.status().isOnline()) {
          Thread.onSpinWait();
        }
        Receipt receipt =
            new Receipt(
                List.of(new Receipt.Line("索玛县", Receipt.Size.LARGE, Receipt.Align.CENTER, true)));

        assertThat(driver.print(receipt, new NoProgress()).get(30, TimeUnit.SECONDS))
            .isEqualTo(PrintOutcome.printed());
        assertThat(bench.tray().receipts()).hasSize(1);
      } finally {
        driver.close();
      }
    }
  }

  /** The emulated printer at the far end of one connection. */
  private void serve(Bench bench) {
    try (Socket caller = server.accept()) {
      InputStream in = caller.getInputStream();
      byte[] buffer = new byte[256];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        Bytes answer = bench.printer().receive(Bytes.copyOf(buffer, 0, read));
        caller.getOutputStream().write(answer.toArray());
      }
    } catch (IOException e) {
      if (!server.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
