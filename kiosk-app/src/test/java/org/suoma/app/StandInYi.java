package org.suoma.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.suoma.content.language.InterfaceCatalog;
import org.suoma.content.language.InterfaceString;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.release.ReleaseFile;

/**
 * The sample county as it may look once it is translated, to measure pages by. Nobody has
 * translated it: names of months, CLDR's (locale ii), as many as the Han wording is long, stand in
 * the place of every second translation, and of those every second is a draft.
 */
public final class StandInYi {

  private static final List<String> MONTHS =
      List.of("ꋍꆪ", "ꑍꆪ", "ꌕꆪ", "ꇖꆪ", "ꉬꆪ", "ꃘꆪ", "ꏃꆪ", "ꉆꆪ", "ꈬꆪ", "ꊰꆪ", "ꊯꊪꆪ", "ꊰꑋꆪ");

  private static final JsonMapper JSON = new JsonMapper();

  private int given;

  private StandInYi() {}

  /** The files of a release of the sample county, with stand-ins. */
  public static List<ReleaseFile> files() throws IOException {
    StandInYi standIn = new StandInYi();
    List<ReleaseFile> files = new ArrayList<>();
    for (ReleaseFile file : SampleStore.files()) {
      if (file.path().equals(InterfaceTranslations.FILE)) {
        continue;
      }
      files.add(file.path().endsWith(".json") ? standIn.translated(file) : file);
    }
    files.add(ReleaseFile.of(InterfaceTranslations.FILE, standIn.interfaceStrings()));
    return files;
  }

  private byte[] interfaceStrings() throws IOException {
    ObjectNode file = JSON.createObjectNode();
    ObjectNode strings = file.putObject("strings");
    for (InterfaceString string : InterfaceCatalog.bundled().strings()) {
      strings.set(string.id(), text(string.zh()));
    }
    return JSON.writeValueAsBytes(file);
  }

  private ReleaseFile translated(ReleaseFile file) throws IOException {
    JsonNode root = JSON.readTree(new String(file.content().bytes(), UTF_8));
    if (file.path().equals("county.json")) {
      ((ObjectNode) root).put("showsYiDrafts", true);
    }
    for (JsonNode node : root.findParents("block")) {
      translate(node, "text");
    }
    for (JsonNode node : root.findParents("title")) {
      translate(node, "title");
    }
    return ReleaseFile.of(file.path(), JSON.writeValueAsBytes(root));
  }

  private void translate(JsonNode parent, String member) {
    JsonNode text = parent.get(member);
    if (text != null && text.isTextual()) {
      ((ObjectNode) parent).set(member, text(text.asText()));
    }
  }

  private ObjectNode text(String zh) {
    ObjectNode text = JSON.createObjectNode().put("zh", zh);
    int number = given++;
    if (number % 2 == 0) {
      ObjectNode yi = text.putObject("ii");
      yi.put("text", months(zh)).put("source", "CLDR 48.2.0").put("licence", "Unicode-3.0");
      if (number % 4 == 0) {
        yi.putObject("review").put("by", "stand-in").put("on", "2026-11-01");
      }
    }
    return text;
  }

  private static String months(String zh) {
    StringBuilder months = new StringBuilder(MONTHS.get(0));
    for (int number = 1; months.length() < zh.length(); number++) {
      months.append(number % 3 == 0 ? "，" : "").append(MONTHS.get(number % MONTHS.size()));
    }
    for (int place = 0; zh.contains("{" + place + "}"); place++) {
      months.append('{').append(place).append('}');
    }
    return months.toString();
  }
}
