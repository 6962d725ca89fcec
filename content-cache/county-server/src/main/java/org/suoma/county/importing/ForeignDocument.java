package org.suoma.county.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Attachment;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryBody;
import org.suoma.content.model.Filing;
import org.suoma.content.model.Provenance;
import org.suoma.content.model.Text;

/**
 * A document from elsewhere, to be filed under the county's units and columns.
 *
 * @param id the id made from its number or name
 * @param numbered whether the id comes from an official number
 * @param title its title
 * @param unitName name of the unit it belongs to
 * @param column where it goes unless the editor said otherwise
 * @param date its date of publication
 * @param source where it came from, in words
 * @param url its public address; null if none is known
 * @param keywords further words to search by
 * @param attachments files that belong to it
 * @param body its content
 */
record ForeignDocument(
    String id,
    boolean numbered,
    String title,
    String unitName,
    DefaultColumn column,
    DatedBy date,
    String source,
    @Nullable String url,
    List<String> keywords,
    List<Attachment> attachments,
    EntryBody body)
    implements Document {

  /** The same from elsewhere. */
  ForeignDocument from(String otherSource) {
    return new ForeignDocument(
        id, numbered, title, unitName, column, date, otherSource, url, keywords, attachments, body);
  }

  /** The same with these files. */
  ForeignDocument with(List<Attachment> others) {
    return new ForeignDocument(
        id, numbered, title, unitName, column, date, source, url, keywords, others, body);
  }

  /** The same as something else. */
  ForeignDocument as(String otherId, DefaultColumn otherColumn, EntryBody otherBody) {
    return new ForeignDocument(
        otherId,
        false,
        title,
        unitName,
        otherColumn,
        date,
        source,
        url,
        keywords,
        attachments,
        otherBody);
  }

  @Override
  public Clash onClash() {
    return numbered ? Clash.LATER_COUNTS : Clash.KEEP_BOTH;
  }

  @Override
  public Entry entry(String entryId, FilingDesk filing, Optional<Entry> before) {
    LocalDate on =
        date.day() != null
            ? date.day()
            : before.map(entry -> entry.filing().publishedOn()).orElse(filing.today());
    return new Entry(
        entryId,
        Text.han(title),
        null,
        new Filing(
            List.of(filing.column(column)),
            filing.unit(unitName),
            on,
            List.of(),
            List.of(),
            keywords),
        new Provenance(source + date.remark(), url, null),
        attachments,
        List.of(),
        body);
  }

  /**
   * The date of publication and what it rests on.
   *
   * @param day the day; null if the file has none at all, and the day of import stands in
   * @param remark what residents should know about it, e.g. that it is another date; may be empty
   */
  record DatedBy(@Nullable LocalDate day, String remark) {

    static DatedBy publication(LocalDate day) {
      return new DatedBy(day, "");
    }

    static DatedBy writing(LocalDate day) {
      return new DatedBy(day, "；原文未标注发布日期，按成文日期排列");
    }

    static DatedBy adoption(LocalDate day) {
      return new DatedBy(day, "；原文未标注发布日期，按通过或修改日期排列");
    }

    static DatedBy importing() {
      return new DatedBy(null, "；原文未标注日期，按导入日期排列");
    }
  }
}
