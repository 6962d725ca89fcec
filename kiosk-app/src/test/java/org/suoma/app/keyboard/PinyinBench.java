package org.suoma.app.keyboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.suoma.app.keyboard.Typist.Phrase;

/**
 * Measures the pinyin keyboard on real documents, none of which it has seen: how many characters
 * are right at the first candidate, how long candidates take, what they need. Prints Markdown.
 */
public final class PinyinBench {

  private static final int MOST_CLAUSES = 5_000;
  private static final int MOST_TIMED = 1_000;
  private static final int FIRST_PAGE = 8;

  /** As many as the page asks for. */
  private static final int LIMIT = 64;

  private final PrintStream out;
  private final Random random = new Random(20261126);

  /** Looked at so that no work can be left out as useless. */
  private int mostFound;

  private PinyinBench(PrintStream out) {
    this.out = out;
  }

  /** {@code CORPUS}, a folder with policies and laws. */
  public static void main(String[] args) throws Exception {
    new PinyinBench(new PrintStream(System.out, true, UTF_8)).measure(Path.of(args[0]));
  }

  private void measure(Path corpus) throws IOException {
    long heapBefore = used();
    long began = System.nanoTime();
    PinyinEngine engine = engine(true);
    double seconds = (System.nanoTime() - began) / 1e9;
    long heap = used() - heapBefore;
    PinyinEngine plain = engine(false);
    Vocabulary language = Vocabulary.ofTheLanguage();
    GreedyPeer peer = new GreedyPeer(language, Readings.load());
    Typist typist = new Typist(language);
    typist.readCorpus(corpus);
    List<Phrase> phrases = typist.phrases();
    List<Phrase> clauses = sample(typist.clauses(), MOST_CLAUSES);
    out.printf(
        Locale.ROOT,
        "%,d phrases of 2 to 4 characters that are in the dictionary; %,d clauses of up to 14.%n%n",
        phrases.size(),
        clauses.size());
    out.println("| typed | right at the first candidate | on the first page |");
    out.println("|---|---|---|");
    UnaryOperator<String> ours = letters -> first(engine, letters);
    accuracy("**phrases, full pinyin, characters**", phrases, ours, engine);
    accuracy("the same without the county's words", phrases, l -> first(plain, l), plain);
    accuracy("peer: longest match from the left, the commonest", phrases, peer::write, null);
    accuracy("clauses, full pinyin, characters", clauses, ours, engine);
    accuracy("peer: longest match from the left, the commonest", clauses, peer::write, null);
    whole("phrases, initials only", engine, phrases, Phrase::initials);
    whole("phrases, zh ch sh and -ng typed z c s and -n", engine, phrases, PinyinBench::blurred);
    time(engine, peer, sample(clauses, MOST_TIMED), sample(phrases, MOST_TIMED));
    out.printf(
        Locale.ROOT,
        "%nDictionary: %,d words and readings, %.1f MB in arrays, %.1f MB of heap in all; made in %.1f s in a JVM just started.%n",
        engine.words(),
        engine.bytes() / 1e6,
        heap / 1e6,
        seconds);
  }

  private static PinyinEngine engine(boolean withCounty) throws IOException {
    Vocabulary vocabulary = Vocabulary.ofTheLanguage();
    if (withCounty) {
      new SampleCountyWords().names(vocabulary::addName);
      new SampleCountyWords().texts(vocabulary::addText);
    }
    return new PinyinEngine(Lexicon.of(vocabulary, Readings.load()));
  }

  private static String first(PinyinEngine engine, String letters) {
    List<Candidate> candidates = engine.candidates(letters, 1);
    return candidates.isEmpty() ? "" : candidates.get(0).text();
  }

  private List<Phrase> sample(List<Phrase> all, int most) {
    List<Phrase> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(most, shuffled.size()));
  }

  /** Characters at their place; phrases that occur again are tried once and count again. */
  private void accuracy(
      String what,
      List<Phrase> phrases,
      UnaryOperator<String> keyboard,
      @Nullable PinyinEngine engine) {
    Map<Phrase, Integer> counts = counts(phrases);
    long right = 0;
    long all = 0;
    long onPage = 0;
    for (Map.Entry<Phrase, Integer> entry : counts.entrySet()) {
      Phrase phrase = entry.getKey();
      String written = keyboard.apply(phrase.letters());
      for (int i = 0; i < Math.min(phrase.han().length(), written.length()); i++) {
        right += phrase.han().charAt(i) == written.charAt(i) ? entry.getValue() : 0;
      }
      all += (long) phrase.han().length() * entry.getValue();
      if (engine != null && isOnFirstPage(engine, phrase.letters(), phrase.han())) {
        onPage += (long) phrase.han().length() * entry.getValue();
      }
    }
    out.printf(
        Locale.ROOT,
        "| %s | %.2f %% | %s |%n",
        what,
        100.0 * right / all,
        engine == null ? "" : String.format(Locale.ROOT, "%.2f %%", 100.0 * onPage / all));
  }

  /** Phrases that are right as a whole. */
  private void whole(
      String what, PinyinEngine engine, List<Phrase> phrases, Function<Phrase, String> typing) {
    long first = 0;
    long onPage = 0;
    for (Map.Entry<Phrase, Integer> entry : counts(phrases).entrySet()) {
      String letters = typing.apply(entry.getKey());
      String han = entry.getKey().han();
      first += first(engine, letters).equals(han) ? entry.getValue() : 0;
      onPage += isOnFirstPage(engine, letters, han) ? entry.getValue() : 0;
    }
    out.printf(
        Locale.ROOT,
        "| %s | %.1f %% | %.1f %% |%n",
        what,
        100.0 * first / phrases.size(),
        100.0 * onPage / phrases.size());
  }

  private static boolean isOnFirstPage(PinyinEngine engine, String letters, String han) {
    return engine.candidates(letters, FIRST_PAGE).stream().anyMatch(c -> c.text().equals(han));
  }

  private static Map<Phrase, Integer> counts(List<Phrase> phrases) {
    Map<Phrase, Integer> counts = new HashMap<>();
    phrases.forEach(phrase -> counts.merge(phrase, 1, Integer::sum));
    return counts;
  }

  private static String blurred(Phrase phrase) {
    return phrase.letters().replaceAll("([zcs])h", "$1").replaceAll("([aei]n)g", "$1");
  }

  /** Every key of every clause and phrase: what is typed so far, answered anew. */
  private void time(
      PinyinEngine engine, GreedyPeer peer, List<Phrase> clauses, List<Phrase> phrases) {
    out.println();
    out.println("| one list of candidates | median ms | p95 | p99 | worst |");
    out.println("|---|---|---|---|---|");
    for (boolean counts : new boolean[] {false, true}) {
      keys(
          "phrases, key by key", letters(phrases), l -> engine.candidates(l, LIMIT).size(), counts);
      keys(
          "**clauses, key by key**",
          letters(clauses),
          l -> engine.candidates(l, LIMIT).size(),
          counts);
      keys(
          "**clauses by initials, key by key**",
          clauses.stream().map(Phrase::initials).toList(),
          l -> engine.candidates(l, LIMIT).size(),
          counts);
      keys(
          "peer: greedy, clauses, key by key",
          letters(clauses),
          l -> peer.write(l).length(),
          counts);
    }
  }

  private static List<String> letters(List<Phrase> phrases) {
    return phrases.stream().map(Phrase::letters).toList();
  }

  private void keys(
      String what, List<String> typed, ToIntFunction<String> keyboard, boolean isMeasured) {
    List<Long> nanos = new ArrayList<>();
    for (String letters : typed) {
      for (int length = 1; length <= letters.length(); length++) {
        String soFar = letters.substring(0, length);
        long began = System.nanoTime();
        int found = keyboard.applyAsInt(soFar);
        nanos.add(System.nanoTime() - began);
        mostFound = Math.max(mostFound, found);
      }
    }
    if (isMeasured) {
      long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
      Arrays.sort(sorted);
      out.printf(
          Locale.ROOT,
          "| %s (%,d) | %.2f | %.2f | %.2f | %.2f |%n",
          what,
          sorted.length,
          at(sorted, 0.50),
          at(sorted, 0.95),
          at(sorted, 0.99),
          at(sorted, 1));
    }
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
