package org.suoma.county.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file to import, all of it in memory. Text is UTF-8 or, failing that, GB 18030, which county
 * offices' older systems write; bytes that are neither are refused rather than guessed at.
 */
public final class SourceFile {

  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private final String name;
  private final byte[] content;
  private @Nullable JsonNode json;

  /**
   * Takes a file.
   *
   * @param name its path below the imported folder, with {@code /}
   */
  public SourceFile(String name, byte[] content) {
    this.name = name;
    this.content = content.clone();
  }

  /** Its path below the imported folder, with {@code /}. */
  public String name() {
    return name;
  }

  /** Its name without folders. */
  public String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** What follows the last dot of its name, in lower case; empty if there is none. */
  public String extension() {
    int dot = fileName().lastIndexOf('.');
    return dot < 0 ? "" : fileName().substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Its name without folders and extension. */
  public String baseName() {
    int dot = fileName().lastIndexOf('.');
    return dot < 0 ? fileName() : fileName().substring(0, dot);
  }

  /** Its bytes. */
  public byte[] bytes() {
    return content.clone();
  }

  /** Its text, without a byte order mark. */
  public String text() throws UnreadableDocumentException {
    String text = decode(charset()).orElseThrow();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** How its text is written. */
  public Charset charset() throws UnreadableDocumentException {
    for (Charset charset : CHARSETS) {
      if (decode(charset).isPresent()) {
        return charset;
      }
    }
    throw new UnreadableDocumentException("文字编码既不是 UTF-8 也不是 GB18030，请另存为 UTF-8 后重试");
  }

  /** Its JSON tree; parsed once. */
  public JsonNode json() throws UnreadableDocumentException {
    if (json == null) {
      json = parse();
    }
    return json;
  }

  private JsonNode parse() throws UnreadableDocumentException {
    String text = text();
    try {
      JsonNode tree = JsonMapper.builder().build().readTree(text);
      if (tree == null || tree.isMissingNode()) {
        throw new UnreadableDocumentException("文件是空的");
      }
      return tree;
    } catch (StreamConstraintsException e) {
      throw new UnreadableDocumentException("JSON 一层套一层，太深了，或者有太长的数", e);
    } catch (JsonProcessingException e) {
      throw new UnreadableDocumentException(
          "不是完整的 JSON（第 %d 行第 %d 列附近）"
              .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
          e);
    }
  }

  private Optional<String> decode(Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
