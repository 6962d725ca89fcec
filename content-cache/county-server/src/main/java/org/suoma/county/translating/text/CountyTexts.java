package org.suoma.county.translating.text;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.suoma.content.language.InterfaceCatalog;
import org.suoma.content.language.InterfaceString;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.language.LocatedText;
import org.suoma.content.language.SpokenPiece;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.content.model.SourcedYi;
import org.suoma.content.model.Text;
import org.suoma.content.model.Voice;
import org.suoma.county.storage.content.ContentChange;
import org.suoma.county.storage.content.ContentSnapshot;

/** All translatable texts of a county, read as units and written back. Threads may share one. */
public final class CountyTexts {

  private static final String INTERFACE = "interface/";
  private static final String ENTRY = "entry/";
  private static final String CATALOG = "catalog/";
  private static final String COUNTY = "county/";

  private final ContentJson json;
  private final InterfaceCatalog catalog;
  private final TextTree tree;

  /** Reads the county's own texts and those of the interface. */
  public CountyTexts(ContentJson json, InterfaceCatalog catalog) {
    this.json = json;
    this.catalog = catalog;
    this.tree = new TextTree(json);
  }

  /** All units: the interface, the county, its columns, its entries. */
  public List<TranslationUnit> units(ContentSnapshot content) {
    List<TranslationUnit> units = new ArrayList<>(ownUnits(content));
    Map<String, String> columns = columnNames(content);
    for (String id : content.entryDigests().keySet()) {
      units.addAll(entryUnits(id, content.entryBytes(id), columns));
    }
    return units;
  }

  /** The units of the interface, the county and its columns. */
  public List<TranslationUnit> ownUnits(ContentSnapshot content) {
    List<TranslationUnit> units = new ArrayList<>(interfaceUnits(content));
    units.addAll(countyUnits(content));
    units.addAll(catalogUnits(content));
    return units;
  }

  /**
   * The units of an entry.
   *
   * @param columns names of the columns by their ids
   */
  List<TranslationUnit> entryUnits(String id, byte[] entry, Map<String, String> columns) {
    return units(ENTRY + id + "/", entry, context(parse(entry, Entry.class), columns));
  }

  /** The unit with this id as it is now; empty if there is none. */
  public Optional<TranslationUnit> unit(String id, ContentSnapshot content) {
    return id.contains("/")
        ? inDocument(TextAddress.of(id).document(), content).stream()
            .filter(unit -> unit.id().equals(id))
            .findFirst()
        : Optional.empty();
  }

  /** All that can be recorded of one document, by the prefix of its units' ids; empty if none. */
  public List<TranslationUnit> recordableIn(String document, ContentSnapshot content) {
    List<TranslationUnit> units = new ArrayList<>(inDocument(document, content));
    // A string into which something is put is recorded in parts.
    units.removeIf(unit -> unit.zh().contains("{"));
    if (document.equals(INTERFACE)) {
      units.addAll(spokenParts(content));
    }
    return units;
  }

  private List<TranslationUnit> inDocument(String document, ContentSnapshot content) {
    return switch (document) {
      case INTERFACE -> interfaceUnits(content);
      case COUNTY -> countyUnits(content);
      case CATALOG -> catalogUnits(content);
      default -> entryUnits(document, content);
    };
  }

  private List<TranslationUnit> countyUnits(ContentSnapshot content) {
    Context context = new Context(Context.Part.COUNTY, List.of(), "县信息", null);
    return documentUnits(content, "county.json", COUNTY, context);
  }

  private List<TranslationUnit> catalogUnits(ContentSnapshot content) {
    Context context = new Context(Context.Part.CATALOG, List.of(), "栏目名称", null);
    return documentUnits(content, "catalog.json", CATALOG, context);
  }

  private List<TranslationUnit> documentUnits(
      ContentSnapshot content, String file, String prefix, Context context) {
    return content.document(file).map(bytes -> units(prefix, bytes, context)).orElse(List.of());
  }

  private List<TranslationUnit> entryUnits(String document, ContentSnapshot content) {
    if (!document.startsWith(ENTRY) || document.length() <= ENTRY.length()) {
      return List.of();
    }
    String id = document.substring(ENTRY.length(), document.length() - 1);
    return content
        .findEntry(id)
        .map(bytes -> entryUnits(id, bytes, columnNames(content)))
        .orElse(List.of());
  }

  /** The names of the columns by their ids. */
  public Map<String, String> columnNames(ContentSnapshot content) {
    Map<String, String> names = new LinkedHashMap<>();
    catalog(content).columns().forEach(column -> names.put(column.id(), column.name().zh()));
    return names;
  }

  /** The catalog; an empty one before the first import. */
  public Catalog catalog(ContentSnapshot content) {
    return content
        .document("catalog.json")
        .map(bytes -> parse(bytes, Catalog.class))
        .orElseGet(() -> new Catalog(List.of()));
  }

  /** The id of the interface string that a unit of the interface is. */
  static String interfaceId(TranslationUnit unit) {
    return unit.id().substring(INTERFACE.length());
  }

  /** Whether it is one of the kiosk's own strings, not the county's. */
  public static boolean isInterface(TranslationUnit unit) {
    return unit.context().part() == Context.Part.INTERFACE;
  }

  /** The parts of strings into which something is put: they are recorded, never translated. */
  public List<TranslationUnit> spokenParts(ContentSnapshot content) {
    InterfaceTranslations translations = interfaceTranslations(content);
    return catalog.spokenParts().stream().map(part -> interfaceUnit(part, translations)).toList();
  }

  /** All units; a string that is recorded in parts is heard in Han once all of them are. */
  public List<TranslationUnit> unitsAsHeard(ContentSnapshot content) {
    Map<String, TranslationUnit> parts = new TreeMap<>();
    spokenParts(content).forEach(part -> parts.put(interfaceId(part), part));
    Map<String, Voice.Clip> heard = new TreeMap<>();
    for (InterfaceString string : catalog.strings()) {
      List<Voice.Clip> clips = new ArrayList<>();
      List<InterfaceString> spoken = SpokenPiece.parts(string);
      for (InterfaceString part : spoken) {
        Voice voice = Objects.requireNonNull(parts.get(part.id())).voice();
        if (voice != null && voice.zh() != null) {
          clips.add(voice.zh());
        }
      }
      if (!spoken.isEmpty() && clips.size() == spoken.size()) {
        heard.put(INTERFACE + string.id(), clips.get(0));
      }
    }
    return units(content).stream().map(unit -> unit.heardAs(heard.get(unit.id()))).toList();
  }

  /** The prefix of the ids of all units of the same document. */
  public static String document(String unit) {
    return TextAddress.of(unit).document();
  }

  /** Writes recordings, by the ids of units or of spoken parts as they are now. */
  public void record(Map<String, Voice> voices, ContentChange change, Instant at) {
    ContentSnapshot content = change.snapshot();
    byDocument(voices)
        .forEach(
            (document, texts) -> {
              switch (document) {
                case INTERFACE -> change.put(recorded(change.interfaceTranslations(), texts));
                case COUNTY ->
                    change.put(
                        tree.recorded(
                            content.document("county.json").orElseThrow(), texts, County.class));
                case CATALOG ->
                    change.put(
                        tree.recorded(
                            content.document("catalog.json").orElseThrow(), texts, Catalog.class));
                default -> {
                  String id = document.substring(ENTRY.length(), document.length() - 1);
                  change.putTranslated(
                      tree.recorded(content.entryBytes(id), texts, Entry.class), at);
                }
              }
            });
  }

  private InterfaceTranslations recorded(InterfaceTranslations before, Map<String, Voice> voices) {
    Map<String, Text> strings = new TreeMap<>(before.strings());
    voices.forEach(
        (id, voice) -> {
          Text known = strings.get(id);
          String zh = catalog.string(id).orElseThrow().zh();
          SourcedYi yi = known == null ? null : known.ii();
          if (voice.isSilent() && yi == null) {
            strings.remove(id);
          } else {
            strings.put(id, new Text(zh, yi, voice.isSilent() ? null : voice));
          }
        });
    return new InterfaceTranslations(strings);
  }

  private static <C> Map<String, Map<String, C>> byDocument(Map<String, C> changes) {
    Map<String, Map<String, C>> documents = new TreeMap<>();
    changes.forEach(
        (id, one) -> {
          TextAddress address = TextAddress.of(id);
          documents
              .computeIfAbsent(address.document(), key -> new TreeMap<>())
              .put(address.path(), one);
        });
    return documents;
  }

  /** Writes changes; the units must be as {@link #units} gives them now. */
  public void write(List<YiChange> changes, ContentChange change, Instant at) {
    Map<String, YiChange> byId = new TreeMap<>();
    changes.forEach(one -> byId.put(one.unit().id(), one));
    Map<String, Map<String, YiChange>> documents = byDocument(byId);
    ContentSnapshot content = change.snapshot();
    documents.forEach(
        (document, texts) -> {
          switch (document) {
            case INTERFACE -> change.put(translated(change.interfaceTranslations(), texts));
            case COUNTY ->
                change.put(
                    tree.replaced(
                        content.document("county.json").orElseThrow(), texts, County.class));
            case CATALOG ->
                change.put(
                    tree.replaced(
                        content.document("catalog.json").orElseThrow(), texts, Catalog.class));
            default -> {
              String id = document.substring(ENTRY.length(), document.length() - 1);
              change.putTranslated(tree.replaced(content.entryBytes(id), texts, Entry.class), at);
            }
          }
        });
  }

  private static InterfaceTranslations translated(
      InterfaceTranslations before, Map<String, YiChange> changes) {
    Map<String, Text> strings = new TreeMap<>(before.strings());
    changes.forEach(
        (id, change) -> {
          SourcedYi yi = change.yi();
          Voice voice = change.unit().voice();
          if (yi == null && voice == null) {
            strings.remove(id);
          } else {
            strings.put(id, new Text(change.unit().zh(), yi, voice));
          }
        });
    return new InterfaceTranslations(strings);
  }

  private List<TranslationUnit> interfaceUnits(ContentSnapshot content) {
    InterfaceTranslations translations = interfaceTranslations(content);
    return catalog.strings().stream().map(string -> interfaceUnit(string, translations)).toList();
  }

  private InterfaceTranslations interfaceTranslations(ContentSnapshot content) {
    return content
        .document(InterfaceTranslations.FILE)
        .map(bytes -> parse(bytes, InterfaceTranslations.class))
        .orElseGet(InterfaceTranslations::none);
  }

  private static TranslationUnit interfaceUnit(
      InterfaceString string, InterfaceTranslations translations) {
    Text text = translations.strings().get(string.id());
    boolean stale = translations.isStale(string);
    return new TranslationUnit(
        INTERFACE + string.id(),
        string.zh(),
        text == null ? null : text.ii(),
        text == null || stale ? null : text.voice(),
        stale,
        new Context(
            Context.Part.INTERFACE,
            List.of(string.screen()),
            "界面：" + string.screen(),
            string.picture()));
  }

  private List<TranslationUnit> units(String prefix, byte[] record, Context context) {
    Function<LocatedText, TranslationUnit> unit =
        located ->
            new TranslationUnit(
                prefix + located.path(),
                located.text().zh(),
                located.text().ii(),
                located.text().voice(),
                false,
                context);
    return tree.texts(record).stream().map(unit).toList();
  }

  private static Context context(Entry entry, Map<String, String> columns) {
    List<String> names =
        entry.filing().columns().stream().map(id -> columns.getOrDefault(id, id)).toList();
    return new Context(
        Context.Part.ENTRIES,
        entry.filing().columns(),
        "%s（%s）".formatted(entry.title().zh(), String.join("、", names)),
        null);
  }

  private <T> T parse(byte[] bytes, Class<T> type) {
    try {
      return json.read(bytes, type);
    } catch (IOException e) {
      throw new IllegalStateException("the database holds a broken " + type.getSimpleName(), e);
    }
  }
}
