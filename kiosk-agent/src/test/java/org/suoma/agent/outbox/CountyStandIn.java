package org.suoma.agent.outbox;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Methods;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.suoma.agent.county.CountyEnd;
import org.suoma.agent.county.CountyLine;
import org.suoma.agent.county.IdentityFile;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionKeys;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.county.cases.SubmissionHandler;
import org.suoma.county.cases.SubmissionInbox;
import org.suoma.county.publishing.SubmissionKeyFolder;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.cases.SubmissionStore;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** The county's own inbox behind a line that can be cut, with somebody who may stand between. */
final class CountyStandIn implements Closeable {

  private final Database database;
  private final SubmissionStore store;
  private final SubmissionInbox inbox;
  private final SubmissionKeyFolder keys;
  private final IdentityFile identity;
  private final HttpHandler real;
  private final AtomicReference<@Nullable HttpHandler> between = new AtomicReference<>();
  private final AtomicInteger requests = new AtomicInteger();
  private @Nullable Undertow server;
  private int port;

  CountyStandIn(Path folder) throws IOException {
    keys = new SubmissionKeyFolder(folder.resolve("keys"));
    SubmissionKeys unused = keys.loadOrMake().published();
    database = Database.open(folder);
    store = new SubmissionStore(database);
    inbox = new SubmissionInbox(store, keys, Clock.systemUTC());
    CountyEnd end = new CountyEnd(database, Clock.systemUTC());
    identity = end.enrol("hall-1", folder);
    real =
        end.door()
            .admit(
                Methods.POST,
                SealedEnvelope.MAX_BYTES,
                new SubmissionHandler(inbox, EventLog.unkept(Program.COUNTY)));
    connect();
    cut();
  }

  /** The line holds from now on, at the port it had before. */
  void connect() {
    server =
        Undertow.builder()
            .addHttpListener(port, "127.0.0.1")
            .setIoThreads(1)
            .setWorkerThreads(2)
            .setHandler(new BlockingHandler(this::handle))
            .build();
    server.start();
    port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
  }

  /** Nothing answers from now on. */
  void cut() {
    if (server != null) {
      server.stop();
      server = null;
    }
  }

  /** Somebody answers in the county's place; null: nobody. */
  void answerInItsPlace(@Nullable HttpHandler handler) {
    between.set(handler);
  }

  private void handle(HttpServerExchange exchange) throws Exception {
    requests.incrementAndGet();
    HttpHandler now = between.get();
    (now == null ? real : now).handleRequest(exchange);
  }

  /** Takes what comes as the county does. */
  HttpHandler real() {
    return real;
  }

  int requests() {
    return requests.get();
  }

  /** The line of a kiosk that is let in. */
  CountyLine line() {
    return CountyEnd.line(port, identity);
  }

  SubmissionKeys keys() throws IOException {
    return keys.load().published();
  }

  SubmissionKeyFolder keyFolder() {
    return keys;
  }

  SubmissionInbox inbox() {
    return inbox;
  }

  /** What has arrived, in order. */
  List<SubmissionNumber> numbers() {
    return store.numbers();
  }

  @Override
  public void close() {
    cut();
    database.close();
  }
}
