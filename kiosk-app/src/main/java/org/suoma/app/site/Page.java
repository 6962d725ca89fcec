package org.suoma.app.site;

import java.io.IOException;

/** Answers requests for one kind of page. Threads share it. */
@FunctionalInterface
public interface Page {
  /** The answer; an exception becomes a kind page that says that this one cannot be opened. */
  Reply answer(Request request) throws IOException;
}
