package org.suoma.journey;

import io.undertow.Undertow;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.EntryType;
import org.suoma.content.search.Listing;
import org.suoma.content.search.SearchIndex;
import org.suoma.content.search.SearchQuery;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.Generation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures look-up on the running demo: search inside this process on the kiosk's own store, pages
 * over loopback HTTP on the running app, which says itself how long it took (Server-Timing). Peers
 * run in between: a scan of all titles in memory, and the same pages as finished bytes from the
 * same HTTP server. Prints a table row for each, in milliseconds.
 */
@Command(name = "look-up-bench")
public final class LookUpBench implements Callable<Integer> {

  private static final int WARM_UP = 2_000;
  private static final int SEARCHES = 5_000;
  private static final int ROUNDS = 5;
  private static final int MOST_TITLES = 5_000;
  private static final long SEED = 20261123;

  @Option(names = "--store", required = true)
  private @Nullable Path storeDirectory;

  @Spec private @Nullable CommandSpec spec;

  private final Random random = new Random(SEED);
  private final HttpClient http = HttpClient.newHttpClient();

  private LookUpBench() {}

  /** Runs the measurement. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new LookUpBench()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Listing> documents;
    Generation generation =
        ContentStore.open(Objects.requireNonNull(storeDirectory)).active().orElseThrow();
    try (SearchIndex index = SearchIndex.open(generation.indexDirectory())) {
      documents = index.everything().ofType(EntryType.POLICY, 0, 1_000);
      measureSearch(index, queries(documents));
    }
    measurePages(documents);
    return 0;
  }

  private void measureSearch(SearchIndex index, List<String> queries) throws IOException {
    List<String> titles = titles(index);
    searchAll(index, queries, WARM_UP);
    scanAll(titles, queries, WARM_UP);
    Timings search = searchAll(index, queries, SEARCHES);
    Timings scan = scanAll(titles, queries, SEARCHES);
    print(search.row("搜索（应用内，%d 条）".formatted(index.size())));
    print(scan.row("peer：逐条比对标题（内存，不排序、无拼音）"));
    print(ratio("搜索 ÷ peer", search, scan));
  }

  private void measurePages(List<Listing> documents) throws IOException, InterruptedException {
    URI app = URI.create(RunningSystem.ofLauncher().fact("app", "pages"));
    List<URI> pages =
        documents.stream().map(document -> app.resolve("entry?id=" + document.id())).toList();
    Map<String, byte[]> finished = new HashMap<>();
    for (URI page : pages) {
      finished.put(page.getQuery(), get(page).body());
    }
    Undertow peer = peer(finished);
    peer.start();
    try {
      int port = ((InetSocketAddress) peer.getListenerInfo().get(0).getAddress()).getPort();
      List<URI> copies = pages.stream().map(page -> onPort(page, port)).toList();
      fetch(pages, new Timings(), new Timings());
      fetch(copies, new Timings(), new Timings());
      Timings inside = new Timings();
      Timings served = new Timings();
      Timings copied = new Timings();
      for (int round = 0; round < ROUNDS; round++) {
        fetch(pages, served, inside);
        fetch(copies, copied, new Timings());
      }
      print(inside.row("文件页面（应用内，%d 页）".formatted(pages.size())));
      print(served.row("文件页面（HTTP，含往返）"));
      print(copied.row("peer：现成页面（同一种 HTTP 服务器，含往返）"));
      print(ratio("文件页面往返 ÷ peer", served, copied));
    } finally {
      peer.stop();
    }
  }

  private static Undertow peer(Map<String, byte[]> finished) {
    return Undertow.builder()
        .addHttpListener(0, "127.0.0.1")
        .setHandler(
            exchange -> {
              byte[] page = Objects.requireNonNull(finished.get(exchange.getQueryString()));
              exchange.getResponseSender().send(ByteBuffer.wrap(page));
            })
        .build();
  }

  private static URI onPort(URI page, int port) {
    return URI.create("http://127.0.0.1:" + port + page.getPath() + "?" + page.getQuery());
  }

  private void fetch(List<URI> pages, Timings roundTrip, Timings inside)
      throws IOException, InterruptedException {
    for (URI page : pages) {
      long start = System.nanoTime();
      HttpResponse<byte[]> answer = get(page);
      roundTrip.add(System.nanoTime() - start);
      inside.add(serverNanos(answer));
    }
  }

  private HttpResponse<byte[]> get(URI page) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(page.getQuery() + " answered " + answer.statusCode());
    }
    return answer;
  }

  private static long serverNanos(HttpResponse<byte[]> answer) {
    return answer
        .headers()
        .firstValue("Server-Timing")
        .map(timing -> timing.substring(timing.indexOf("dur=") + 4))
        .map(millis -> (long) (Double.parseDouble(millis) * 1e6))
        .orElse(0L);
  }

  private static List<String> titles(SearchIndex index) throws IOException {
    List<String> titles = new ArrayList<>();
    for (EntryType type : EntryType.values()) {
      index
          .everything()
          .ofType(type, 0, MOST_TITLES)
          .forEach(listing -> titles.add(listing.title().zh()));
    }
    return titles;
  }

  /** Words out of titles, as people type them: pieces of two to six characters, and initials. */
  private List<String> queries(List<Listing> documents) {
    List<String> queries =
        new ArrayList<>(List.of("ylbx", "gljt", "shbx", "dibao", "医疗保险", "不动产", "补贴"));
    for (Listing document : documents) {
      String title = document.title().zh();
      int length = Math.min(title.length(), 2 + random.nextInt(5));
      int start = random.nextInt(title.length() - length + 1);
      queries.add(title.substring(start, start + length));
    }
    Collections.shuffle(queries, random);
    return queries;
  }

  private static Timings searchAll(SearchIndex index, List<String> queries, int times)
      throws IOException {
    Timings timings = new Timings();
    for (int i = 0; i < times; i++) {
      SearchQuery query = new SearchQuery(queries.get(i % queries.size()), null, 0, 6);
      long start = System.nanoTime();
      index.everything().search(query);
      timings.add(System.nanoTime() - start);
    }
    return timings;
  }

  private static Timings scanAll(List<String> titles, List<String> queries, int times) {
    Timings timings = new Timings();
    for (int i = 0; i < times; i++) {
      String query = queries.get(i % queries.size());
      long start = System.nanoTime();
      List<String> found = titles.stream().filter(title -> title.contains(query)).limit(6).toList();
      timings.add(System.nanoTime() - start);
      if (found.size() > 6) { // uses the result, or the compiler may leave out the work
        throw new IllegalStateException("more than were asked for");
      }
    }
    return timings;
  }

  private static String ratio(String what, Timings ours, Timings peers) {
    return String.format(
        Locale.ROOT, "| %s | %.2f | | | |", what, ours.millis(0.50) / peers.millis(0.50));
  }

  private void print(String row) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(row);
    out.flush();
  }
}
