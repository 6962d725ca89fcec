package org.suoma.content.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Entry;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.store.Generation;

/** Builds the search index of a generation, before anyone sees it. Threads may share one. */
public final class IndexBuilder implements GenerationIndexer {

  private static final Logger log = LoggerFactory.getLogger(IndexBuilder.class);

  private static final String ENTRIES = "entries/";
  private static final double BUFFER_MEGABYTES = 32;

  private final ContentJson json = new ContentJson();

  /**
   * {@inheritDoc}
   *
   * <p>Builds {@link Generation#indexDirectory} from the generation's entries. An entry that cannot
   * be read is left out with a warning: one bad file must not keep the county's release off the
   * screen.
   */
  @Override
  public void build(Generation generation) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(Analyzers.forIndexing())
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setCodec(new Lucene912Codec(Lucene912Codec.Mode.BEST_COMPRESSION));
    Path target = generation.indexDirectory();
    try (Directory directory = FSDirectory.open(target);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (ManifestFile file : generation.manifest().files()) {
        if (file.path().startsWith(ENTRIES)) {
          add(generation, file.path(), writer);
        }
      }
      writer.forceMerge(1);
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
