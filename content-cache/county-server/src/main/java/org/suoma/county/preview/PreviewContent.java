package org.suoma.county.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.form.Intake;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.model.EntryType;
import org.suoma.content.release.Sha256;
import org.suoma.county.storage.content.ContentSnapshot;
import org.suoma.county.storage.content.MediaFolder;
import org.suoma.county.storage.content.NewMedium;

/**
 * The files that a kiosk needs to show one entry: the county's documents, the entry, what it names
 * and what names it, people and places, and the media of all these. The keys that submissions are
 * sealed with are not among them, so that nothing can be handed in.
 */
final class PreviewContent {

  /** So many entries of each kind of neighbour; a kiosk's page names no more of them. */
  static final int MOST_NEIGHBOURS = 500;

  private static final Set<String> DOCUMENTS =
      Set.of("catalog.json", "county.json", Intake.FILE, InterfaceTranslations.FILE, Workdays.FILE);
  private static final String MEDIA = "media/";

  private final ContentSnapshot snapshot;
  private final MediaFolder folder;
  private final Map<String, String> media;
  private final JsonMapper json = new JsonMapper();
  private final SortedMap<String, Part> parts = new TreeMap<>();

  private PreviewContent(ContentSnapshot snapshot, MediaFolder folder, Draft draft) {
    this.snapshot = snapshot;
    this.folder = folder;
    this.media = snapshot.mediaDigests();
    for (NewMedium fresh : draft.media()) {
      media.put(fresh.path(), fresh.digest().hex());
    }
  }

  /** The files by their paths, valid as long as the snapshot. */
  static SortedMap<String, Part> of(ContentSnapshot snapshot, MediaFolder folder, Draft draft)
      throws IOException {
    PreviewContent content = new PreviewContent(snapshot, folder, draft);
    content.gather(draft);
    return content.parts;
  }

  private void gather(Draft draft) throws IOException {
    for (String name : DOCUMENTS) {
      byte[] document = snapshot.document(name).orElse(null);
      if (document != null) {
        put(name, document);
      }
    }
    Set<String> neighbours = new LinkedHashSet<>();
    Set<String> known = snapshot.entryDigests().keySet();
    eachWord(
        json.readTree(draft.bytes()),
        word -> {
          if (known.contains(word)) {
            neighbours.add(word);
          }
        });
    neighbours.addAll(snapshot.naming(draft.id(), MOST_NEIGHBOURS));
    neighbours.addAll(snapshot.ofType(EntryType.PERSON, MOST_NEIGHBOURS));
    neighbours.addAll(snapshot.ofType(EntryType.PLACE, MOST_NEIGHBOURS));
    neighbours.remove(draft.id());
    put(path(draft.id()), draft.bytes());
    for (String id : neighbours) {
      put(path(id), snapshot.entryBytes(id));
    }
  }

  private static String path(String id) {
    return "entries/" + id + ".json";
  }

  /** A file, and the media that it names. */
  private void put(String path, byte[] bytes) throws IOException {
    parts.put(
        path, new Part(Sha256.of(bytes), bytes.length, () -> new ByteArrayInputStream(bytes)));
    Map<String, String> named = new LinkedHashMap<>();
    eachWord(
        json.readTree(bytes),
        word -> {
          String digest = media.get(word);
          if (digest != null && word.startsWith(MEDIA)) {
            named.put(word, digest);
          }
        });
    for (Map.Entry<String, String> medium : named.entrySet()) {
      String digest = medium.getValue();
      parts.put(
          medium.getKey(),
          new Part(new Sha256(digest), folder.length(digest), () -> folder.open(digest)));
    }
  }

  private static void eachWord(JsonNode node, Consumer<String> told) {
    if (node.isTextual()) {
      told.accept(node.textValue());
    }
    node.forEach(inner -> eachWord(inner, told));
  }

  /**
   * A file's content.
   *
   * @param sha256 its digest
   * @param length in bytes
   * @param source opens it; whoever does closes it
   */
  record Part(Sha256 sha256, long length, Source source) {}

  /** Opens a content. */
  @FunctionalInterface
  interface Source {
    /** The content from its beginning. */
    InputStream open() throws IOException;
  }
}
