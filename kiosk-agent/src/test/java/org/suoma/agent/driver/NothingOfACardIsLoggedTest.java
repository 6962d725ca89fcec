package org.suoma.agent.driver;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.suoma.agent.serial.SerialLinkOpener;
import org.suoma.device.Bytes;
import org.suoma.device.DeviceStatus;
import org.suoma.device.emulator.Bench;
import org.suoma.device.emulator.IdReaderEmulator.Manner;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.protocol.IdCard;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** Cards and codes go by with every logger at its most talkative, in sickness and in health. */
@Timeout(60)
class NothingOfACardIsLoggedTest {

  private static final List<String> SECRETS =
      List.of("示例人", "11010519491231002X", "19491231", "示例路", "002X");

  @TempDir private Path directory;
  private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private Level before;

  @BeforeEach
  void listen() {
    before = root.getLevel();
    root.setLevel(Level.TRACE);
    heard.start();
    root.addAppender(heard);
  }

  @AfterEach
  void stop() {
    root.detachAppender(heard);
    root.setLevel(before);
  }

  @Test
  void whateverHappens() throws Exception {
    ProfileLibrary profiles = ProfileLibrary.bundled();
    try (Bench bench =
            new Bench(
                directory,
                profiles.printer("escpos-80mm"),
                profiles.scanner("gm65"),
                Clock.systemUTC());
        IdReaderDriver reader =
            new IdReaderDriver(
                profiles.idReader("samv-serial"),
                new SerialLinkOpener(directory.resolve("id-reader"), 115_200),
                Clock.systemUTC(),
                new Told(),
                EventLog.unkept(Program.AGENT));
        ScannerDriver scanner =
            new ScannerDriver(
                profiles.scanner("gm65"),
                new SerialLinkOpener(directory.resolve("scanner"), 9_600),
                status -> {},
                code -> told.add("code"),
                EventLog.unkept(Program.AGENT))) {
      bench.start();
      reader.start();
      scanner.start();
      bench.idReader().lay();
      assertThat(told.take()).isEqualTo("read");
      bench.idReader().lift();
      assertThat(told.take()).isEqualTo("lifted");
      bench.idReader().behave(Manner.LIFTED_IN_READING);
      bench.idReader().lay();
      assertThat(told.take()).isEqualTo("unreadable");
      while (!scanner.status().isOnline()) {
        Thread.onSpinWait();
      }
      bench.scan("11010519491231002X");
      while (!told.take().equals("code")) {
        Thread.onSpinWait();
      }
      bench.idReaderLine().unplug();
      bench.scannerLine().unplug();
      while (reader.status().isOnline() || scanner.status().isOnline()) {
        Thread.onSpinWait();
      }
    }

    String log =
        List.copyOf(heard.list).stream()
            .map(event -> event.getFormattedMessage() + " " + thrown(event))
            .collect(Collectors.joining("\n"));
    assertThat(log).contains("unplugged").doesNotContain(SECRETS);
    for (String secret : SECRETS) {
      assertThat(log)
          .doesNotContain(Bytes.of(secret.getBytes(UTF_8)).toString())
          .doesNotContain(Bytes.of(secret.getBytes(UTF_16LE)).toString());
    }
  }

  private static String thrown(ILoggingEvent event) {
    return event.getThrowableProxy() == null
        ? ""
        : ThrowableProxyUtil.asString(event.getThrowableProxy());
  }

  private final class Told implements IdReaderDriver.Listener {
    @Override
    public void statusChanged(DeviceStatus status) {}

    @Override
    public void cardRead(IdCard card) {
      LoggerFactory.getLogger(NothingOfACardIsLoggedTest.class).info("read {}", card);
      told.add("read");
    }

    @Override
    public void cardUnreadable() {
      told.add("unreadable");
    }

    @Override
    public void cardLifted() {
      told.add("lifted");
    }
  }
}
