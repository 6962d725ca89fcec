package org.suoma.county.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    entry.attachments().forEach(attachment -> paths.add(attachment.path()));
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

  private static void addIfAny(List<String> paths, @Nullable String path) {
    if (path != null) {
      paths.add(path);
    }
  }
}
