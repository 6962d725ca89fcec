package org.suoma.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Policy;

/** An entry as a document of the index, and a document as a line of a list. */
final class EntryDocument {

  /** So much of the text is kept for snippets; more would double the index. */
  private static final int OPENING_CHARACTERS = 4_000;

  /** A longer title is no proposal but a line of a list. */
  private static final int LONGEST_PROPOSAL = 16;

  private EntryDocument() {}

  static Document of(Entry entry) {
    Document document = new Document();
    String type = entry.type().jsonName();
    document.add(new StringField(Fields.ID, entry.id(), Field.Store.NO));
    document.add(new StringField(Fields.TYPE, type, Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.TYPE, new BytesRef(type)));
    long day = entry.filing().publishedOn().toEpochDay();
    document.add(new NumericDocValuesField(Fields.DAY, day));
    for (String column : entry.filing().columns()) {
      document.add(new StringField(Fields.COLUMN, column, Field.Store.NO));
    }
    for (String id : EntryText.references(entry)) {
      document.add(new StringField(Fields.REFERS, id, Field.Store.NO));
    }
    String text = EntryText.plain(entry);
    addWords(document, entry, text);
    addExact(document, entry);
    EntryFacets.of(entry)
        .forEach((facet, values) -> values.forEach(value -> addFacet(document, facet, value)));
    addReach(document, entry);
    EntryYi.of(entry)
        .forEach(
            yi -> document.add(new TextField(Fields.YI, YiSyllables.fold(yi), Field.Store.NO)));
    document.add(new NumericDocValuesField(Fields.OUT_OF_FORCE, isOutOfForce(entry) ? 1 : 0));
    document.add(Listings.line(listing(entry)));
    document.add(
        new StoredField(
            Fields.OPENING, text.substring(0, Math.min(text.length(), OPENING_CHARACTERS))));
    return document;
  }

  private static void addWords(Document document, Entry entry, String text) {
    document.add(new TextField(Fields.TITLE, entry.title().zh(), Field.Store.NO));
    addPinyin(document, entry.title().zh());
    List<String> keywords = entry.filing().keywords();
    for (String keyword : keywords) {
      document.add(new TextField(Fields.KEYWORDS, keyword, Field.Store.NO));
      addPinyin(document, keyword);
    }
    Optional<String> note = EntryText.note(entry);
    if (note.isPresent()) {
      document.add(new TextField(Fields.KEYWORDS, note.get(), Field.Store.NO));
    }
    document.add(new TextField(Fields.TEXT, text, Field.Store.NO));
  }

  /** What is found as a whole or by its beginning. */
  private static void addExact(Document document, Entry entry) {
    if (entry.body() instanceof Policy policy && policy.documentNumber() != null) {
      String number = DocumentNumber.fold(policy.documentNumber());
      addOnce(document, Fields.NUMBER, number);
      addOnce(document, Fields.NUMBER, DocumentNumber.withoutIssuer(number));
    }
    for (String phone : EntryText.phones(entry)) {
      String digits = phone.replaceAll("[^0-9]", "");
      addOnce(document, Fields.PHONE, digits);
      addOnce(
          document, Fields.PHONE, phone.replaceFirst("^0[0-9]{2,3}-", "").replaceAll("[^0-9]", ""));
    }
    List<String> proposals = new ArrayList<>(entry.filing().keywords());
    for (String keyword : entry.filing().keywords()) {
      Pinyin pinyin = Pinyin.of(keyword);
      addOnce(document, Fields.WHOLE, keyword.toLowerCase(Locale.ROOT));
      addOnce(document, Fields.WHOLE, pinyin.full());
      addOnce(document, Fields.WHOLE, pinyin.initials());
    }
    String title = entry.title().zh();
    if (title.length() <= LONGEST_PROPOSAL) {
      proposals.add(title);
    }
    for (String proposal : proposals) {
      Pinyin pinyin = Pinyin.of(proposal);
      for (String typed : List.of(proposal, pinyin.full(), pinyin.initials())) {
        addOnce(document, Fields.PROPOSED, Proposals.term(typed, proposal));
      }
    }
    StringBuilder letters = new StringBuilder(Pinyin.of(title).full());
    entry.filing().keywords().forEach(word -> letters.append(' ').append(Pinyin.of(word).full()));
    document.add(new BinaryDocValuesField(Fields.LETTERS, new BytesRef(letters)));
  }

  /** Where it is shown, and until when. */
  private static void addReach(Document document, Entry entry) {
    List<String> areas = EntryFacets.mostExact(entry.filing().areas());
    for (String area : areas.isEmpty() ? List.of(Fields.EVERYWHERE) : areas) {
      document.add(new StringField(Fields.AREA, area, Field.Store.NO));
    }
    entry
        .shownUntil()
        .ifPresent(day -> document.add(new LongPoint(Fields.UNTIL, day.toEpochDay())));
  }

  private static void addFacet(Document document, Facet facet, String value) {
    String term = FacetCounts.term(facet, value);
    addOnce(document, Fields.FACET, term);
    document.add(new SortedSetDocValuesField(Fields.FACET, new BytesRef(term)));
  }

  private static void addOnce(Document document, String field, String value) {
    if (!value.isEmpty()) {
      document.add(new StringField(field, value, Field.Store.NO));
    }
  }

  private static boolean isOutOfForce(Entry entry) {
    return entry.body() instanceof Policy policy
        && (policy.validity() == Policy.Validity.REPEALED
            || policy.validity() == Policy.Validity.EXPIRED);
  }

  private static void addPinyin(Document document, String han) {
    Pinyin pinyin = Pinyin.of(han);
    document.add(new TextField(Fields.PINYIN, pinyin.full(), Field.Store.NO));
    document.add(new TextField(Fields.INITIALS, pinyin.initials(), Field.Store.NO));
  }

  private static Listing listing(Entry entry) {
    return new Listing(
        entry.id(),
        entry.type(),
        entry.title(),
        entry.summary() == null ? null : entry.summary().zh(),
        entry.filing().unit(),
        entry.filing().publishedOn(),
        EntryText.note(entry).orElse(null));
  }
}
