package org.suoma.county.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suoma.content.language.InterfaceCatalog;
import org.suoma.content.model.ContentJson;
import org.suoma.content.release.Sha256;
import org.suoma.county.importing.ImportReport.Failure;
import org.suoma.county.importing.SourceFiles.Found;
import org.suoma.county.storage.content.ContentChange;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.MediaFolder;
import org.suoma.county.storage.content.NewMedium;
import org.suoma.county.tables.Headings;
import org.suoma.county.tables.TableReader;

/**
 * Imports files in one transaction: a file comes in whole or not at all, and if the import itself
 * breaks off, nothing of it stays. Threads may share one; imports then wait for each other in the
 * database.
 */
public final class Importer {

  /** Code of the county as long as nobody has imported its description. */
  public static final String UNKNOWN_COUNTY_CODE = "000000";

  private final ContentShelf shelf;
  private final MediaFolder media;
  private final Clock clock;
  private final ContentJson json;
  private final InterfaceCatalog catalog = InterfaceCatalog.bundled();
  private final List<DocumentReader> readers;

  /** Imports into this shelf and folder, reading sheets by the usual headings. */
  public Importer(ContentShelf shelf, MediaFolder media, Clock clock, ContentJson json) {
    this(shelf, media, clock, json, Headings.bundled());
  }

  /** Imports into this shelf and folder; the clock gives the date of import. */
  public Importer(
      ContentShelf shelf, MediaFolder media, Clock clock, ContentJson json, Headings headings) {
    this.shelf = shelf;
    this.media = media;
    this.clock = clock;
    this.json = json;
    this.readers =
        List.of(
            new MediaReader(),
            new OwnJsonReader(json),
            new IntakeJsonReader(),
            new CheckFilesReader(json),
            new PolicyJsonReader(),
            new ServiceItemsReader(),
            new LawReader(),
            new PolicyPageReader(),
            new WordReader(),
            new PdfReader(),
            new SpreadsheetReader(new TableReader(headings)),
            new OtherFormats());
  }

  /**
   * Imports files and folders.
   *
   * @param column where documents from elsewhere go; null for the usual columns
   * @return what came of it; files that could not be read are in it
   * @throws UnreadableDocumentException if the import as a whole is impossible: a path or the
   *     column does not exist, or there are too many files
   * @throws IOException if media cannot be stored
   */
  public ImportReport run(List<Path> paths, @Nullable String column)
      throws IOException, UnreadableDocumentException {
    return run(paths, column, true);
  }

  /**
   * Reads files and folders as {@link #run} does, and changes nothing.
   *
   * @return what would come of it
   */
  public ImportReport preview(List<Path> paths, @Nullable String column)
      throws IOException, UnreadableDocumentException {
    return run(paths, column, false);
  }

  /**
   * Imports within a running change and takes all of it back, so that somebody else may decide what
   * becomes of it. Media are kept in their folder, where nothing names them yet.
   *
   * @param rights what may come in
   * @return what the import brought
   */
  public Arrivals tryOut(
      List<Path> paths, @Nullable String column, ImportRights rights, ContentChange change)
      throws IOException, UnreadableDocumentException {
    List<Found> files = new SourceFiles().find(paths);
    return asking(() -> change.tried(() -> importAll(files, column, rights, change, true)));
  }

  private ImportReport run(List<Path> paths, @Nullable String column, boolean keeps)
      throws IOException, UnreadableDocumentException {
    List<Found> files = new SourceFiles().find(paths);
    return asking(
            () ->
                shelf.<Arrivals, RuntimeException>change(
                    change ->
                        keeps
                            ? importAll(files, column, ImportRights.ALL, change, true)
                            : change.tried(
                                () -> importAll(files, column, ImportRights.ALL, change, false))))
        .report();
  }

  private static Arrivals asking(Supplier<Arrivals> work)
      throws IOException, UnreadableDocumentException {
    try {
      return work.get();
    } catch (StorageFailure e) {
      throw e.cause();
    } catch (ColumnUnknown e) {
      throw new UnreadableDocumentException("栏目不存在：" + e.getMessage(), e);
    }
  }

  private Arrivals importAll(
      List<Found> files,
      @Nullable String column,
      ImportRights rights,
      ContentChange change,
      boolean keeps) {
    Map<String, byte[]> before = change.documents();
    FilingDesk filing =
        new FilingDesk(LocalDate.now(clock), column, change.county(), change.catalog());
    ImportRun run = new ImportRun(change, filing, catalog, json, clock.instant());
    for (Found file : files) {
      importOne(file, run, rights, keeps);
    }
    if (column != null && !filing.hasColumn(column)) {
      throw new ColumnUnknown(column);
    }
    ImportReport report = run.finish();
    Map<String, byte[]> documents = change.documents();
    documents
        .entrySet()
        .removeIf(document -> Arrays.equals(before.get(document.getKey()), document.getValue()));
    return new Arrivals(report, run.arrived(), run.media(), documents);
  }

  private void importOne(Found found, ImportRun run, ImportRights rights, boolean keeps) {
    try {
      if (Files.size(found.path()) > SourceFiles.MAX_BYTES) {
        throw new UnreadableDocumentException(
            "文件超过 %d MB，请拆分或压缩".formatted(SourceFiles.MAX_BYTES / 1_000_000));
      }
      SourceFile file = new SourceFile(found.name(), Files.readAllBytes(found.path()));
      Optional<DocumentReader> reader = readerOf(file);
      if (reader.isPresent()) {
        Documents documents = reader.get().read(file);
        rights.require(documents);
        take(file, documents, run, keeps);
      } else if (found.named() || file.extension().equals("json")) {
        throw new UnreadableDocumentException(
            "不认识的内容（可导入：Word 文档 .docx、PDF、Excel 和 CSV 表格、本系统 JSON、政策 JSON、事项清单 JSON、法规 Markdown、政策网页 HTML）");
      } else {
        run.skip(found.name());
      }
    } catch (UnreadableDocumentException e) {
      run.fail(new Failure(found.name(), String.valueOf(e.getMessage())));
    } catch (IllegalArgumentException e) {
      // The content model refuses what could not be published, and says what.
      run.fail(new Failure(found.name(), "内容不符合格式：" + e.getMessage()));
    } catch (StackOverflowError e) {
      // Parsers descend into what is nested; nothing of the file is stored before it is read.
      run.fail(new Failure(found.name(), "内容一层套一层，太深了；请用 Word 或网页编辑器重新保存"));
    } catch (IOException e) {
      run.fail(new Failure(found.name(), "读不了这个文件：" + e.getMessage()));
    }
  }

  private Optional<DocumentReader> readerOf(SourceFile file) throws UnreadableDocumentException {
    boolean aboutTheFolder = file.baseName().equalsIgnoreCase("README");
    if (aboutTheFolder) {
      return Optional.empty();
    }
    for (DocumentReader reader : readers) {
      if (reader.recognises(file)) {
        return Optional.of(reader);
      }
    }
    return Optional.empty();
  }

  private void take(SourceFile file, Documents documents, ImportRun run, boolean keeps)
      throws UnreadableDocumentException {
    if (documents.medium() != null) {
      keep(documents.medium(), file, run, keeps);
    }
    documents.inside().forEach((path, medium) -> keep(path, medium, run, keeps));
    run.take(file.name(), documents);
  }

  private void keep(String path, SourceFile medium, ImportRun run, boolean keeps) {
    byte[] bytes = medium.bytes();
    try {
      Sha256 digest = keeps ? media.keep(bytes) : Sha256.of(bytes);
      run.medium(new NewMedium(path, digest, bytes.length));
    } catch (IOException e) {
      throw new StorageFailure(e);
    }
  }

  /** Carries a full disk out of the transaction, which it rolls back. */
  private static final class StorageFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final IOException failure;

    StorageFailure(IOException failure) {
      super(failure);
      this.failure = failure;
    }

    IOException cause() {
      return failure;
    }
  }

  /** Rolls back an import into a column that neither the county nor the import has. */
  private static final class ColumnUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ColumnUnknown(String column) {
      super(column);
    }
  }

  /** What can be imported, for the page that asks for files. */
  public static List<String> formats() {
    return new ArrayList<>(
        List.of(
            "Word 文档 .docx：有发文字号的归为政策文件，其余归为通知公告",
            "有文字的 PDF：原件作附件，文字供查找、朗读和放大",
            "Excel 表格 .xlsx、.xls 和 CSV：补贴发放清单、村务公示表、招聘岗位、人员名册、栏目目录",
            "本系统导出的 JSON（县信息、栏目、界面译文、受理事项、工作日、条目）和 media/ 附件",
            "检查用的词表 wording.toml 和设置 checks.toml",
            "政策文件 JSON（索引号、标题、发文机关、正文……）",
            "政策网页 HTML（带文件头表）",
            "法律法规 Markdown",
            "政务服务事项清单 JSON"));
  }
}
