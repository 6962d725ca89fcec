package org.suoma.county.translating;

/** What cannot be done to a translation; the message tells staff why, and what to do. */
public final class RefusedTranslationException extends Exception {

  private static final long serialVersionUID = 1L;

  RefusedTranslationException(String reason) {
    super(reason);
  }
}
