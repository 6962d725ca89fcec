package org.suoma.county.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 over ten thousand lines on one thread, as little work as can be: the machine's cores are
 * the server's, whose time is measured. Knows what our server sends: a length with every content.
 */
final class LoadClient implements Runnable {

  private static final int BUFFER_BYTES = 64 << 10;
  private static final int MOST_HEADER_BYTES = 8 << 10;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)\r\n");
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;

  private final InetSocketAddress server;
  private final Selector selector;
  private final Queue<Line> asked = new ConcurrentLinkedQueue<>();
  private final Deque<Line> idle = new ArrayDeque<>();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);

  LoadClient(URI origin) throws IOException {
    this.server = new InetSocketAddress(origin.getHost(), origin.getPort());
    this.selector = Selector.open();
  }

  /** A request as it goes over the line; its answer comes on the client's own thread. */
  void send(String head, byte[] body, Consumer<Answer> then) {
    byte[] bytes =
        "%s\r\nHost: %s:%d\r\nContent-Length: %d\r\n\r\n"
            .formatted(head, server.getHostString(), server.getPort(), body.length)
            .getBytes(ISO_8859_1);
    byte[] all = Arrays.copyOf(bytes, bytes.length + body.length);
    System.arraycopy(body, 0, all, bytes.length, body.length);
    asked.add(new Line(ByteBuffer.wrap(all), then));
    selector.wakeup();
  }

  @Override
  public void run() {
    try {
      while (true) {
        selector.select(this::ready);
        for (Line next = asked.poll(); next != null; next = asked.poll()) {
          begin(next);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("the load has ended", e);
    }
  }

  private void begin(Line request) {
    @Nullable Line free = idle.pollLast();
    try {
      if (free == null) {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.connect(server);
        request.key = channel.register(selector, SelectionKey.OP_CONNECT, request);
      } else {
        SelectionKey key = free.key();
        key.attach(request);
        request.key = key;
        write(request);
      }
    } catch (IOException e) {
      request.fail(e.toString());
    }
  }

  private void ready(SelectionKey key) {
    Line line = (Line) key.attachment();
    try {
      if (key.isConnectable() && ((SocketChannel) key.channel()).finishConnect()) {
        write(line);
      } else if (key.isWritable()) {
        write(line);
      } else if (key.isReadable()) {
        read(line);
      }
    } catch (IOException e) {
      close(line, e.toString());
    }
  }

  private static void write(Line line) throws IOException {
    SelectionKey key = line.key();
    ((SocketChannel) key.channel()).write(line.request);
    key.interestOps(line.request.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
  }

  private void read(Line line) throws IOException {
    SocketChannel channel = (SocketChannel) line.key().channel();
    buffer.clear();
    int read = channel.read(buffer);
    if (read < 0) {
      close(line, "closed");
      return;
    }
    line.take(buffer.flip());
    if (line.isWhole()) {
      idle.addLast(line);
      line.done();
    }
  }

  private void close(Line line, String why) {
    try {
      line.key().channel().close();
    } catch (IOException e) {
      why += ", " + e;
    }
    if (!idle.remove(line)) {
      line.fail(why);
    }
  }

  /**
   * What came back.
   *
   * @param status 0 if nothing did
   * @param content at most {@value #BUFFER_BYTES} bytes of it
   * @param failure empty if there is an answer
   */
  @SuppressWarnings("ArrayRecordComponent") // read once
  record Answer(int status, byte[] content, String failure) {}

  /** A line with the request that it carries, or carried last. */
  private static final class Line {

    private final ByteBuffer request;
    private final Consumer<Answer> then;
    private @Nullable SelectionKey key;
    private byte[] head = new byte[0];
    private byte[] content = new byte[0];
    private int status;
    private long length = -1;
    private long left = -1;

    Line(ByteBuffer request, Consumer<Answer> then) {
      this.request = request;
      this.then = then;
    }

    SelectionKey key() {
      if (key == null) {
        throw new IllegalStateException("not begun");
      }
      return key;
    }

    void take(ByteBuffer bytes) throws IOException {
      if (left < 0) {
        byte[] more = new byte[bytes.remaining()];
        bytes.get(more);
        head = concat(head, more);
        String text = new String(head, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
          if (head.length > MOST_HEADER_BYTES) {
            throw new IOException("no end of headers");
          }
          return;
        }
        parse(text.substring(0, end + 2));
        content = Arrays.copyOfRange(head, end + 4, head.length);
        left = length - content.length;
      } else {
        left -= bytes.remaining();
        if (content.length + bytes.remaining() <= BUFFER_BYTES) {
          byte[] more = new byte[bytes.remaining()];
          bytes.get(more);
          content = concat(content, more);
        }
      }
    }

    private void parse(String text) throws IOException {
      Matcher first = STATUS.matcher(text);
      if (!first.lookingAt()) {
        throw new IOException("no status: " + text.lines().findFirst().orElse(""));
      }
      status = Integer.parseInt(first.group(1));
      Matcher told = LENGTH.matcher(text);
      if (status == NO_CONTENT || status == NOT_MODIFIED) {
        length = 0;
      } else if (told.find()) {
        length = Long.parseLong(told.group(1));
      } else {
        throw new IOException("no length: " + text.toLowerCase(Locale.ROOT));
      }
    }

    boolean isWhole() {
      return left == 0;
    }

    void done() {
      then.accept(new Answer(status, content, ""));
    }

    void fail(String why) {
      then.accept(new Answer(0, content, why));
    }

    private static byte[] concat(byte[] first, byte[] second) {
      byte[] all = Arrays.copyOf(first, first.length + second.length);
      System.arraycopy(second, 0, all, first.length, second.length);
      return all;
    }
  }
}
