package org.suoma.agent.ipp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The far end of IPP on loopback: a printer that keeps what it is given. Debian's {@code
 * ippeveprinter} would be one, but does not start without an Avahi daemon on the system bus.
 */
final class PaperPrinter implements AutoCloseable {

  private static final int JOB = 17;

  final List<byte[]> documents = new CopyOnWriteArrayList<>();
  final List<Operation> asked = new CopyOnWriteArrayList<>();
  volatile PrinterState state = PrinterState.idle;
  volatile List<String> reasons = List.of("none");
  volatile List<String> formats = List.of("application/pdf", "image/urf");
  volatile boolean isAccepting = true;
  volatile Status answerToJobs = Status.successfulOk;
  volatile JobState jobState = JobState.completed;
  volatile boolean talksNonsense;

  /** This operation is never answered; null: all are. */
  volatile @Nullable Operation mute;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  PaperPrinter() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/ipp/print", this::answer);
    server.start();
  }

  URI uri() {
    return URI.create("ipp://127.0.0.1:%d/ipp/print".formatted(server.getAddress().getPort()));
  }

  private void answer(HttpExchange exchange) throws IOException {
    IppInputStream in =
        new IppInputStream(new ByteArrayInputStream(exchange.getRequestBody().readAllBytes()));
    IppPacket request = in.readPacket();
    byte[] document = in.readAllBytes();
    if (document.length > 0) {
      documents.add(document);
    }
    asked.add(request.getOperation());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (talksNonsense) {
      out.writeBytes("<html>the router wants a password</html>".getBytes(US_ASCII));
    } else {
      new IppOutputStream(out).write(packet(request));
    }
    if (request.getOperation().equals(mute)) {
      await();
    }
    exchange.sendResponseHeaders(200, out.size());
    exchange.getResponseBody().write(out.toByteArray());
    exchange.close();
  }

  private void await() throws IOException {
    try {
      closed.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private IppPacket packet(IppPacket request) {
    Operation operation = request.getOperation();
    if (operation.equals(Operation.getPrinterAttributes)) {
      return IppPacket.response(Status.successfulOk)
          .putPrinterAttributes(
              Types.printerState.of(state),
              Types.printerStateReasons.of(reasons),
              Types.printerIsAcceptingJobs.of(isAccepting),
              Types.documentFormatSupported.of(formats),
              Types.printerMakeAndModel.of("Paper Printer"))
          .build();
    }
    if (operation.equals(Operation.printJob) && answerToJobs.getCode() >= 0x100) {
      return IppPacket.response(answerToJobs).build();
    }
    if (operation.equals(Operation.cancelJob)) {
      jobState = JobState.canceled;
    }
    return IppPacket.jobResponse(Status.successfulOk, JOB, uri(), jobState).build();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
