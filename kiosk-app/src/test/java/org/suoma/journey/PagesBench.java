package org.suoma.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.undertow.Undertow;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suoma.app.FakeAgent;
import org.suoma.app.RunningPages;
import org.suoma.app.SampleStore;
import org.suoma.content.release.ReleaseFile;

/**
 * Measures every kind of page among 35,000 entries: the app's own share as it tells it itself
 * (Server-Timing), the round trip beside one to ready-made pages, typing, and memory over a
 * thousand visits. Prints Markdown.
 */
public final class PagesBench {

  private static final int ENTRIES = 35_000;
  private static final int PASSES = 3;
  private static final int ROUNDS = 200;
  private static final int WARM_UP = 50;
  private static final int VISITS = 1_000;
  private static final int FIRST_VISITS = 100;
  private static final int SERVER_ERROR = 500;
  private static final Pattern SHARE = Pattern.compile("page;dur=([0-9.]+)");
  private static final List<String> WORDS =
      List.of("dibao", "ylbx", "shenfenzheng", "gaolingjintie", "低保", "医疗保险", "索府发2026-3");

  private final Path folder;
  private final PrintStream out;
  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final Random random = new Random(20261123);

  private PagesBench(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /** {@code FOLDER}, empty. */
  public static void main(String[] args) throws Exception {
    new PagesBench(Path.of(args[0]), new PrintStream(System.out, true, UTF_8)).measure();
    System.exit(0); // the pages' HTTP client keeps threads
  }

  private void measure() throws Exception {
    SampleStore store = new SampleStore(folder);
    store.bring(manyFiles());
    try (FakeAgent agent = new FakeAgent();
        RunningPages pages =
            RunningPages.start(
                Files.createDirectories(folder.resolve("tokens")),
                store.reader(),
                agent.address(),
                false)) {
      measurePages(pages.address());
      measureTyping(pages.address());
      measureMemory(pages.address());
    }
  }

  /** The sample county's files, and its entries again and again under other names. */
  private List<ReleaseFile> manyFiles() throws IOException {
    List<ReleaseFile> files = new ArrayList<>(SampleStore.files());
    List<ObjectNode> entries = new ArrayList<>();
    try (var found = Files.list(SampleStore.COUNTY.resolve("entries"))) {
      for (Path file : found.sorted().toList()) {
        entries.add((ObjectNode) json.readTree(Files.readAllBytes(file)));
      }
    }
    for (int i = entries.size(); i < ENTRIES; i++) {
      ObjectNode copy = entries.get(i % entries.size()).deepCopy();
      String id = copy.get("id").asText() + "-" + i;
      copy.put("id", id);
      JsonNode title = copy.get("title");
      copy.put("title", (title.isTextual() ? title : title.get("zh")).asText() + "之" + i);
      files.add(ReleaseFile.of("entries/" + id + ".json", json.writeValueAsBytes(copy)));
    }
    return files;
  }

  private void measurePages(URI address) throws Exception {
    SortedMap<String, URI> kinds = new TreeMap<>();
    for (JsonNode page : json.readTree(get(address.resolve("pages.json")).body())) {
      kinds.put(page.get("name").asText(), address.resolve(page.get("path").asText()));
    }
    Passes all = new Passes();
    Passes served = new Passes();
    Passes ready = new Passes();
    List<String> names = List.copyOf(kinds.keySet());
    List<URI> addresses = List.copyOf(kinds.values());
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      for (int kind = 0; kind < names.size(); kind++) {
        order.add(kind);
      }
    }
    List<byte[]> bodies = new ArrayList<>();
    for (URI page : kinds.values()) {
      bodies.add(get(page).body());
    }
    Undertow peer =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(
                exchange ->
                    exchange
                        .getResponseSender()
                        .send(
                            ByteBuffer.wrap(
                                bodies.get(Integer.parseInt(exchange.getQueryString())))))
            .build();
    peer.start();
    int port = ((InetSocketAddress) peer.getListenerInfo().get(0).getAddress()).getPort();
    List<Passes> byKind = names.stream().map(name -> new Passes()).toList();
    for (int pass = 0; pass <= PASSES; pass++) {
      Collections.shuffle(order, random);
      if (pass > 0) {
        List.of(all, served, ready).forEach(Passes::begin);
        byKind.forEach(Passes::begin);
      }
      for (int kind : pass == 0 ? order.subList(0, WARM_UP * names.size()) : order) {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = get(addresses.get(kind));
        long middle = System.nanoTime();
        get(URI.create("http://127.0.0.1:" + port + "/?" + kind));
        long end = System.nanoTime();
        if (pass > 0) {
          long share = share(answer);
          byKind.get(kind).add(share);
          all.add(share);
          served.add(middle - start);
          ready.add(end - middle);
        }
      }
    }
    peer.stop();
    out.println("| the app's share of | median ms | p95 | p99 | worst |\n|---|---|---|---|---|");
    for (int kind = 0; kind < names.size(); kind++) {
      out.println(byKind.get(kind).row(names.get(kind)));
    }
    out.println(all.row("all pages"));
    out.println(served.row("all pages, round trip"));
    out.println(ready.row("peer: the same pages ready-made, round trip"));
  }

  /** Every beginning of every word, as people type. */
  private void measureTyping(URI address) throws Exception {
    Timings typing = new Timings();
    for (int round = 0; round < 30; round++) {
      for (String word : WORDS) {
        for (int end = 1; end <= word.length(); end++) {
          String typed = URLEncoder.encode(word.substring(0, end), UTF_8);
          long share = share(get(address.resolve("hits?q=" + typed)));
          if (round >= 5) {
            typing.add(share);
          }
        }
      }
    }
    out.println(typing.row("hits and proposals, key by key"));
  }

  private void measureMemory(URI address) throws Exception {
    long after = 0;
    for (int visit = 1; visit <= VISITS; visit++) {
      for (String path :
          List.of(
              "home",
              "column?id=services",
              "hits?q=dib",
              "hits?q=dibao",
              "entry?id=guide-subsistence",
              "qr?id=guide-subsistence",
              "policies?year=2026",
              "home")) {
        get(address.resolve(path));
      }
      post(address.resolve("finish"));
      if (visit == FIRST_VISITS) {
        after = usedAfterCollection();
      }
    }
    out.printf(
        Locale.ROOT,
        "%nHeap in use after collection: %.1f MB after %d visits, %.1f MB after %,d.%n",
        after / 1e6,
        FIRST_VISITS,
        usedAfterCollection() / 1e6,
        VISITS);
  }

  private static long usedAfterCollection() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      runtime.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static long share(HttpResponse<?> answer) {
    Matcher share = SHARE.matcher(answer.headers().firstValue("Server-Timing").orElse(""));
    return share.find() ? Math.round(Double.parseDouble(share.group(1)) * 1e6) : 0;
  }

  private HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() >= SERVER_ERROR) {
      throw new IOException(address + " answers " + answer.statusCode());
    }
    return answer;
  }

  private void post(URI address) throws IOException, InterruptedException {
    http.send(
        HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.noBody()).build(),
        BodyHandlers.discarding());
  }
}
