package org.suoma.county.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.handlers.PathHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.FolderStore;

/** What is handed out from memory is what lies in the tree, half a second ago at most. */
@Timeout(60)
class HeldFilesTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 5);
  @TempDir private Path folder;
  private Undertow server;

  @BeforeEach
  void start() throws IOException {
    Files.createDirectories(folder.resolve("metadata"));
    FolderStore tree = new FolderStore(folder, new DiskFiles());
    server =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(
                new PathHandler()
                    .addPrefixPath("/content", new PublishedFiles(tree, nanoTime::get).handler()))
            .build();
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private void put(String name, String content) throws IOException {
    new DiskFiles().replace(folder.resolve(name), content.getBytes(UTF_8));
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/content/" + path));
    return client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
  }

  private void pass(long nanos) {
    nanoTime.addAndGet(nanos);
  }

  @Test
  void aFileThatWasReplacedIsSeenAfterHalfASecondAndNotBefore() throws Exception {
    put("metadata/timestamp.json", "one");
    assertThat(get("metadata/timestamp.json").body()).isEqualTo("one");

    put("metadata/timestamp.json", "another");
    pass(HeldFiles.FRESH_NANOS - 1);
    assertThat(get("metadata/timestamp.json").body()).isEqualTo("one");
    pass(1);
    assertThat(get("metadata/timestamp.json").body()).isEqualTo("another");
  }

  @Test
  void aFileThatHasComeOrGoneIsSeen() throws Exception {
    assertThat(get("metadata/2.root.json").statusCode()).isEqualTo(404);
    put("metadata/2.root.json", "root");
    assertThat(get("metadata/2.root.json").body()).isEqualTo("root");

    Files.delete(folder.resolve("metadata/2.root.json"));
    pass(HeldFiles.FRESH_NANOS);
    assertThat(get("metadata/2.root.json").statusCode()).isEqualTo(404);
  }

  @Test
  void whoKnowsTheTagIsNotSentTheFileAgain() throws Exception {
    put("metadata/timestamp.json", "one");
    HttpResponse<String> first = get("metadata/timestamp.json");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again = get("metadata/timestamp.json", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.headers().firstValue("ETag")).contains(tag);
    assertThat(get("metadata/timestamp.json", "If-None-Match", "\"x\", " + tag).statusCode())
        .isEqualTo(304);
    assertThat(get("metadata/timestamp.json", "If-None-Match", "\"x\"").body()).isEqualTo("one");
  }

  @Test
  void partsOfASmallFileHaveTheTagOfTheWhole() throws Exception {
    put("pack", "0123456789");
    String tag = get("pack").headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> part = get("pack", "Range", "bytes=3-5");

    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("345");
    assertThat(part.headers().firstValue("ETag")).contains(tag);
  }

  @Test
  void largeFilesAreHandedOutFromTheirPlace() throws Exception {
    String large = "x".repeat(SmallFile.MOST_BYTES + 1);
    put("pack", large);
    assertThat(get("pack").body()).isEqualTo(large);

    put("pack", large + "y");
    assertThat(get("pack").body()).as("at once").isEqualTo(large + "y");
  }

  @Test
  void moreThanFitsIsHandedOutAsWell() throws Exception {
    String half = "x".repeat(SmallFile.MOST_BYTES);
    for (int i = 0; i < 300; i++) {
      put("file-" + i, half);
      assertThat(get("file-" + i).body()).hasSize(half.length());
    }
    put("file-0", "new");
    pass(HeldFiles.FRESH_NANOS);
    assertThat(get("file-0").body()).isEqualTo("new");
  }

  @Test
  void nothingIsHandedOutByAWayAround() throws Exception {
    put("metadata/timestamp.json", "one");
    Files.createDirectories(folder.resolve(".lock"));
    put(".lock/secret", "secret");
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("metadata/timestamp.json"));

    assertThat(get(".lock/secret").statusCode()).isEqualTo(404);
    assertThat(get("metadata").statusCode()).isIn(302, 403, 404);
    assertThat(get("link").statusCode()).isEqualTo(404);
    assertThat(get("%2e%2e/x").statusCode()).isIn(400, 403, 404);
  }
}
