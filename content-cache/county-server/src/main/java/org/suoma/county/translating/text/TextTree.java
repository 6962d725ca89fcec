package org.suoma.county.translating.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.suoma.content.language.LocatedText;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.model.SourcedYi;
import org.suoma.content.model.Text;
import org.suoma.content.model.Voice;

/** Finds and replaces the texts of a stored record; see {@link LocatedText}. */
final class TextTree {

  private static final String II = "ii";
  private static final String VOICE = "voice";

  private final JsonMapper mapper = JsonMapper.builder().build();
  private final ContentJson json;

  TextTree(ContentJson json) {
    this.json = json;
  }

  /** All texts of a record, in the order of its JSON. */
  List<LocatedText> texts(byte[] record) {
    List<LocatedText> found = new ArrayList<>();
    LocatedText.walk(tree(record), (path, node) -> found.add(new LocatedText(path, text(node))));
    return found;
  }

  /**
   * The record with other translations.
   *
   * @param changes by path; an entry without a value takes the translation away
   */
  <T> T replaced(byte[] record, Map<String, YiChange> changes, Class<T> type) {
    return changed(record, changes, this::put, type);
  }

  /** The record with other recordings, by path; a silent voice takes a recording away. */
  <T> T recorded(byte[] record, Map<String, Voice> voices, Class<T> type) {
    return changed(record, voices, this::record, type);
  }

  private void record(ObjectNode text, Voice voice) {
    if (voice.isSilent()) {
      text.remove(VOICE);
    } else {
      text.set(VOICE, tree(json.write(voice)));
    }
  }

  private <C, T> T changed(
      byte[] record, Map<String, C> changes, BiConsumer<ObjectNode, C> put, Class<T> type) {
    JsonNode tree = tree(record);
    Set<String> left = new HashSet<>(changes.keySet());
    LocatedText.walk(
        tree,
        (path, node) -> {
          C change = changes.get(path);
          if (change != null) {
            left.remove(path);
            put.accept(node, change);
          }
        });
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("no text at " + left);
    }
    try {
      return json.read(mapper.writeValueAsBytes(tree), type);
    } catch (IOException e) {
      throw new IllegalStateException("a translation broke " + type.getSimpleName(), e);
    }
  }

  private void put(ObjectNode text, YiChange change) {
    SourcedYi yi = change.yi();
    if (yi == null) {
      text.remove(II);
    } else {
      text.set(II, tree(json.write(yi)));
    }
  }

  private Text text(ObjectNode node) {
    try {
      return json.read(mapper.writeValueAsBytes(node), Text.class);
    } catch (MalformedContentException e) {
      throw new IllegalStateException("an object with “zh” that is no text", e);
    } catch (IOException e) {
      throw new AssertionError("writing to memory", e);
    }
  }

  private JsonNode tree(byte[] record) {
    try {
      return mapper.readTree(record);
    } catch (IOException e) {
      throw new IllegalStateException("the database holds broken JSON", e);
    }
  }
}
