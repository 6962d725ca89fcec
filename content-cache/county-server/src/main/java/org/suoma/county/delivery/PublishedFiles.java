package org.suoma.county.delivery;

import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.server.handlers.resource.Resource;
import io.undertow.server.handlers.resource.ResourceHandler;
import io.undertow.server.handlers.resource.ResourceManager;
import io.undertow.util.ETag;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.suoma.content.store.FolderStore;
import org.suoma.content.store.ObjectStore;

/**
 * The published tree as static files, with entity tags and ranges, without listings: small files
 * from memory, others from where they lie. Links out of the tree are not followed.
 */
public final class PublishedFiles {

  private static final long TRANSFER_BYTES = 1 << 20;

  private final ObjectStore tree;
  private final LongSupplier nanoTime;

  /**
   * Hands out what stands in this tree.
   *
   * @param nanoTime a clock that only goes forward
   */
  public PublishedFiles(ObjectStore tree, LongSupplier nanoTime) {
    this.tree = tree;
    this.nanoTime = nanoTime;
  }

  /** Answers for paths within the tree. */
  public HttpHandler handler() {
    HttpHandler serve =
        tree instanceof FolderStore folder ? inFolder(folder.root()) : inStore(tree);
    return exchange -> {
      boolean hidden = exchange.getRelativePath().contains("/.");
      if (hidden) {
        exchange.setStatusCode(StatusCodes.NOT_FOUND);
        exchange.endExchange();
      } else {
        serve.handleRequest(exchange);
      }
    };
  }

  private HttpHandler inStore(ObjectStore store) {
    StoredFiles files = new StoredFiles(store);
    return new HeldFiles(files::small, nanoTime, files);
  }

  private HttpHandler inFolder(Path folder) {
    ResourceManager files =
        PathResourceManager.builder()
            .setBase(folder)
            .setTransferMinSize(TRANSFER_BYTES)
            .setCaseSensitive(true)
            .setFollowLinks(false)
            .setETagFunction(PublishedFiles::tag)
            .build();
    ResourceHandler serve = new ResourceHandler(files);
    serve.setDirectoryListingEnabled(false);
    serve.setWelcomeFiles();
    return new HeldFiles(path -> small(files.getResource(path)), nanoTime, serve);
  }

  private static Optional<SmallFile> small(@Nullable Resource file) throws IOException {
    @Nullable Long length = file == null || file.isDirectory() ? null : file.getContentLength();
    if (file == null || length == null || length > SmallFile.MOST_BYTES) {
      return Optional.empty();
    }
    try {
      byte[] content = Files.readAllBytes(file.getFilePath());
      return Optional.of(
          SmallFile.of(file.getName(), content, file.getETag(), file.getLastModifiedString()));
    } catch (NoSuchFileException e) {
      return Optional.empty(); // housekeeping has just deleted it
    }
  }

  /**
   * Changes whenever the file is replaced: the tree replaces files whole and never writes into one.
   */
  private static ETag tag(Path file) {
    try {
      return new ETag(
          false,
          Long.toHexString(Files.getLastModifiedTime(file).toMillis())
              + "-"
              + Long.toHexString(Files.size(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
