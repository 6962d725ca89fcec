package org.suoma.county.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Attachment;
import org.suoma.content.model.Block;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Guide;
import org.suoma.content.model.Playlist;

/** Collects the media that an entry shows. */
final class MediaReferences {

  private MediaReferences() {}

  /** Paths of all media that the entry names. */
  static List<String> of(Entry entry) {
    List<String> paths = new ArrayList<>();
    for (Attachment attachment : entry.attachments()) {
      paths.add(attachment.path());
      if (attachment.captions() != null) {
        paths.addAll(attachment.captions().paths());
      }
    }
    for (Block block : entry.body().text()) {
      if (block instanceof Block.Picture picture) {
        paths.add(picture.path());
      }
    }
    if (entry.body() instanceof Guide guide) {
      guide.steps().forEach(step -> addIfAny(paths, step.picture()));
    } else if (entry.body() instanceof Playlist playlist) {
      playlist.slides().forEach(slide -> addIfAny(paths, slide.picture()));
    }
    return paths;
  }

  /** Paths of all recordings of the texts in a document of the county's own format. */
  static List<String> recordings(JsonNode document) {
    List<String> paths = new ArrayList<>();
    for (JsonNode voice : document.findValues("voice")) {
      voice.findValues("path").forEach(path -> paths.add(path.asText()));
    }
    return paths;
  }

  private static void addIfAny(List<String> paths, @Nullable String path) {
    if (path != null) {
      paths.add(path);
    }
  }
}
