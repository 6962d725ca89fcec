package org.suoma.content.search;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Entry;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.store.Generation;

/**
 * Builds the search index of a generation, before anyone sees it: from the index of the generation
 * before and the difference of the two, or from nothing. Threads may share one.
 */
public final class IndexBuilder implements GenerationIndexer {

  private static final Logger log = LoggerFactory.getLogger(IndexBuilder.class);

  private static final String ENTRIES = "entries/";
  private static final String JSON = ".json";

  /** With merges one at a time, 35,000 entries are indexed from nothing in a heap of 64 MB. */
  private static final double BUFFER_MEGABYTES = 4;

  /** To be raised when analysis or fields change: indexes of another kind are not built upon. */
  private static final Map<String, String> KIND = Map.of("suoma-index", "4");

  private final ContentJson json = new ContentJson();

  /**
   * {@inheritDoc}
   *
   * <p>Builds {@link Generation#indexDirectory} from the generation's entries. An entry that cannot
   * be read is left out with a warning: one bad file must not keep the county's release off the
   * screen.
   */
  @Override
  public void build(Generation generation, Optional<Generation> previous) throws IOException {
    if (previous.isPresent() && buildUpon(previous.get(), generation)) {
      return;
    }
    try (Directory directory = FSDirectory.open(generation.indexDirectory());
        IndexWriter writer = new IndexWriter(directory, config(OpenMode.CREATE))) {
      for (ManifestFile file : generation.manifest().files()) {
        if (file.path().startsWith(ENTRIES)) {
          add(generation, file.path(), writer);
        }
      }
      writer.forceMerge(1);
      writer.setLiveCommitData(KIND.entrySet());
    }
  }

  /** False if the previous index cannot be built upon; then nothing is left in the way. */
  private boolean buildUpon(Generation previous, Generation generation) throws IOException {
    Path target = generation.indexDirectory();
    try (Directory old = FSDirectory.open(previous.indexDirectory())) {
      if (!DirectoryReader.indexExists(old)
          || !KIND.equals(SegmentInfos.readLatestCommit(old).getUserData())) {
        return false;
      }
      Files.createDirectories(target);
      for (String file : SegmentInfos.readLatestCommit(old).files(true)) {
        // Lucene never writes into a finished file: both indexes may have it.
        Files.createLink(target.resolve(file), previous.indexDirectory().resolve(file));
      }
      applyDifference(previous.manifest(), generation);
      return true;
    } catch (IOException e) {
      log.warn("the previous index cannot be built upon; building anew", e);
      clear(target);
      return false;
    }
  }

  private void applyDifference(Manifest before, Generation generation) throws IOException {
    try (Directory directory = FSDirectory.open(generation.indexDirectory());
        IndexWriter writer = new IndexWriter(directory, config(OpenMode.APPEND))) {
      for (ManifestFile file : before.files()) {
        if (file.path().startsWith(ENTRIES) && !isSame(file, generation.manifest())) {
          writer.deleteDocuments(new Term(Fields.ID, id(file.path())));
        }
      }
      for (ManifestFile file : generation.manifest().files()) {
        if (file.path().startsWith(ENTRIES) && !isSame(file, before)) {
          add(generation, file.path(), writer);
        }
      }
      writer.setLiveCommitData(KIND.entrySet());
    }
  }

  private static boolean isSame(ManifestFile file, Manifest other) {
    return other.file(file.path()).map(ManifestFile::sha256).equals(Optional.of(file.sha256()));
  }

  private static String id(String path) {
    return path.substring(ENTRIES.length(), path.length() - JSON.length());
  }

  private static IndexWriterConfig config(OpenMode mode) {
    return new IndexWriterConfig(Analyzers.forIndexing())
        .setOpenMode(mode)
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setMergeScheduler(new SerialMergeScheduler())
        .setCodec(new Lucene912Codec(Lucene912Codec.Mode.BEST_COMPRESSION));
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }

  private void add(Generation generation, String path, IndexWriter writer) throws IOException {
    Optional<byte[]> content = generation.read(path);
    if (content.isEmpty()) {
      return;
    }
    try {
      writer.addDocument(EntryDocument.of(json.read(content.get(), Entry.class)));
    } catch (MalformedContentException e) {
      log.warn("{} is left out of the index: {}", path, e.getMessage());
    }
  }
}
