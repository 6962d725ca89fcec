package org.suoma.county.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a policy that another system exported as one flat JSON object with its text as lines. */
final class PolicyJsonReader implements DocumentReader {

  @Override
  public boolean recognises(SourceFile file) throws UnreadableDocumentException {
    return file.extension().equals("json") && file.json().has("title") && file.json().has("text");
  }

  @Override
  public Documents read(SourceFile file) throws UnreadableDocumentException {
    JsonNode json = file.json();
    String url = text(json, "url");
    PolicyHead head =
        new PolicyHead(
            text(json, "indexNumber"),
            text(json, "title"),
            text(json, "issuer"),
            text(json, "documentNumber"),
            text(json, "theme"),
            text(json, "writtenOn"),
            text(json, "publishedOn"),
            url == null ? text(json, "address") : url);
    TextBlocks blocks = new TextBlocks(head.shownApart());
    String body = text(json, "text");
    if (body != null) {
      body.lines().forEach(blocks::line);
    }
    return Documents.of(List.of(head.with(blocks.blocks())));
  }

  private static @Nullable String text(JsonNode json, String key)
      throws UnreadableDocumentException {
    JsonNode value = json.get(key);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new UnreadableDocumentException("“" + key + "”应当是文字");
    }
    return value.textValue();
  }
}
