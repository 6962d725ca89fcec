package org.suoma.county.translating.file;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.suoma.county.translating.text.UnitState;

/**
 * Reads XLIFF 2 as it comes back from a translator's tool. Document types are refused, and with
 * them all entities of the file's own: nothing outside is read and nothing swells.
 */
final class XliffReader {

  private static final Set<String> VERSIONS = Set.of("2.0", "2.1", "2.2");
  private static final Set<String> APPROVED = Set.of("reviewed", "final");

  List<TranslationRow.Numbered> read(byte[] file) throws BrokenTranslationsException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(file));
      return document(xml);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw new BrokenTranslationsException(Math.max(0, line), "不是完整的 XML，或用了不接受的标记");
    }
  }

  private static List<TranslationRow.Numbered> document(XMLStreamReader xml)
      throws XMLStreamException, BrokenTranslationsException {
    List<TranslationRow.Numbered> rows = new ArrayList<>();
    boolean begun = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw broken(xml, "不接受带 DOCTYPE 的文件");
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (!begun) {
        requireOurs(xml);
        begun = true;
      } else if (is(xml, "unit")) {
        if (rows.size() == TranslationFormat.MAX_UNITS) {
          throw broken(xml, "一个文件最多 %d 条".formatted(TranslationFormat.MAX_UNITS));
        }
        rows.add(new Unit(xml).read());
      }
    }
    return rows;
  }

  private static void requireOurs(XMLStreamReader xml) throws BrokenTranslationsException {
    if (!is(xml, "xliff") || !VERSIONS.contains(attribute(xml, "version"))) {
      throw broken(xml, "不是 XLIFF 2.1 文件");
    }
    String source = attribute(xml, "srcLang");
    String target = attribute(xml, "trgLang");
    if (!source.equals(Xliff.SOURCE_LANGUAGE) || !target.equals(Xliff.TARGET_LANGUAGE)) {
      throw broken(
          xml,
          "语言应为 %s 到 %s，文件写的是 %s 到 %s"
              .formatted(Xliff.SOURCE_LANGUAGE, Xliff.TARGET_LANGUAGE, source, target));
    }
  }

  private static boolean is(XMLStreamReader xml, String name) {
    return Xliff.CORE.equals(xml.getNamespaceURI()) && name.equals(xml.getLocalName());
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private static BrokenTranslationsException broken(XMLStreamReader xml, String reason) {
    return new BrokenTranslationsException(xml.getLocation().getLineNumber(), reason);
  }

  /** One unit, from its start to its end. */
  private static final class Unit {

    private final XMLStreamReader xml;
    private final int line;
    private final String id;
    private final Map<String, String> metadata = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private @Nullable String source;
    private String target = "";
    private @Nullable UnitState state;
    private int segments;

    Unit(XMLStreamReader xml) {
      this.xml = xml;
      this.line = xml.getLocation().getLineNumber();
      this.id = attribute(xml, "id").replace(':', '/');
    }

    TranslationRow.Numbered read() throws XMLStreamException, BrokenTranslationsException {
      if (id.isEmpty()) {
        throw broken(xml, "unit 没有 id");
      }
      children(this::part);
      if (segments != 1 || source == null) {
        throw new BrokenTranslationsException(line, id + "：一条应有一个 segment 和其中的 source");
      }
      TranslationRow.YiCells yi =
          new TranslationRow.YiCells(
              target,
              metadata.getOrDefault(Xliff.SOURCE, ""),
              metadata.getOrDefault(Xliff.LICENCE, ""),
              metadata.getOrDefault(Xliff.REVIEWER, ""),
              metadata.getOrDefault(Xliff.REVIEWED_ON, ""));
      return new TranslationRow.Numbered(
          line,
          new TranslationRow(
              id,
              source,
              yi,
              notes.getOrDefault(Xliff.CONTEXT, ""),
              notes.getOrDefault(Xliff.PICTURE, ""),
              state));
    }

    private void part() throws XMLStreamException, BrokenTranslationsException {
      if (is(xml, "segment")) {
        segments++;
        state = state(attribute(xml, "state"), attribute(xml, "subState"));
        children(this::segmentPart);
      } else if (is(xml, "ignorable")) {
        throw broken(xml, id + "：不接受重新切分过的文字（ignorable）");
      } else if (is(xml, "notes")) {
        children(() -> keep(is(xml, "note"), "category", notes));
      } else if (isMetadata("metadata")) {
        children(this::metaGroup);
      } else {
        skip();
      }
    }

    private void metaGroup() throws XMLStreamException, BrokenTranslationsException {
      if (isMetadata("metaGroup") && attribute(xml, "category").equals(Xliff.CATEGORY)) {
        children(() -> keep(isMetadata("meta"), "type", metadata));
      } else {
        skip();
      }
    }

    private void segmentPart() throws XMLStreamException, BrokenTranslationsException {
      if (is(xml, "source")) {
        source = text();
      } else if (is(xml, "target")) {
        target = text();
      } else {
        skip();
      }
    }

    private void keep(boolean wanted, String key, Map<String, String> into)
        throws XMLStreamException, BrokenTranslationsException {
      if (wanted) {
        String name = attribute(xml, key);
        into.put(name, text());
      } else {
        skip();
      }
    }

    private String text() throws XMLStreamException, BrokenTranslationsException {
      String element = xml.getLocalName();
      StringBuilder text = new StringBuilder();
      int event = xml.next();
      while (event != XMLStreamConstants.END_ELEMENT) {
        if (event == XMLStreamConstants.START_ELEMENT) {
          throw broken(xml, "%s 的 %s 里有标记 %s，只接受文字".formatted(id, element, xml.getLocalName()));
        }
        if (event != XMLStreamConstants.COMMENT
            && event != XMLStreamConstants.PROCESSING_INSTRUCTION) {
          text.append(xml.getText());
        }
        event = xml.next();
      }
      return text.toString();
    }

    private UnitState state(String name, String subState) throws BrokenTranslationsException {
      if (APPROVED.contains(name)) {
        return UnitState.REVIEWED;
      }
      return switch (name) {
        case "translated" -> subState.equals(Xliff.STALE) ? UnitState.STALE : UnitState.DRAFT;
        case "", "initial" -> UnitState.UNTRANSLATED;
        default -> throw broken(xml, "%s：不认识的状态“%s”".formatted(id, name));
      };
    }

    private boolean isMetadata(String name) {
      return Xliff.METADATA.equals(xml.getNamespaceURI()) && name.equals(xml.getLocalName());
    }

    /** Visits the elements directly below the current one and stops at its end. */
    private void children(Visit visit) throws XMLStreamException, BrokenTranslationsException {
      int event = xml.next();
      while (event != XMLStreamConstants.END_ELEMENT) {
        if (event == XMLStreamConstants.START_ELEMENT) {
          visit.element();
        }
        event = xml.next();
      }
    }

    /** Counts instead of recursing: a hostile file may nest a million deep. */
    private void skip() throws XMLStreamException {
      for (int depth = 1; depth > 0; ) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
      }
    }
  }

  /** Handles the current element and stops at its end. */
  @FunctionalInterface
  private interface Visit {
    void element() throws XMLStreamException, BrokenTranslationsException;
  }
}
