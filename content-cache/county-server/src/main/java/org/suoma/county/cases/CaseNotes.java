package org.suoma.county.cases;

import java.io.IOException;
import java.util.HexFormat;
import org.suoma.content.submission.SealedNote;
import org.suoma.county.publishing.SubmissionKeyFolder;
import org.suoma.county.storage.staff.StepRow;

/**
 * Seals what officers write, before it gets to the database, for the county's own key for
 * submissions; whoever can open an envelope can read what was written about it, nobody else.
 */
public final class CaseNotes {

  private final SubmissionKeyFolder keys;

  /** Seals and opens with the keys of this folder. */
  public CaseNotes(SubmissionKeyFolder keys) {
    this.keys = keys;
  }

  StepRow.Note seal(String subject, int step, String text) throws IOException {
    byte[] sealed =
        SealedNote.seal(keys.load().published().newestForSealing(), place(subject, step), text);
    return new StepRow.Note(HexFormat.of().formatHex(sealed));
  }

  String open(String subject, int step, StepRow.Note note) throws IOException {
    byte[] sealed = HexFormat.of().parseHex(note.hex());
    return SealedNote.open(keys.load().sealing(), place(subject, step), sealed);
  }

  private static String place(String subject, int step) {
    return subject + "#" + step;
  }
}
