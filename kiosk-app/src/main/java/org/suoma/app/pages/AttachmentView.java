package org.suoma.app.pages;

import java.util.ArrayList;
import java.util.List;
import org.suoma.app.library.Library;
import org.suoma.content.model.Attachment;
import org.suoma.content.model.Entry;

/**
 * A file that belongs to an entry, as far as the kiosk can show it.
 *
 * @param number counts from 0
 * @param attachment the file
 * @param kind what can be done with it
 */
public record AttachmentView(int number, Attachment attachment, Kind kind) {

  static List<AttachmentView> of(Library library, Entry entry) {
    List<AttachmentView> views = new ArrayList<>();
    for (Attachment attachment : entry.attachments()) {
      boolean isThere = library.generation().manifest().file(attachment.path()).isPresent();
      views.add(
          new AttachmentView(
              views.size(), attachment, isThere ? Kind.of(attachment) : Kind.MISSING));
    }
    return views;
  }

  /** What can be done with a file. */
  public enum Kind {
    DOCUMENT,
    PICTURE,
    VIDEO,
    SOUND,
    /** Office files: the kiosk shows the entry's own text instead. */
    OTHER,
    /** The release names it and does not have it. */
    MISSING;

    static Kind of(Attachment attachment) {
      String type = attachment.mediaType();
      if (type.equals("application/pdf")) {
        return DOCUMENT;
      }
      if (type.startsWith("image/")) {
        return PICTURE;
      }
      if (type.startsWith("video/")) {
        return VIDEO;
      }
      return type.startsWith("audio/") ? SOUND : OTHER;
    }
  }
}
