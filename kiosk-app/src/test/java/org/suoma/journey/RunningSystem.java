package org.suoma.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The demo as its state file describes it, with the hands of a person at the bench. */
public final class RunningSystem {

  private final Path stateFile;
  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private final JsonMapper json = new JsonMapper();

  private RunningSystem(Path stateFile) {
    this.stateFile = stateFile;
  }

  /** The system that the launcher has started for this process. */
  public static RunningSystem ofLauncher() {
    String file = System.getenv("SUOMA_STATE");
    if (file == null) {
      throw new IllegalStateException("SUOMA_STATE names no state file: start me by ./suoma");
    }
    return new RunningSystem(Path.of(file));
  }

  /** A fact of the state file as it is now: programs that were restarted have new ones. */
  public String fact(String program, String key) throws IOException {
    JsonNode node = json.readTree(Files.readString(stateFile)).path(program).path(key);
    if (node.isMissingNode()) {
      throw new IOException("the state file has no " + program + "." + key);
    }
    return node.asText();
  }

  public String display() throws IOException {
    return json.readTree(Files.readString(stateFile)).path("display").asText();
  }

  /** The folder with everything that the programs keep. */
  public String data() throws IOException {
    return json.readTree(Files.readString(stateFile)).path("data").asText();
  }

  /** Shows a code to the scanner. */
  public void scan(String code) throws IOException, InterruptedException {
    send(
        HttpRequest.newBuilder(URI.create(fact("bench", "api") + "scanner/scan"))
            .header("X-Suoma-Bench", fact("bench", "token"))
            .POST(BodyPublishers.ofString(code)));
  }

  public long pid(String program) throws IOException {
    return Long.parseLong(fact(program, "pid"));
  }

  /**
   * What the virtual machine of a program says of itself; its command line may name a file with
   * options.
   *
   * @param command one of jcmd's, with its arguments
   */
  public String askVirtualMachine(String program, String... command) throws IOException {
    List<String> jcmd = new ArrayList<>(List.of("jcmd", Long.toString(pid(program))));
    jcmd.addAll(List.of(command));
    Process asked = new ProcessBuilder(jcmd).redirectErrorStream(true).start();
    return new String(asked.getInputStream().readAllBytes(), UTF_8);
  }

  /** Ends a program at once, as a crash would. */
  public void kill(String program) throws IOException {
    ProcessHandle process = ProcessHandle.of(pid(program)).orElseThrow();
    if (!process.destroyForcibly()) {
      throw new IOException(program + " could not be killed");
    }
  }

  /** Holds a program still, as a line that is cut would, or lets it go on. */
  public void hold(String program, boolean still) throws IOException, InterruptedException {
    hold(pid(program), still);
  }

  /** Holds the window manager still, as a busy machine does, or lets it go on. */
  public void holdWindowManager(boolean still) throws IOException, InterruptedException {
    long launcher = json.readTree(Files.readString(stateFile)).path("launcher").asLong();
    ProcessHandle manager =
        ProcessHandle.of(launcher).stream()
            .flatMap(ProcessHandle::children)
            .filter(child -> child.info().command().orElse("").endsWith("/openbox"))
            .findFirst()
            .orElseThrow(() -> new IOException("the launcher has started no window manager"));
    hold(manager.pid(), still);
  }

  private static void hold(long pid, boolean still) throws IOException, InterruptedException {
    Process kill =
        new ProcessBuilder("kill", still ? "-STOP" : "-CONT", String.valueOf(pid)).start();
    if (kill.waitFor() != 0) {
      throw new IOException(pid + " could not be held");
    }
  }

  /** A page's HTML. */
  public String page(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(fact("app", "pages") + path)));
  }

  /** Posts a form to the pages; the page to which that leads. */
  public String post(String path, String form) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(fact("app", "pages") + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  /** The agent's answer. */
  public JsonNode agent(String path) throws IOException, InterruptedException {
    return json.readTree(agentText(path));
  }

  /** The agent's answer, whatever it is. */
  public String agentText(String path) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(fact("agent", "address") + path))
            .header("Authorization", "Bearer " + fact("agent", "token")));
  }

  /** Posts JSON to the agent; its answer. */
  public JsonNode tellAgent(String path, String body) throws IOException, InterruptedException {
    return json.readTree(
        send(
            HttpRequest.newBuilder(URI.create(fact("agent", "address") + path))
                .header("Authorization", "Bearer " + fact("agent", "token"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))));
  }

  /** What the county's server tells a monitoring system. */
  public String county(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(fact("county", "monitoring") + path)));
  }

  /** What the bench says. */
  public JsonNode bench(String path) throws IOException, InterruptedException {
    return json.readTree(send(HttpRequest.newBuilder(URI.create(fact("bench", "api") + path))));
  }

  /** A picture of the latest receipt, PNG. */
  public byte[] latestReceipt() throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(fact("bench", "api") + "receipts/latest.png"))
                .build(),
            BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException("no receipt: " + answer.statusCode());
    }
    return answer.body();
  }

  /** Does something at the bench, e.g. {@code printer/paper-out}. */
  public void doAtBench(String action) throws IOException, InterruptedException {
    send(
        HttpRequest.newBuilder(URI.create(fact("bench", "api") + action))
            .header("X-Suoma-Bench", fact("bench", "token"))
            .POST(BodyPublishers.noBody()));
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString(UTF_8));
    if (answer.statusCode() >= 300) {
      throw new IOException(
          answer.uri().getPath() + " answered " + answer.statusCode() + ": " + answer.body());
    }
    return Objects.requireNonNull(answer.body());
  }
}
