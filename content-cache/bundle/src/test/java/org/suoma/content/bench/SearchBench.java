package org.suoma.content.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.search.JudgedQueries;
import org.suoma.content.search.JudgedQueries.Judged;
import org.suoma.content.search.JudgedQueries.Kind;
import org.suoma.content.search.JudgedQueries.Ranking;
import org.suoma.content.search.SearchIndex;
import org.suoma.content.search.SearchQuery;
import org.suoma.content.search.Synonyms;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.Generation;

/**
 * Measures how well and how fast the judged queries are answered over a kiosk's store, beside
 * SQLite FTS5 with trigrams over the same entries. Prints Markdown.
 */
public final class SearchBench {

  private static final int ROUNDS = 20;

  private SearchBench() {}

  /** {@code STORE}, a kiosk's. */
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    Generation generation = ContentStore.open(Path.of(args[0])).active().orElseThrow();
    ContentJson json = new ContentJson();
    County county = json.read(generation.read("county.json").orElseThrow(), County.class);
    List<Judged> queries = JudgedQueries.all();
    try (SearchIndex index =
            SearchIndex.open(generation.indexDirectory(), new Synonyms(county.synonyms()));
        TrigramPeer peer = new TrigramPeer()) {
      fill(peer, generation, json);
      Ranking ours =
          words ->
              index.everything().search(new SearchQuery(words, null, 0, 10)).hits().stream()
                  .map(hit -> hit.listing().id())
                  .toList();
      Ranking theirs = peer::search;
      out.printf("%d entries, %d queries.%n%n", index.size(), queries.size());
      quality(out, queries, ours, theirs);
      out.println("\n| answers in | median ms | p95 | p99 | worst |\n|---|---|---|---|---|");
      time(out, "search", queries, ours);
      time(out, "search, peer", queries, theirs);
      time(out, "proposals", beginnings(queries), words -> index.everything().proposals(words, 6));
    }
  }

  private static void fill(TrigramPeer peer, Generation generation, ContentJson json)
      throws IOException, SQLException {
    for (ManifestFile file : generation.manifest().files()) {
      if (file.path().startsWith("entries/")) {
        peer.add(json.read(generation.read(file.path()).orElseThrow(), Entry.class));
      }
    }
    peer.finish();
  }

  private static void quality(PrintStream out, List<Judged> queries, Ranking ours, Ranking theirs)
      throws IOException {
    out.println("| nDCG@10 | queries | Suoma | FTS5 trigram |\n|---|---|---|---|");
    for (Kind kind : Kind.values()) {
      quality(
          out,
          kind.name().toLowerCase(Locale.ROOT),
          queries.stream().filter(query -> query.kind() == kind).toList(),
          ours,
          theirs);
    }
    quality(out, "all", queries, ours, theirs);
  }

  private static void quality(
      PrintStream out, String name, List<Judged> queries, Ranking ours, Ranking theirs)
      throws IOException {
    out.printf(
        Locale.ROOT,
        "| %s | %d | %.3f | %.3f |%n",
        name,
        queries.size(),
        JudgedQueries.mean(queries, ours),
        JudgedQueries.mean(queries, theirs));
  }

  /** Every beginning of every query, as they are typed. */
  private static List<Judged> beginnings(List<Judged> queries) {
    List<Judged> all = new ArrayList<>();
    for (Judged query : queries) {
      for (int end = 1; end <= query.words().length(); end++) {
        all.add(new Judged(query.kind(), query.words().substring(0, end), query.grades()));
      }
    }
    return all;
  }

  private static void time(PrintStream out, String what, List<Judged> queries, Ranking ranking)
      throws IOException {
    double[] millis = new double[queries.size() * ROUNDS];
    int at = 0;
    for (int round = -1; round < ROUNDS; round++) { // the first warms up
      for (Judged query : queries) {
        long start = System.nanoTime();
        ranking.of(query.words());
        if (round >= 0) {
          millis[at++] = (System.nanoTime() - start) / 1e6;
        }
      }
    }
    Arrays.sort(millis);
    out.printf(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.2f | %.2f |%n",
        what,
        millis[millis.length / 2],
        millis[millis.length * 95 / 100],
        millis[millis.length * 99 / 100],
        millis[millis.length - 1]);
  }
}
