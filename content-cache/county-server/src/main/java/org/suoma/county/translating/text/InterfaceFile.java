package org.suoma.county.translating.text;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Text;

/** The interface's translations as the county's own file, for people who keep it in a folder. */
public final class InterfaceFile {

  private InterfaceFile() {}

  /**
   * The file with the translations of these units that are not stale, one value a line.
   *
   * @param units units of the interface
   * @param parts what of strings is recorded by itself
   */
  public static byte[] of(
      List<TranslationUnit> units, List<TranslationUnit> parts, ContentJson json)
      throws IOException {
    Map<String, Text> strings = new TreeMap<>();
    for (TranslationUnit unit : Stream.concat(units.stream(), parts.stream()).toList()) {
      if (!unit.stale() && (unit.yi() != null || unit.voice() != null)) {
        strings.put(CountyTexts.interfaceId(unit), new Text(unit.zh(), unit.yi(), unit.voice()));
      }
    }
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    byte[] compact = json.write(new InterfaceTranslations(strings));
    return (mapper.writeValueAsString(mapper.readTree(compact)) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
