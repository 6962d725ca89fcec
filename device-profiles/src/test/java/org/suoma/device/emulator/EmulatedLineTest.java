package org.suoma.device.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.device.Bytes;

/** A host that reads and writes the port as a plain file, against a device that echoes. */
@Timeout(60)
class EmulatedLineTest {

  private static final int FAST = 4_000_000;

  @TempDir private Path directory;
  private final LinkedBlockingQueue<Integer> restarts = new LinkedBlockingQueue<>();
  private Path port;
  private EmulatedLine line;

  @BeforeEach
  void plugIn() throws IOException {
    port = directory.resolve("echo");
    line = new EmulatedLine(port, FAST, new Echo());
    line.plug();
  }

  @AfterEach
  void close() {
    line.close();
  }

  @Test
  void carriesEveryByteUnchangedBothWays() throws IOException {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }

    assertThat(echo(all)).isEqualTo(all);
    assertThat(line.bytesReceived()).isEqualTo(256);
  }

  @Test
  void carriesOnWhenTheHostClosesThePortAndOpensItAgain() throws IOException {
    echo(new byte[] {1});

    assertThat(echo(new byte[] {2})).containsExactly(2);
  }

  @Test
  void endsTheHostsReadWhenTheCableIsPulled() throws IOException {
    try (FileInputStream in = new FileInputStream(port.toFile())) {
      line.unplug();

      assertThat(Files.exists(port, LinkOption.NOFOLLOW_LINKS)).isFalse();
      assertThat(restarts).hasSize(1);
      assertThatThrownBy(
              () -> {
                if (in.read() < 0) {
                  throw new IOException("end");
                }
              })
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void worksAgainUnderTheSameNameWhenPluggedIn() throws IOException {
    line.unplug();
    assertThat(line.send(Bytes.of(1))).as("sent without a cable").isFalse();

    line.plug();

    assertThat(line.isPlugged()).isTrue();
    assertThat(echo(new byte[] {3, 4})).containsExactly(3, 4);
  }

  @Test
  void sendsWhatNobodyAskedFor() throws IOException {
    try (FileInputStream in = new FileInputStream(port.toFile())) {
      line.send(Bytes.of(0x41, 0x0D));

      assertThat(read(in, 2)).containsExactly(0x41, 0x0D);
    }
  }

  @Test
  void losesOneAnswerWhereItShallAndNoneAfterIt() throws IOException {
    try (FileInputStream in = new FileInputStream(port.toFile())) {
      line.suffer(LineFault.LOSES_ONE);
      line.send(Bytes.of(1));
      line.send(Bytes.of(2));

      assertThat(read(in, 1)).containsExactly(2);
      assertThat(line.fault()).isEqualTo(LineFault.NONE);
    }
  }

  @Test
  void replacesTheLinkOfASocatThatWasKilled() throws IOException {
    Path stale = directory.resolve("stale");
    Files.createSymbolicLink(stale, directory.resolve("gone"));

    try (PseudoTerminal terminal = new PseudoTerminal(stale)) {
      terminal.plug();
      assertThat(stale).exists();
    }
    assertThat(stale).doesNotExist();
  }

  @Test
  void leavesNoChildBehind() throws Exception {
    assertThat(socats()).isPositive();

    line.close();

    Await.until("socat has ended", () -> socats() == 0);
    assertThat(restarts.poll(0, TimeUnit.SECONDS)).isNull();
  }

  @Test
  void saysWhyAPortCannotBeMade() {
    try (PseudoTerminal terminal = new PseudoTerminal(directory.resolve("missing/port"))) {
      assertThatThrownBy(terminal::plug)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("missing/port")
          .hasMessageContaining("No such file or directory");
    }
  }

  @Test
  void refusesNamesThatSocatWouldMisread() {
    assertThatThrownBy(() -> new PseudoTerminal(Path.of("/tmp/a,b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/tmp/a,b");
  }

  private long socats() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().orElse("").contains("socat"))
        .count();
  }

  private byte[] echo(byte[] sent) throws IOException {
    try (FileOutputStream out = new FileOutputStream(port.toFile());
        FileInputStream in = new FileInputStream(port.toFile())) {
      out.write(sent);
      return read(in, sent.length);
    }
  }

  /** A terminal cannot tell its length, which {@link FileInputStream#readNBytes} asks for. */
  private static byte[] read(FileInputStream in, int count) throws IOException {
    byte[] bytes = new byte[count];
    new DataInputStream(in).readFully(bytes);
    return bytes;
  }

  private final class Echo implements Emulator {
    @Override
    public Bytes receive(Bytes sent) {
      return sent;
    }

    @Override
    public void restart() {
      restarts.add(1);
    }
  }
}
