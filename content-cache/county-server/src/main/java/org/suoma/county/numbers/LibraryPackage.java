package org.suoma.county.numbers;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Policy;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.ManifestFile;
import org.suoma.county.storage.content.ContentShelf;

/**
 * Writes what is published, and the figures of a period, as a package for a library above the
 * county's. No source gives a format for it: this one is our own, see {@code docs/usage-counts.md}.
 */
public final class LibraryPackage {

  private static final int FORMAT = 1;
  private static final String ENTRIES = "entries/";
  private static final String JSON = ".json";

  private final ContentShelf shelf;
  private final JsonMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Takes the elements of entries from this shelf. */
  public LibraryPackage(ContentShelf shelf) {
    this.shelf = shelf;
  }

  /**
   * The package as a zip: {@code package.json}, {@code entries.csv}, {@code totals.csv}.
   *
   * @param release whose entries
   */
  public byte[] of(Usage usage, Manifest release) throws IOException {
    List<Item> items = items(release);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(zip, usage, "package.json", json.writeValueAsBytes(tree(usage, release, items)));
      put(zip, usage, "entries.csv", entries(items).getBytes(StandardCharsets.UTF_8));
      put(zip, usage, "totals.csv", UsageCsv.of(usage).getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, Usage usage, String name, byte[] content)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(usage.period().last().atStartOfDay()); // the same figures, the same bytes
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** An entry that has left the shelf since is in no package any more. */
  private List<Item> items(Manifest release) {
    Optional<Catalog> catalog = shelf.catalog();
    Optional<County> county = shelf.county();
    List<Item> items = new ArrayList<>();
    release.files().stream()
        .map(ManifestFile::path)
        .filter(path -> path.startsWith(ENTRIES) && path.endsWith(JSON))
        .sorted()
        .forEach(
            path ->
                shelf
                    .entry(path.substring(ENTRIES.length(), path.length() - JSON.length()))
                    .map(entry -> item(entry, catalog, county))
                    .ifPresent(items::add));
    return items;
  }

  private static Item item(Entry entry, Optional<Catalog> catalog, Optional<County> county) {
    String documentNumber = "";
    String indexNumber = "";
    if (entry.body() instanceof Policy policy) {
      documentNumber = Optional.ofNullable(policy.documentNumber()).orElse("");
      indexNumber = Optional.ofNullable(policy.indexNumber()).orElse("");
    }
    String unit = entry.filing().unit();
    return new Item(
        entry.id(),
        entry.title().zh(),
        entry.type().label(),
        entry.filing().columns().stream().map(id -> column(id, catalog)).toList(),
        county.flatMap(known -> known.unit(unit)).map(known -> known.name()).orElse(unit),
        entry.filing().publishedOn().toString(),
        documentNumber,
        indexNumber);
  }

  private static String column(String id, Optional<Catalog> catalog) {
    return catalog.flatMap(known -> known.column(id)).map(known -> known.name().zh()).orElse(id);
  }

  private ObjectNode tree(Usage usage, Manifest release, List<Item> items) {
    ObjectNode tree = json.createObjectNode();
    tree.put("format", FORMAT);
    shelf
        .county()
        .ifPresent(county -> tree.put("county", county.code()).put("name", county.name().zh()));
    tree.putObject("period")
        .put("code", usage.period().code())
        .put("first", usage.period().first().toString())
        .put("last", usage.period().last().toString());
    tree.put("release", release.sequence());
    ArrayNode entries = tree.putArray("entries");
    for (Item item : items) {
      ObjectNode entry = entries.addObject();
      entry.put("id", item.id()).put("title", item.title()).put("type", item.type());
      ArrayNode columns = entry.putArray("columns");
      item.columns().forEach(columns::add);
      entry.put("unit", item.unit()).put("publishedOn", item.publishedOn());
      entry.put("documentNumber", item.documentNumber()).put("indexNumber", item.indexNumber());
    }
    ArrayNode totals = tree.putArray("totals");
    usage
        .totals()
        .forEach(
            total -> totals.addObject().put("label", total.label()).put("count", total.count()));
    return tree;
  }

  private static String entries(List<Item> items) {
    StringBuilder text = new StringBuilder(UsageCsv.BYTE_ORDER_MARK);
    text.append(UsageCsv.line("编号", "标题", "类型", "栏目", "单位", "发布日期", "文号", "索引号"));
    for (Item item : items) {
      text.append(
          UsageCsv.line(
              item.id(),
              item.title(),
              item.type(),
              String.join("、", item.columns()),
              item.unit(),
              item.publishedOn(),
              item.documentNumber(),
              item.indexNumber()));
    }
    return text.toString();
  }

  /** What is told of an entry; numbers are empty where it has none. */
  private record Item(
      String id,
      String title,
      String type,
      List<String> columns,
      String unit,
      String publishedOn,
      String documentNumber,
      String indexNumber) {}
}
