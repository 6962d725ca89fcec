package org.suoma.county.translating.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.suoma.county.translating.text.UnitState;

/** Writes one XLIFF document; the stream stays open. */
final class XliffWriter {

  private static final String MDA = "mda";
  private static final char RETURN = '\r';

  private final OutputStream out;

  XliffWriter(OutputStream out) {
    this.out = out;
  }

  void write(List<TranslationRow> rows) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("xliff");
      xml.writeDefaultNamespace(Xliff.CORE);
      xml.writeNamespace(MDA, Xliff.METADATA);
      xml.writeAttribute("version", "2.1");
      xml.writeAttribute("srcLang", Xliff.SOURCE_LANGUAGE);
      xml.writeAttribute("trgLang", Xliff.TARGET_LANGUAGE);
      xml.writeStartElement("file");
      xml.writeAttribute("id", "county");
      // A unit comes back as the one segment that it was.
      xml.writeAttribute("canResegment", "no");
      xml.writeAttribute("xml:space", "preserve");
      for (TranslationRow row : rows) {
        xml.writeCharacters("\n");
        unit(xml, row);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException("XLIFF 文件没有写成：" + e.getMessage(), e);
    }
  }

  private static void unit(XMLStreamWriter xml, TranslationRow row) throws XMLStreamException {
    xml.writeStartElement("unit");
    xml.writeAttribute("id", row.id().replace('/', ':'));
    xml.writeAttribute("name", row.id());
    metadata(xml, row.yi());
    notes(xml, row);
    UnitState state = Objects.requireNonNullElse(row.state(), UnitState.UNTRANSLATED);
    xml.writeStartElement("segment");
    xml.writeAttribute("state", Objects.requireNonNull(Xliff.STATES.get(state)));
    if (state == UnitState.STALE) {
      xml.writeAttribute("subState", Xliff.STALE);
    }
    element(xml, "source", row.zh());
    if (!row.yi().text().isEmpty()) {
      element(xml, "target", row.yi().text());
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void metadata(XMLStreamWriter xml, TranslationRow.YiCells yi)
      throws XMLStreamException {
    if (yi.equals(new TranslationRow.YiCells(yi.text(), "", "", "", ""))) {
      return;
    }
    xml.writeStartElement(MDA, "metadata", Xliff.METADATA);
    xml.writeStartElement(MDA, "metaGroup", Xliff.METADATA);
    xml.writeAttribute("category", Xliff.CATEGORY);
    meta(xml, Xliff.SOURCE, yi.source());
    meta(xml, Xliff.LICENCE, yi.licence());
    meta(xml, Xliff.REVIEWER, yi.reviewer());
    meta(xml, Xliff.REVIEWED_ON, yi.reviewedOn());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void meta(XMLStreamWriter xml, String type, String text)
      throws XMLStreamException {
    if (!text.isEmpty()) {
      xml.writeStartElement(MDA, "meta", Xliff.METADATA);
      xml.writeAttribute("type", type);
      characters(xml, text);
      xml.writeEndElement();
    }
  }

  private static void notes(XMLStreamWriter xml, TranslationRow row) throws XMLStreamException {
    if (row.context().isEmpty() && row.picture().isEmpty()) {
      return;
    }
    xml.writeStartElement("notes");
    note(xml, Xliff.CONTEXT, row.context());
    note(xml, Xliff.PICTURE, row.picture());
    xml.writeEndElement();
  }

  private static void note(XMLStreamWriter xml, String category, String text)
      throws XMLStreamException {
    if (!text.isEmpty()) {
      xml.writeStartElement("note");
      xml.writeAttribute("category", category);
      characters(xml, text);
      xml.writeEndElement();
    }
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    characters(xml, text);
    xml.writeEndElement();
  }

  /** XML readers turn a bare carriage return into a line feed (XML 1.0, section 2.11). */
  private static void characters(XMLStreamWriter xml, String text) throws XMLStreamException {
    int from = 0;
    for (int at = text.indexOf(RETURN); at >= 0; at = text.indexOf(RETURN, from)) {
      xml.writeCharacters(text.substring(from, at));
      xml.writeEntityRef("#13");
      from = at + 1;
    }
    xml.writeCharacters(text.substring(from));
  }
}
