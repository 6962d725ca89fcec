package org.suoma.county.translating.term;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.suoma.county.translating.file.BrokenTranslationsException;

/**
 * Han terms with their Yi, each with its source: a CSV file (RFC 4180, UTF-8) with the columns
 * {@code han, yi, source, source_licence}; further columns are left alone.
 */
public final class TermBase {

  /** No term base is larger: 20 MB. */
  static final long MAX_BYTES = 20_000_000;

  private static final List<String> HEADS = List.of("han", "yi", "source", "source_licence");

  private final Map<String, List<Term>> byHan = new LinkedHashMap<>();

  /** A term base of these terms. */
  public TermBase(List<Term> terms) {
    terms.forEach(term -> byHan.computeIfAbsent(term.han(), han -> new ArrayList<>()).add(term));
  }

  /**
   * Reads a file.
   *
   * @throws BrokenTranslationsException naming line and reason
   */
  public static TermBase read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("找不到术语表：" + file);
    }
    if (Files.size(file) > MAX_BYTES) {
      throw new BrokenTranslationsException(0, "术语表超过 %d MB".formatted(MAX_BYTES / 1_000_000));
    }
    return parse(Files.readAllBytes(file));
  }

  static TermBase parse(byte[] file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser csv = CSVParser.parse(new StringReader(text(file)), format)) {
      for (String head : HEADS) {
        if (!csv.getHeaderMap().containsKey(head)) {
          throw new BrokenTranslationsException(1, "术语表没有“%s”这一列".formatted(head));
        }
      }
      List<Term> terms = new ArrayList<>();
      for (CSVRecord row : csv) {
        terms.add(term(row, (int) csv.getCurrentLineNumber()));
      }
      return new TermBase(terms);
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw new BrokenTranslationsException(0, "术语表不是完整的 CSV：" + e.getMessage());
    }
  }

  /** The terms for a Han wording, in the order of the file. */
  public List<Term> terms(String han) {
    return List.copyOf(byHan.getOrDefault(han, List.of()));
  }

  /** All Han terms, in the order of the file. */
  public List<String> hanTerms() {
    return List.copyOf(byHan.keySet());
  }

  /** How many pairs it has. */
  public int size() {
    return byHan.values().stream().mapToInt(List::size).sum();
  }

  private static Term term(CSVRecord row, int line) throws BrokenTranslationsException {
    if (!row.isConsistent()) {
      throw new BrokenTranslationsException(line, "这一行的列数和表头不同");
    }
    Term term =
        new Term(row.get("han"), row.get("yi"), row.get("source"), row.get("source_licence"));
    if (term.han().isBlank() || term.yi().isBlank() || term.source().isBlank()) {
      throw new BrokenTranslationsException(line, "汉文、彝文和来源都要写");
    }
    return term;
  }

  private static String text(byte[] file) throws BrokenTranslationsException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BrokenTranslationsException(0, "术语表的文字编码不是 UTF-8");
    }
  }
}
