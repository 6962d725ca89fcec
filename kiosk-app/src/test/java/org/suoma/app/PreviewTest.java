package org.suoma.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.release.ReleaseFile;

/** The app as a county's server starts it for previews: a process of its own, without an agent. */
@Timeout(120)
class PreviewTest {

  private static final String TOKEN = "0123456789abcdef".repeat(3);

  @TempDir private static Path directory;
  private static SampleStore store;
  private static Running app;

  @BeforeAll
  static void start() throws Exception {
    store = new SampleStore(directory);
    store.bring(SampleStore.files());
    app = start(directory);
  }

  @AfterAll
  static void stop() throws Exception {
    app.end();
  }

  @Test
  void servesTheKiosksPagesBelowAPathOfItsOwn() throws Exception {
    assertThat(app.pages().getPath()).isEqualTo("/preview/" + TOKEN + "/");
    String page = get("entry?id=guide-elder-allowance").body();
    assertThat(page).contains("高龄津贴申领", "<base href=\"/preview/" + TOKEN + "/\">");
    assertThat(get("assets/kiosk.css").statusCode()).isEqualTo(200);
    assertThat(post("language", "to=ii&from=home").headers().firstValue("Location"))
        .hasValue("/preview/" + TOKEN + "/home");
    assertThat(get("entry?id=guide-elder-allowance").body()).contains("lang=\"ii\"");
    URI without = app.pages().resolve("/" + TOKEN + "/home");
    assertThat(send(HttpRequest.newBuilder(without)).statusCode()).isEqualTo(404);
    assertThat(send(HttpRequest.newBuilder(app.pages().resolve("/preview/x/home"))).statusCode())
        .isEqualTo(403);
  }

  @Test
  void showsANewGenerationWithTheNextRequest() throws Exception {
    for (String words : List.of("第一稿的题目", "第二稿的题目", "第三稿的题目")) {
      List<ReleaseFile> files = new ArrayList<>(SampleStore.files());
      files.removeIf(file -> file.path().equals("entries/notice-water-stop.json"));
      files.add(ReleaseFile.of("entries/notice-water-stop.json", named(words)));
      store.bring(files);

      assertThat(get("entry?id=notice-water-stop").body()).contains(words);
    }
  }

  @Test
  void saysWhatAKioskWithoutAnAgentSays() throws Exception {
    assertThat(get("print?id=guide-elder-allowance").body()).contains("打印机暂不可用");
  }

  @Test
  void endsWhenWhoeverStartedItIsKilled(@TempDir Path other) throws Exception {
    Running one = start(other);
    try {
      one.holder().destroyForcibly().waitFor();

      assertThat(one.process().waitFor()).isZero();
    } finally {
      one.end();
    }
  }

  /** Another process holds the pipe to it, as the county's server does. */
  private static Running start(Path folder) throws Exception {
    Files.writeString(folder.resolve("pages.token"), TOKEN + "\n");
    Path ready = folder.resolve("ready.json");
    ProcessBuilder serving =
        AppProcess.in(
            folder, URI.create("http://127.0.0.1:1/"), "--preview", "--ready", ready.toString());
    List<Process> line =
        ProcessBuilder.startPipeline(List.of(new ProcessBuilder("sleep", "600"), serving));
    Process process = line.get(1);
    while (!Files.exists(ready)) {
      if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
        throw new AssertionError(Files.readString(folder.resolve("app.log")));
      }
    }
    String pages = new JsonMapper().readTree(Files.readAllBytes(ready)).path("pages").asText();
    return new Running(line.get(0), process, URI.create(pages));
  }

  /**
   * A running app.
   *
   * @param holder holds the pipe to it
   * @param process the app
   * @param pages where its pages are
   */
  private record Running(Process holder, Process process, URI pages) {
    void end() throws InterruptedException {
      holder.destroyForcibly().waitFor();
      process.destroyForcibly().waitFor();
    }
  }

  private static byte[] named(String title) throws IOException {
    Path entry = SampleStore.COUNTY.resolve("entries/notice-water-stop.json");
    String json = Files.readString(entry);
    String first =
        json.replaceFirst("\"title\": ?(\"[^\"]*\"|\\{[^}]*})", "\"title\":\"" + title + '"');
    assertThat(first).contains(title);
    return first.getBytes(UTF_8);
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(app.pages().resolve(path)));
  }

  private static HttpResponse<String> post(String path, String form) throws Exception {
    return send(
        HttpRequest.newBuilder(app.pages().resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
