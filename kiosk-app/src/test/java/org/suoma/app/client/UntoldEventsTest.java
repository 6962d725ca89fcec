package org.suoma.app.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.app.FakeAgent;
import org.suoma.event.AppKinds;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

class UntoldEventsTest {

  private static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z");

  @TempDir private Path folder;
  private final UntoldEvents untold = new UntoldEvents();
  private final EventLog log =
      new EventLog(Program.APP, Map.of(), () -> NOON, List.of(untold::take));
  private FakeAgent agent;
  private AgentClient client;

  @BeforeEach
  void start() throws Exception {
    agent = new FakeAgent();
    Path token = Files.writeString(folder.resolve("agent.token"), "token");
    client = new AgentClient(agent.address(), token, log);
  }

  @AfterEach
  void stop() {
    client.close();
    agent.close();
  }

  @Test
  void theAgentIsToldOnceWhatItTakes() throws Exception {
    log.tell(AppKinds.MEMORY_GROWS.of(1_250));
    client.news().tell(untold);
    client.news().tell(untold);
    log.tell(AppKinds.STARTED.now());
    client.news().tell(untold);

    JsonNode first = new JsonMapper().readTree(agent.nextEvents()).path("events");
    assertThat(first).hasSize(1);
    assertThat(first.get(0).path("first").asText()).isEqualTo("2026-11-27T04:00:00Z");
    assertThat(first.get(0).path("facts").path("megabytes").asText()).isEqualTo("1250");
    assertThat(agent.nextEvents()).contains("S100").doesNotContain("S181");
  }

  @Test
  void anAgentThatFailsIsToldAgain() throws Exception {
    agent.failAtEvents(true);
    log.tell(AppKinds.MEMORY_GROWS.of(1_250));
    client.news().tell(untold);
    agent.failAtEvents(false);
    client.news().tell(untold);

    assertThat(agent.nextEvents()).contains("S181");
  }

  @Test
  void theOldestIsGivenUpWhenTheAgentStaysAway() throws Exception {
    for (int i = 0; i < 230; i++) {
      log.tell(AppKinds.MEMORY_GROWS.of(i));
    }
    for (int i = 0; i < 4; i++) {
      client.news().tell(untold);
    }
    JsonNode first = new JsonMapper().readTree(agent.nextEvents()).path("events");
    assertThat(first).hasSize(50);
    assertThat(first.get(0).path("facts").path("megabytes").asText()).isEqualTo("30");
  }
}
