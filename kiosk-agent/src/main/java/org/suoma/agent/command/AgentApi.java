package org.suoma.agent.command;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.suoma.agent.sync.ContentStatus;

/** The running agent's API, as far as commands need it. Threads may share one. */
final class AgentApi {

  /** A rollback reads a whole release back from an old disk. */
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private final URI base;
  private final String token;

  /**
   * The agent at an address.
   *
   * @param base ends with {@code /}
   */
  AgentApi(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  ContentStatus status() throws IOException {
    return json.treeToValue(
        call(request("v1/status").GET().build()).path("content"), ContentStatus.class);
  }

  void poll() throws IOException {
    call(request("v1/sync").POST(BodyPublishers.noBody()).build());
  }

  /**
   * Goes back to the release before.
   *
   * @throws RefusedException with the agent's code, e.g. {@code NO_RELEASE_BEFORE}
   */
  ContentStatus rollBack() throws IOException {
    return json.treeToValue(
        call(request("v1/rollback").POST(BodyPublishers.noBody()).build()), ContentStatus.class);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + token);
  }

  private JsonNode call(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      JsonNode answer = json.readTree(response.body());
      if (response.statusCode() / 100 != 2) {
        throw new RefusedException(
            answer.path("code").asText("HTTP_" + response.statusCode()),
            answer.path("detail").asText(""));
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The agent answered that it does not do it. */
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;

    RefusedException(String code, String detail) {
      super(detail);
      this.code = code;
    }

    String code() {
      return code;
    }
  }
}
