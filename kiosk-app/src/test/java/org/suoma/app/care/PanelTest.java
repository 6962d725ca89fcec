package org.suoma.app.care;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.app.FakeAgent;
import org.suoma.app.client.AgentClient;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** The panel forgets what was typed and locks itself, whatever its page does. */
@Timeout(60)
class PanelTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  @TempDir private Path directory;
  private Instant now = Instant.parse("2026-11-27T02:30:00Z");
  private FakeAgent agent;
  private AgentClient client;
  private Panel panel;

  @BeforeEach
  void start() throws IOException {
    agent = new FakeAgent();
    Path token = directory.resolve("agent.token");
    Files.writeString(token, "agent-token\n");
    client = new AgentClient(agent.address(), token, EventLog.unkept(Program.APP));
    panel = new Panel(client, settings(), Codecs.ofThisMachine(), () -> now);
  }

  private OwnSettings settings() {
    return new OwnSettings(directory.resolve("own-settings.json"), EventLog.unkept(Program.APP));
  }

  @AfterEach
  void stop() {
    client.close();
    agent.close();
  }

  private void type(String keys) {
    for (String key : keys.split(" ", -1)) {
      panel.press(key);
    }
  }

  private void open() {
    type("1 2 next 4 8 2 9 1 3 next");
    assertThat(panel.isOpen()).isTrue();
  }

  @Test
  void takesANumberAndThenAPin() {
    type("1 next");
    assertThat(panel.typed().atPin()).as("a number has two digits at least").isFalse();
    type("2 3 delete next 4 8 9 delete 2 9 1");
    assertThat(panel.typed())
        .isEqualTo(new Panel.Typed("12", "48291", true, "", 0))
        .hasToString("Typed[]");
    type("next");
    assertThat(agent.cared()).as("a PIN has six digits at least").isEmpty();
    type("3 next");

    assertThat(panel.name()).isEqualTo("阿牛");
    assertThat(panel.typed()).isEqualTo(Panel.Typed.nothing());
  }

  @Test
  void anEmptyPinLeadsBackToTheNumberAndNothingElseCountsAsAKey() {
    type("1 2 next delete");
    assertThat(panel.typed()).isEqualTo(new Panel.Typed("12", "", false, "", 0));
    type("x -1 10");
    assertThat(panel.typed().number()).isEqualTo("12");
    type("clear delete");
    assertThat(panel.typed()).isEqualTo(Panel.Typed.nothing());
    type("1 2 3 4 5 6 7");
    assertThat(panel.typed().number()).isEqualTo("123456");
  }

  @Test
  void forgetsWhatWasTypedAfterHalfAMinute() {
    type("1 2 next 4 8 2");
    now = now.plus(Panel.TYPING).plusSeconds(1);

    assertThat(panel.typed()).isEqualTo(Panel.Typed.nothing());
  }

  @Test
  void locksItselfWhenNobodyIsThereAndTellsTheAgent() throws Exception {
    open();
    now = now.plus(Panel.IDLE);
    panel.touch();
    now = now.plus(Panel.IDLE).plusSeconds(16);

    assertThat(panel.isOpen()).isFalse();
    assertThat(panel.report()).isEmpty();
    await("lock {");
    assertThat(agent.cared().get(agent.cared().size() - 1)).contains("\"left\":true");
  }

  @Test
  void whileSomebodyIsThereTheAgentHearsOfIt() throws Exception {
    open();
    now = now.plusSeconds(21);
    panel.touch();

    await("report {");
  }

  @Test
  void isLockedWhenTheAgentSaysSo() {
    open();
    agent.lockPanel();

    assertThat(panel.report()).isEmpty();
    assertThat(panel.isOpen()).isFalse();
  }

  @Test
  void theVolumeHoldsForTheDayOrUntilTheCountySetsAnother() throws Exception {
    open();
    panel.loud(40, TODAY, 80);

    assertThat(settings().volume(TODAY, 80)).as("after a restart, too").isEqualTo(40);
    assertThat(settings().volume(TODAY, 70)).as("the county has spoken since").isEqualTo(70);
    assertThat(settings().volume(TODAY.plusDays(1), 80)).as("the next day").isEqualTo(80);
    assertThat(settings().volume(TODAY.plusDays(1), null)).isEqualTo(100);
    assertThat(agent.cared()).anyMatch(told -> told.contains("VOLUME") && told.contains("\"40\""));
  }

  @Test
  void whatTheAgentDoesNotNoteIsNotDone() throws Exception {
    open();
    agent.lockPanel();
    panel.loud(40, TODAY, null);
    assertThat(settings().volume(TODAY, null)).isEqualTo(100);
    open();
    panel.tryMeasure(10, 4.0);
    agent.lockPanel();
    panel.keepMeasure(false, 4.0);

    assertThat(settings().dotsPerMm()).isEmpty();
  }

  @Test
  void aMeasureIsTriedBeforeItIsKeptAndCannotLeaveItsRange() throws Exception {
    open();
    panel.tryMeasure(10, 4.0);
    assertThat(panel.tried(4.0)).isBetween(4.2, 4.21);
    assertThat(settings().dotsPerMm()).isEmpty();
    panel.keepMeasure(false, 4.0);
    assertThat(settings().dotsPerMm().orElseThrow()).isBetween(4.2, 4.21);
    panel.tryMeasure(10_000, 4.2);
    assertThat(panel.tried(4.2)).isEqualTo(20);
    panel.keepMeasure(true, 4.2);
    assertThat(settings().dotsPerMm()).isEmpty();
    Files.writeString(directory.resolve("own-settings.json"), "{\"dotsPerMm\":0.1}");
    assertThat(settings().dotsPerMm()).as("a file that cannot be").isEmpty();
  }

  @Test
  void theToneIsAWholeWavFile() {
    byte[] wav = Tone.wav();

    assertThat(new String(wav, 0, 4, US_ASCII)).isEqualTo("RIFF");
    assertThat(ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
        .isEqualTo(wav.length - 8);
  }

  /** What is told in a thread of its own. */
  private void await(String told) throws InterruptedException {
    while (agent.cared().stream().noneMatch(one -> one.startsWith(told))) {
      Thread.onSpinWait();
    }
  }
}
