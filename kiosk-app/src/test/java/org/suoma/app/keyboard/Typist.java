package org.suoma.app.keyboard;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads documents and says what somebody would type who writes them. */
final class Typist {

  private static final Pattern HAN = Pattern.compile("[\u4e00-\u9fff]{2,}");
  private static final int LONGEST_CLAUSE = 14;

  private final Vocabulary vocabulary;
  private final List<Phrase> phrases = new ArrayList<>();
  private final List<Phrase> clauses = new ArrayList<>();

  /** A typist who takes the words of the language for phrases. */
  Typist(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * A word or clause of a document.
   *
   * @param han as written
   * @param letters as typed in full
   * @param initials as typed by first letters
   */
  record Phrase(String han, String letters, String initials) {}

  /** Reads a folder of policies as JSON and laws as Markdown. */
  void readCorpus(Path corpus) throws IOException {
    JsonMapper json = new JsonMapper();
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.sorted().toList()) {
        if (file.startsWith(corpus.resolve("policies")) && file.toString().endsWith(".json")) {
          read(json.readTree(Files.readAllBytes(file)).path("text").asText());
        } else if (file.startsWith(corpus.resolve("laws")) && file.toString().endsWith(".md")) {
          read(Files.readString(file));
        }
      }
    }
  }

  /** Reads a text, clause by clause. */
  void read(String text) {
    Matcher runs = HAN.matcher(text);
    while (runs.find()) {
      readClause(runs.group());
    }
  }

  private void readClause(String han) {
    String[] syllables =
        PinyinHelper.toPinyin(han, PinyinStyleEnum.NORMAL, " ").replace('ü', 'v').split(" ", -1);
    if (syllables.length != han.length()) {
      return;
    }
    int at = 0;
    for (String word : vocabulary.split(han)) {
      int end = at + word.length();
      if (word.length() > 1 && word.length() < 5 && vocabulary.times(word) > 0) {
        phrases.add(phrase(word, syllables, at, end));
      }
      at = end;
    }
    if (han.length() <= LONGEST_CLAUSE) {
      clauses.add(phrase(han, syllables, 0, han.length()));
    }
  }

  private static Phrase phrase(String han, String[] syllables, int from, int to) {
    StringBuilder letters = new StringBuilder();
    StringBuilder initials = new StringBuilder();
    for (int i = from; i < to; i++) {
      letters.append(syllables[i]);
      initials.append(syllables[i].charAt(0));
    }
    return new Phrase(han, letters.toString(), initials.toString());
  }

  /** Words of 2 to 4 characters, in their order, as often as they occur. */
  List<Phrase> phrases() {
    return phrases;
  }

  /** Whole runs of characters between signs, up to 14. */
  List<Phrase> clauses() {
    return clauses;
  }
}
