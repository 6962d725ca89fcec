package org.suoma.county.importing;

import java.util.ArrayList;
import java.util.List;
import org.suoma.content.model.Attachment;
import org.suoma.content.model.Captions;
import org.suoma.content.model.Entry;
import org.suoma.county.storage.content.ContentChange;

/**
 * Gives a video the Han captions that lie beside it: {@code media/a.zh.vtt} belongs to {@code
 * media/a.mp4}. Captions in Yi need their source, so that they are named in the entry alone.
 */
final class CaptionFiles {

  private static final String HAN = ".zh" + Captions.EXTENSION;
  private static final String VIDEO = ".mp4";

  private final ContentChange change;

  CaptionFiles(ContentChange change) {
    this.change = change;
  }

  /** Whether a medium is a file of Han captions, by its name. */
  static boolean isHan(String path) {
    return path.endsWith(HAN);
  }

  /** The entry, its videos with the captions that the county has for them. */
  Entry captioned(Entry entry) {
    List<Attachment> attachments = new ArrayList<>();
    for (Attachment attachment : entry.attachments()) {
      String captions = attachment.path().replaceFirst("\\.[^.]*$", "") + HAN;
      boolean wants = attachment.captions() == null && Attachment.isVideo(attachment.mediaType());
      attachments.add(
          wants && change.hasMedium(captions)
              ? attachment.with(new Captions(captions, null))
              : attachment);
    }
    return entry.with(attachments);
  }

  /** The entries whose video stands beside a caption file. */
  List<Entry> entriesWith(String captions) {
    String video = captions.substring(0, captions.length() - HAN.length()) + VIDEO;
    return change.entriesNaming(video).stream().flatMap(id -> change.entry(id).stream()).toList();
  }
}
