package org.suoma.agent.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.suoma.device.Bytes;
import org.suoma.device.DeviceError;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;

/** A connection to a device in the network. */
final class TcpLink implements DeviceLink {

  private static final int READ_BUFFER_BYTES = 4_096;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  TcpLink(Socket socket) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
  }

  @Override
  public void write(Bytes bytes) throws LinkException {
    try {
      out.write(bytes.toArray());
      out.flush();
    } catch (IOException e) {
      throw lost("writing", e);
    }
  }

  @Override
  public Bytes read(Duration timeout) throws LinkException {
    try {
      socket.setSoTimeout((int) Math.min(Math.max(timeout.toMillis(), 1), Integer.MAX_VALUE));
      return some();
    } catch (SocketTimeoutException e) {
      return Bytes.empty();
    } catch (IOException e) {
      throw lost("reading", e);
    }
  }

  @Override
  public Bytes readWaiting() throws LinkException {
    try {
      return in.available() > 0 ? some() : Bytes.empty();
    } catch (IOException e) {
      throw lost("reading", e);
    }
  }

  private Bytes some() throws IOException {
    byte[] buffer = new byte[READ_BUFFER_BYTES];
    int read = in.read(buffer);
    if (read < 0) {
      throw new IOException("the connection was ended");
    }
    return Bytes.copyOf(buffer, 0, read);
  }

  private LinkException lost(String doing, IOException cause) {
    return new LinkException(
        DeviceError.LINK_LOST,
        "%s went away while %s".formatted(socket.getRemoteSocketAddress(), doing),
        cause);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // The line is being given up; what the printer has, it has.
    }
  }
}
