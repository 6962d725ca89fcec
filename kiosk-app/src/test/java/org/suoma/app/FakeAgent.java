package org.suoma.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.ContentJson;
import org.suoma.content.order.WindowStanding;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionNumber;

/** An agent that answers as it is told, over real HTTP, and remembers what it was to print. */
public final class FakeAgent implements Closeable {

  private static final int PATIENCE_SECONDS = 20;

  private final HttpServer server;
  private final List<String> printed = new ArrayList<>();
  private final Set<String> documentIds = new HashSet<>();
  private final List<byte[]> documents = new ArrayList<>();
  private final List<String> contentFaults = new ArrayList<>();
  private final List<String> untranslated = new ArrayList<>();
  private final List<String> usage = new ArrayList<>();
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private volatile boolean deaf;
  private final Map<SubmissionNumber, SealedEnvelope> submissions = new LinkedHashMap<>();
  private @Nullable SubmissionError closed;
  private @Nullable SubmissionError refusal;
  private int answersToLose;
  private volatile int stateStatus = 503;
  private volatile String stateAnswer = "{\"code\":\"COUNTY_UNREACHABLE\"}";
  private boolean readerThere = true;
  private boolean cardRequested;
  private @Nullable String card;
  private volatile String call = "{\"state\":\"NONE\",\"waitedSeconds\":0}";
  private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
  private final BlockingDeque<OutputStream> listeners = new LinkedBlockingDeque<>();
  private final Semaphore callsAsked = new Semaphore(0);
  private String printerStatus = "{\"state\":\"ONLINE\",\"warnings\":[]}";
  private @Nullable String documentPrinterStatus;
  private @Nullable String window;
  private @Nullable String content;
  private @Nullable String membership;
  private String enrolmentRefusal = "";
  private final List<String> codes = new ArrayList<>();
  private final List<String> errands = new ArrayList<>();
  private String outcome = "{\"state\":\"PRINTED\"}";
  private final List<String> cared = new ArrayList<>();
  private String support = "{\"state\":\"NONE\"}";
  private volatile String recent = "{\"events\":[]}";
  private boolean panelOpen;
  private String panelRefusal = "";
  private int panelWait;
  private String vitals = "{\"version\":\"1.4.2\",\"diskFreeBytes\":21400000000}";

  /** An agent whose printer is ready. */
  public FakeAgent() throws IOException {
    // The JDK's server holds the end of an answer back until its beginning is confirmed: 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/status", exchange -> answer(exchange, status()));
    server.createContext("/v1/print", this::print);
    server.createContext("/v1/documents/", this::document);
    server.createContext("/v1/content/faults", this::contentFault);
    server.createContext("/v1/untranslated", this::untranslated);
    server.createContext("/v1/usage", this::usage);
    server.createContext("/v1/submissions", this::submission);
    server.createContext("/v1/card/", this::card);
    server.createContext("/v1/errands/", this::errand);
    server.createContext("/v1/call", this::call);
    server.createContext("/v1/enrolment", this::enrolment);
    server.createContext("/v1/care/", this::care);
    server.createContext("/v1/events", this::listen);
    server.createContext("/v1/events/told", this::event);
    server.createContext("/v1/events/recent", exchange -> answer(exchange, recent));
    server.createContext("/v1/scanner/", exchange -> answer(exchange, 202, status()));
    server.createContext(
        "/v1/submission-state", exchange -> answer(exchange, stateStatus, stateAnswer));
    server.start();
  }

  /** Its address, ending with {@code /}. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** What its printer is like from now on, as the agent's API says it. */
  public synchronized void printer(String status) {
    printerStatus = status;
  }

  /** The kiosk has an A4 printer from now on, and what it is like. */
  public synchronized void documentPrinter(String status) {
    documentPrinterStatus = status;
  }

  /** What the county has set and asked of the window from now on, as the agent's API says it. */
  public synchronized void window(WindowStanding standing) {
    window = new String(new ContentJson().write(standing), UTF_8);
  }

  /** How the content is from now on, as the agent's API says it. */
  public synchronized void content(String json) {
    content = json;
  }

  /** Who this kiosk is to the county from now on, as the agent's API says it. */
  public synchronized void membership(String json) {
    membership = json;
  }

  /** The next events that it is told of, as JSON; waits for them. */
  public String nextEvents() throws InterruptedException {
    return Objects.requireNonNull(events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
  }

  /** Whether it fails at events from now on. */
  public void failAtEvents(boolean fails) {
    deaf = fails;
  }

  private void event(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    if (!deaf) {
      events.add(body);
    }
    answer(exchange, deaf ? 500 : 202, "{\"taken\":1}");
  }

  /** The county takes no code from now on, for this reason; none if that is empty. */
  public synchronized void refuseCodes(String code) {
    enrolmentRefusal = code;
  }

  /** The bodies of all requests to enrol. */
  public synchronized List<String> codes() {
    return List.copyOf(codes);
  }

  /** What it was told of errands: the path, with what was posted there, of pictures its length. */
  public synchronized List<String> errands() {
    return List.copyOf(errands);
  }

  /** The documents that it was to print, one for each job. */
  public synchronized List<byte[]> documents() {
    return List.copyOf(documents);
  }

  /** What becomes of every job from now on, without its id. */
  public synchronized void jobsEnd(String outcomeJson) {
    outcome = outcomeJson;
  }

  /** The bodies of all print requests. */
  public synchronized List<String> printed() {
    return List.copyOf(printed);
  }

  /** The bodies of all that the app said of content that it could not show. */
  public synchronized List<String> contentFaults() {
    return List.copyOf(contentFaults);
  }

  /** The bodies of all that the app said of what was met untranslated. */
  public synchronized List<String> untranslated() {
    return List.copyOf(untranslated);
  }

  /** The bodies of all that the app said of how the kiosk is used. */
  public synchronized List<String> usage() {
    return List.copyOf(usage);
  }

  /** What was handed in, each number once. */
  public synchronized List<SealedEnvelope> submissions() {
    return List.copyOf(submissions.values());
  }

  /** Why nothing is taken from now on; null: all is. */
  public synchronized void refuseSubmissions(@Nullable SubmissionError why) {
    refusal = why;
  }

  /** Says beforehand why nothing can be handed in from now on; null: all can. */
  public synchronized void closeOutbox(@Nullable SubmissionError why) {
    closed = why;
  }

  /** Takes so many submissions without an answer. */
  public synchronized void loseAnswers(int count) {
    answersToLose = count;
  }

  /** What it says of every submission's state from now on. */
  public void statesAre(int status, String json) {
    stateStatus = status;
    stateAnswer = json;
  }

  /** A phone is shown to the scanner; waits for somebody who listens. */
  public void scan(String code) throws Exception {
    OutputStream listener =
        Objects.requireNonNull(
            listeners.pollLast(PATIENCE_SECONDS, TimeUnit.SECONDS), "nobody listens");
    String event = "event: scan\ndata: {\"kind\":\"OTHER\",\"text\":\"%s\"}\n\n".formatted(code);
    listener.write(event.getBytes(UTF_8));
    listener.flush();
    listeners.add(listener);
  }

  /** Those who have listened so far are no longer reached: they have left, or will. */
  public void forgetListeners() {
    listeners.clear();
  }

  /** The stream stays open: this server answers in one thread, which must not wait in it. */
  private void listen(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream listener = exchange.getResponseBody();
    listener.write(": here\n\n".getBytes(UTF_8));
    listener.flush();
    listeners.add(listener);
  }

  /** How every call for staff stands from now on. */
  public void callIs(String state, int waitedSeconds) {
    call = "{\"state\":\"%s\",\"waitedSeconds\":%d}".formatted(state, waitedSeconds);
  }

  /** What it is told next of calls for staff: the path, with what was posted there. */
  public String nextCall() throws InterruptedException {
    return Objects.requireNonNull(calls.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "no call came");
  }

  /** Waits until it was asked so many times more how the call stands. */
  public void awaitCallAsked(int times) throws InterruptedException {
    callsAsked.drainPermits();
    if (!callsAsked.tryAcquire(times, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("not asked %d times how the call stands".formatted(times));
    }
  }

  private void call(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("POST")) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      calls.add(exchange.getRequestURI().getPath() + " " + body);
    } else {
      callsAsked.release();
    }
    answer(exchange, call);
  }

  /** Lays a card on the reader; kept if it was asked for. */
  public synchronized void lay(String name, String number) {
    if (cardRequested) {
      card = "{\"name\":\"%s\",\"number\":\"%s\"}".formatted(name, number);
    }
  }

  /** Plugs the card reader in, or out. */
  public synchronized void plugReader(boolean there) {
    readerThere = there;
  }

  /** Whether somebody waits for a card. */
  public synchronized boolean isCardRequested() {
    return cardRequested;
  }

  /** As after a restart: nobody waits for a card any more. */
  public synchronized void forgetCardRequest() {
    cardRequested = false;
  }

  private synchronized void card(HttpExchange exchange) throws IOException {
    String what = exchange.getRequestURI().getPath();
    if (what.endsWith("take") && card == null) {
      answer(
          exchange,
          cardRequested ? 404 : 409,
          cardRequested ? "{\"code\":\"NO_CARD\"}" : "{\"code\":\"CARD_NOT_ASKED\"}");
      return;
    }
    String body = what.endsWith("take") ? String.valueOf(card) : status();
    cardRequested = what.endsWith("request");
    card = null;
    answer(exchange, body);
  }

  private synchronized void submission(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (refusal != null) {
      answer(exchange, refusal.httpStatus(), "{\"code\":\"" + refusal.name() + "\"}");
      return;
    }
    SealedEnvelope envelope = SealedEnvelope.parse(body);
    submissions.putIfAbsent(envelope.header().number(), envelope);
    if (answersToLose > 0) {
      answersToLose--;
      exchange.close();
      return;
    }
    answer(exchange, 202, "{\"number\":\"" + envelope.header().number() + "\"}");
  }

  private synchronized void contentFault(HttpExchange exchange) throws IOException {
    contentFaults.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    answer(exchange, status());
  }

  private synchronized void usage(HttpExchange exchange) throws IOException {
    usage.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    answer(exchange, 202, status());
  }

  private synchronized void untranslated(HttpExchange exchange) throws IOException {
    untranslated.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    answer(exchange, status());
  }

  private synchronized String status() {
    return "{\"devices\":[{\"name\":\"receipt-printer\",\"kind\":\"printer\",\"status\":"
        + printerStatus
        + "},{\"name\":\"id-reader\",\"kind\":\"id-reader\",\"status\":"
        + (readerThere
            ? "{\"state\":\"ONLINE\",\"warnings\":[]}"
            : "{\"state\":\"NO_DEVICE\",\"warnings\":[]}")
        + "}"
        + ",{\"name\":\"scanner\",\"kind\":\"scanner\",\"status\":{\"state\":\"ONLINE\",\"warnings\":[]}}"
        + (documentPrinterStatus == null
            ? ""
            : ",{\"name\":\"document-printer\",\"kind\":\"document-printer\",\"status\":"
                + documentPrinterStatus
                + "}")
        + "]"
        + (window == null ? "" : ",\"window\":" + window)
        + (content == null ? "" : ",\"content\":" + content)
        + (closed == null ? "" : ",\"outbox\":{\"obstacle\":\"" + closed + "\"}")
        + "}";
  }

  private synchronized void enrolment(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("POST")) {
      codes.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      if (!enrolmentRefusal.isEmpty()) {
        answer(exchange, 409, "{\"code\":\"%s\"}".formatted(enrolmentRefusal));
        return;
      }
      membership =
          "{\"county\":true,\"enrolled\":true,\"name\":\"bianmin-1\",\"area\":\"519999101\",\"place\":\"\"}";
    }
    if (membership == null) {
      answer(exchange, 404, "{\"code\":\"NOT_FOUND\"}");
    } else {
      answer(exchange, membership);
    }
  }

  private synchronized void errand(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    errands.add(path + " " + (path.endsWith("/picture") ? body.length : new String(body, UTF_8)));
    answer(exchange, 202, "{\"settings\":{}}");
  }

  private synchronized void print(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    if (exchange.getRequestMethod().equals("POST")) {
      printed.add(body);
    }
    String path = exchange.getRequestURI().getPath();
    String id =
        exchange.getRequestMethod().equals("POST")
            ? body.replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1")
            : path.substring(path.lastIndexOf('/') + 1);
    answer(exchange, outcome.replaceFirst("\\{", "{\"id\":\"" + id + "\","));
  }

  /** One id, one document, as the agent's desk has it. */
  private synchronized void document(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String id = path.substring(path.lastIndexOf('/') + 1);
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (exchange.getRequestMethod().equals("POST") && documentIds.add(id)) {
      documents.add(body);
    }
    answer(exchange, outcome.replaceFirst("\\{", "{\"id\":\"" + id + "\","));
  }

  /** What it was told of the panel: the path, with what was posted there. */
  public synchronized List<String> cared() {
    return List.copyOf(cared);
  }

  /** The panel stays closed from now on, for this reason and so long; it opens if that is empty. */
  public synchronized void refusePins(String code, int seconds) {
    panelRefusal = code;
    panelWait = seconds;
  }

  /** How the machine is from now on, as the agent's API says it. */
  public synchronized void vitals(String json) {
    vitals = json;
  }

  /** What the programs have told, as the agent's API says it. */
  public void recent(String json) {
    recent = json;
  }

  /** The panel is locked by the agent. */
  public synchronized void lockPanel() {
    panelOpen = false;
  }

  /** What became of the file for support, as the agent's API says it. */
  public synchronized void support(String json) {
    support = json;
  }

  private synchronized void care(HttpExchange exchange) throws IOException {
    String what = exchange.getRequestURI().getPath().substring("/v1/care/".length());
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    cared.add(what + " " + body);
    if (what.equals("open")) {
      boolean fits = body.contains("\"number\":\"12\"") && body.contains("\"pin\":\"482913\"");
      if (!panelRefusal.isEmpty() || !fits) {
        if (panelWait > 0) {
          exchange.getResponseHeaders().set("Retry-After", String.valueOf(panelWait));
        }
        String code = panelRefusal.isEmpty() ? "PIN_REFUSED" : panelRefusal;
        answer(exchange, 403, "{\"code\":\"" + code + "\"}");
        return;
      }
      panelOpen = true;
      answer(exchange, "{\"ticket\":\"the-ticket\",\"name\":\"阿牛\"}");
    } else if (what.equals("lock")) {
      panelOpen = false;
      answer(exchange, 202, "{\"locked\":true}");
    } else if (!panelOpen || !body.contains("the-ticket")) {
      answer(exchange, 403, "{\"code\":\"PANEL_LOCKED\"}");
    } else if (what.equals("report")) {
      answer(exchange, careReport());
    } else if (what.equals("support")) {
      support = "{\"state\":\"WAITING\",\"at\":\"2026-11-27T02:30:00Z\"}";
      answer(exchange, 202, support);
    } else if (what.equals("test-print")) {
      String id = body.replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
      answer(exchange, 202, outcome.replaceFirst("\\{", "{\"id\":\"" + id + "\","));
    } else {
      answer(exchange, 202, "{\"locked\":false}");
    }
  }

  private String careReport() {
    return "{\"at\":\"2026-11-27T02:30:00Z\",\"status\":"
        + status()
        + ",\"vitals\":"
        + vitals
        + ",\"county\":{\"configured\":true,\"enrolled\":true,\"name\":\"hall-1\",\"clockAheadSeconds\":0},\"support\":"
        + support
        + "}";
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    answer(exchange, 200, json);
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
