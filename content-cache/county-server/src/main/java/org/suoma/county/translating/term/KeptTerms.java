package org.suoma.county.translating.term;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.suoma.event.CountyKinds;
import org.suoma.event.EventLog;

/**
 * The term base that the county keeps, read anew when its file has become another one. Threads
 * share one.
 */
public final class KeptTerms {

  private static final TermBase NONE = new TermBase(List.of());

  private final Path file;
  private final EventLog told;
  private final AtomicReference<Held> held =
      new AtomicReference<>(new Held(FileTime.fromMillis(0), NONE, new TranslationCheck(NONE)));

  /**
   * Reads this file, which need not be there.
   *
   * @param told hears of one that cannot be read
   */
  public KeptTerms(Path file, EventLog told) {
    this.file = file;
    this.told = told;
  }

  /** The terms; none without a file, or where it cannot be read. */
  public TermBase terms() {
    return now().terms();
  }

  /** Checks against these terms. */
  public TranslationCheck check() {
    return now().check();
  }

  private Held now() {
    FileTime written = FileTime.fromMillis(0);
    try {
      written = Files.exists(file) ? Files.getLastModifiedTime(file) : written;
      Held known = Objects.requireNonNull(held.get());
      if (known.written().equals(written)) {
        return known;
      }
      TermBase terms = Files.exists(file) ? TermBase.read(file) : NONE;
      Held read = new Held(written, terms, new TranslationCheck(terms));
      held.set(read);
      return read;
    } catch (IOException e) {
      told.tell(CountyKinds.TERMS_NOT_READ.of(e), e);
      Held none = new Held(written, NONE, new TranslationCheck(NONE));
      held.set(none);
      return none;
    }
  }

  /**
   * What was read.
   *
   * @param written when the file was written
   * @param terms what stands in it
   * @param check against it
   */
  private record Held(FileTime written, TermBase terms, TranslationCheck check) {}
}
