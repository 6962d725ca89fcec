package org.suoma.county.calling;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.calling.CallAnswer;
import org.suoma.content.calling.StaffCall;
import org.suoma.county.RunningCounty;
import org.suoma.county.TestKiosk;

/** Calls for staff and the screens of service desks, over real HTTP. */
class CallHttpTest {

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private RunningCounty county;
  private TestKiosk kiosk;

  @BeforeEach
  void start() throws Exception {
    county = RunningCounty.start(folder);
    kiosk = county.enrol("hall-1");
  }

  @AfterEach
  void stop() {
    county.close();
  }

  private static StaffCall call(String place) {
    return new StaffCall(
        UUID.randomUUID(), "hall-1", "便民中心 <门口>", place, StaffCall.Language.YI, false);
  }

  private CallAnswer.State ring(StaffCall call) throws Exception {
    HttpResponse<byte[]> answer = kiosk.post("/api/calls", call.write());
    assertThat(answer.statusCode()).isEqualTo(200);
    return CallAnswer.read(answer.body()).state();
  }

  private HttpResponse<String> desk(String path, boolean post) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(county.origin() + path));
    return client.send(
        (post ? request.POST(BodyPublishers.noBody()) : request.GET()).build(),
        BodyHandlers.ofString(UTF_8));
  }

  @Test
  void kiosksAloneMayCallAndWhatIsNoCallIsRefusedByName() throws Exception {
    byte[] call = call("place-a").write();
    TestKiosk stranger = new TestKiosk(URI.create(county.origin()), county.clock());
    assertThat(stranger.post("/api/calls", call).statusCode()).isEqualTo(401);
    assertThat(county.enrol("hall-2").post("/api/calls", call).statusCode()).isEqualTo(403);
    assertThat(kiosk.post("/api/calls", "{}".getBytes(UTF_8)).statusCode()).isEqualTo(400);
    assertThat(kiosk.post("/api/calls", new byte[2_000]).statusCode()).isEqualTo(413);
    assertThat(kiosk.post("/api/calls", call).statusCode()).isEqualTo(200);
  }

  @Test
  void theDeskOfAPlaceShowsItsCallsAndAnswersWithOneTouch() throws Exception {
    StaffCall call = call("place-a");
    ring(call);
    String desk = county.desk("place-a");
    HttpResponse<String> screen = desk(desk, false);
    assertThat(screen.body()).contains("便民中心 &lt;门口&gt;", "彝语页面", "我去", "刚刚");
    assertThat(screen.headers().firstValue("Refresh")).contains("3");

    assertThat(desk(desk + "/" + call.id() + "/coming", true).statusCode()).isEqualTo(303);
    assertThat(ring(call)).isEqualTo(CallAnswer.State.COMING);
    assertThat(desk(desk, false).body()).contains("已到");
    desk(desk + "/" + call.id() + "/done", true);
    assertThat(ring(call)).isEqualTo(CallAnswer.State.DONE);
    assertThat(desk(desk, false).body()).contains("现在没有人叫");
  }

  @Test
  void aDeskNeitherSeesNorAnswersTheCallsOfAnotherPlace() throws Exception {
    StaffCall call = call("place-a");
    ring(call);
    String other = county.desk("place-b");
    assertThat(desk(other, false).body()).contains("现在没有人叫");
    desk(other + "/" + call.id() + "/coming", true);
    assertThat(ring(call)).isEqualTo(CallAnswer.State.WAITING);
  }

  @Test
  void whoDoesNotKnowTheAddressSeesNothing() throws Exception {
    ring(call("place-a"));
    HttpResponse<String> guessed = desk("/desk/" + "0".repeat(32), false);
    assertThat(guessed.statusCode()).isEqualTo(404);
    assertThat(guessed.body()).contains("没有这块屏").doesNotContain("便民中心");
    assertThat(desk("/desk/x/" + UUID.randomUUID() + "/coming", true).statusCode()).isEqualTo(404);
    assertThat(desk("/console/calls/list", false).statusCode()).as("to the sign-in").isEqualTo(303);
  }

  @Test
  void nothingOfACallIsWrittenDown() throws Exception {
    StaffCall call = call("place-a");
    ring(call);
    desk(county.desk("place-a") + "/" + call.id() + "/coming", true);
    ring(call);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file, ISO_8859_1);
        assertThat(content.contains(call.id().toString())).as(file.toString()).isFalse();
      }
    }
  }
}
