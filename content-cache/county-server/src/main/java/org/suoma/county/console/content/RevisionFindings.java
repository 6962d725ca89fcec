package org.suoma.county.console.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Entry;
import org.suoma.content.model.MalformedContentException;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.review.Revision;
import org.suoma.county.review.RevisionKind;

/** What checks say about revisions as they are written. Threads share one. */
final class RevisionFindings {

  private final ConsoleServices services;
  private final ContentJson json = new ContentJson();

  RevisionFindings(ConsoleServices services) {
    this.services = services;
  }

  /** The findings of each; nothing of one that is not complete, or takes its entry away. */
  Map<Long, List<Finding>> of(List<Revision> revisions) {
    Map<Long, Entry> entries = new LinkedHashMap<>();
    for (Revision revision : revisions) {
      if (revision.kind() != RevisionKind.WITHDRAWAL) {
        try {
          byte[] written = services.reviews().revisions().written(revision.id());
          entries.put(revision.id(), json.read(written, Entry.class));
        } catch (MalformedContentException e) {
          // Not complete yet: its page says what is missing.
        }
      }
    }
    return services
        .shelf()
        .<Map<Long, List<Finding>>, RuntimeException>atOneMoment(
            snapshot -> services.checks().checks().each(entries, snapshot));
  }
}
