package org.suoma.agent.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.suoma.device.DeviceError;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;

/** Opens a line to a device in the network, such as a printer at port 9100 (raw, "JetDirect"). */
public final class TcpLinkOpener implements DeviceLink.Opener {

  private static final int CONNECT_MILLIS = 3_000;

  private final String host;
  private final int port;

  /** A line to this address. */
  public TcpLinkOpener(String host, int port) {
    this.host = host;
    this.port = port;
  }

  @Override
  public DeviceLink open() throws LinkException {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true); // status questions are three bytes long
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      return new TcpLink(socket);
    } catch (IOException e) {
      closeQuietly(socket);
      throw new LinkException(
          DeviceError.NO_HARDWARE,
          "nothing answers at %s:%d: %s".formatted(host, port, e.getMessage()),
          e);
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It was never connected: there is nothing to lose.
    }
  }
}
