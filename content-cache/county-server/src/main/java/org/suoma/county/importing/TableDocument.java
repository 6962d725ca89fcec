package org.suoma.county.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.DisclosureTable;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryBody;
import org.suoma.content.model.Filing;
import org.suoma.content.model.Job;
import org.suoma.content.model.Person;
import org.suoma.content.model.Provenance;
import org.suoma.content.model.Text;
import org.suoma.county.tables.TableEntry;

/**
 * An entry out of a sheet. Sheets know nothing of Yi, of audiences or of the places of staff: what
 * people have added to the entry since stays.
 *
 * @param read what the sheet says
 */
record TableDocument(TableEntry read) implements Document {

  @Override
  public String id() {
    return StableId.of(prefix(), read.key());
  }

  @Override
  public String title() {
    return read.title();
  }

  @Override
  public Clash onClash() {
    return Clash.KEEP_BOTH;
  }

  @Override
  public Entry entry(String id, FilingDesk filing, Optional<Entry> before) {
    Optional<Filing> filed = before.map(Entry::filing);
    LocalDate on =
        Optional.ofNullable(read.day())
            .or(() -> filed.map(Filing::publishedOn))
            .orElseGet(filing::today);
    String village = read.body() instanceof DisclosureTable table ? table.village() : null;
    return new Entry(
        id,
        before.map(Entry::title).filter(this::isSameTitle).orElseGet(() -> Text.han(read.title())),
        summary(before),
        new Filing(
            List.of(filing.column(column())),
            unit(filing, filed),
            on,
            filed
                .map(Filing::areas)
                .filter(areas -> !areas.isEmpty())
                .orElse(filing.areas(village)),
            filed.map(Filing::audiences).orElse(List.of()),
            filed.map(Filing::keywords).orElse(List.of())),
        new Provenance("县里的表格", null, null),
        before.map(Entry::attachments).orElse(List.of()),
        before.map(Entry::related).orElse(List.of()),
        body(before));
  }

  private boolean isSameTitle(Text title) {
    return title.zh().equals(read.title());
  }

  private @Nullable Text summary(Optional<Entry> before) {
    String words = read.summary();
    if (words == null) {
      return null;
    }
    return before
        .flatMap(entry -> Optional.ofNullable(entry.summary()))
        .filter(summary -> summary.zh().equals(words))
        .orElseGet(() -> Text.han(words));
  }

  private String unit(FilingDesk filing, Optional<Filing> filed) {
    return Optional.ofNullable(read.unit())
        .map(filing::unit)
        .or(() -> filed.map(Filing::unit))
        .orElseGet(() -> filing.unit("公开单位未标注"));
  }

  private EntryBody body(Optional<Entry> before) {
    if (read.body() instanceof Person person
        && before.isPresent()
        && before.get().body() instanceof Person known) {
      return new Person(
          person.post(),
          person.languages(),
          known.place(),
          person.duty(),
          person.duty().equals(known.duty()) ? known.shifts() : person.shifts(),
          person.phone(),
          person.tasks());
    }
    return read.body();
  }

  private String prefix() {
    if (read.body() instanceof Job) {
      return "job";
    }
    return read.body() instanceof Person ? "person" : "table";
  }

  private DefaultColumn column() {
    if (read.body() instanceof Job) {
      return DefaultColumn.JOBS;
    }
    if (read.body() instanceof Person person) {
      if (person.post().contains("双语")) {
        return DefaultColumn.BILINGUAL_STAFF;
      }
      boolean agent = person.post().matches(".*(代办|坐班|网格).*");
      return agent ? DefaultColumn.AGENTS : DefaultColumn.STAFF;
    }
    return read.body() instanceof DisclosureTable table
        ? switch (table.kind()) {
          case "补贴发放" -> DefaultColumn.SUBSIDIES;
          case "村级财务" -> DefaultColumn.VILLAGE_FINANCE;
          case "村务事项" -> DefaultColumn.VILLAGE_AFFAIRS;
          default -> DefaultColumn.LISTS;
        }
        : DefaultColumn.LISTS;
  }
}
