package org.suoma.county.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.language.YiWriting;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.model.SourcedYi;
import org.suoma.content.model.Text;

/**
 * Reads the county's own format: {@code county.json}, {@code catalog.json}, {@code interface.json}
 * and single entries.
 */
final class OwnJsonReader implements DocumentReader {

  private static final List<String> ENTRY_KEYS = List.of("id", "title", "filing", "source", "body");
  private static final List<String> COUNTY_KEYS = List.of("code", "name", "zone");

  private final ContentJson json;

  OwnJsonReader(ContentJson json) {
    this.json = json;
  }

  @Override
  public boolean recognises(SourceFile file) throws UnreadableDocumentException {
    return file.extension().equals("json")
        && (file.json().has("columns")
            || file.json().has("units")
            || file.json().has("strings")
            || file.json().has("body"));
  }

  @Override
  public Documents read(SourceFile file) throws UnreadableDocumentException {
    JsonNode tree = file.json();
    for (String path : MediaReferences.recordings(tree)) {
      MediaReader.requirePath(path);
    }
    if (tree.has("body")) {
      requireKeys(tree, ENTRY_KEYS);
      Entry entry = parse(file, Entry.class);
      for (String path : MediaReferences.of(entry)) {
        MediaReader.requirePath(path);
      }
      return Documents.of(List.of(new OwnDocument(entry)));
    }
    if (tree.has("columns")) {
      return Documents.of(new CountyFile.Columns(parse(file, Catalog.class)));
    }
    if (tree.has("strings")) {
      return Documents.of(
          new CountyFile.Interface(written(parse(file, InterfaceTranslations.class))));
    }
    requireKeys(tree, COUNTY_KEYS);
    return Documents.of(new CountyFile.Description(parse(file, County.class)));
  }

  private <T> T parse(SourceFile file, Class<T> type) throws UnreadableDocumentException {
    try {
      return json.read(file.text().getBytes(StandardCharsets.UTF_8), type);
    } catch (MalformedContentException e) {
      throw new UnreadableDocumentException("内容不符合格式：" + e.getMessage(), e);
    }
  }

  /** Refuses what is no Yi: a page would show it as if it were. */
  private static InterfaceTranslations written(InterfaceTranslations translations)
      throws UnreadableDocumentException {
    for (Map.Entry<String, Text> string : translations.strings().entrySet()) {
      SourcedYi yi = string.getValue().ii();
      if (yi == null) {
        continue;
      }
      OptionalInt foreign = YiWriting.foreign(yi.text(), string.getValue().zh());
      if (foreign.isPresent()) {
        throw new UnreadableDocumentException(
            "界面文字 %s 的彝文里有不是彝文的字符：%s"
                .formatted(string.getKey(), YiWriting.nameAt(yi.text(), foreign.getAsInt())));
      }
    }
    return translations;
  }

  private static void requireKeys(JsonNode tree, List<String> keys)
      throws UnreadableDocumentException {
    for (String key : Set.copyOf(keys)) {
      if (!tree.hasNonNull(key)) {
        throw new UnreadableDocumentException("缺少“" + key + "”");
      }
    }
  }
}
