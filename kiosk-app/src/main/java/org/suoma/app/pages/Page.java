package org.suoma.app.pages;

import java.io.IOException;

/** Answers requests for one kind of page. Threads share it. */
@FunctionalInterface
interface Page {
  Reply answer(Request request) throws IOException;
}
