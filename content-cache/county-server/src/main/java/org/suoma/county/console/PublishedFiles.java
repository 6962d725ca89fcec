package org.suoma.county.console;

import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.server.handlers.resource.ResourceHandler;
import io.undertow.server.handlers.resource.ResourceManager;
import io.undertow.util.ETag;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.suoma.content.store.FolderStore;
import org.suoma.content.store.ObjectStore;

/**
 * The published tree as static files, with entity tags and ranges, without listings. Links out of
 * the tree are not followed.
 */
final class PublishedFiles {

  private static final long TRANSFER_BYTES = 1 << 20;

  private final ObjectStore tree;

  PublishedFiles(ObjectStore tree) {
    this.tree = tree;
  }

  HttpHandler handler() {
    HttpHandler serve =
        tree instanceof FolderStore folder ? inFolder(folder.root()) : new StoredFiles(tree);
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

  private static HttpHandler inFolder(Path folder) {
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
    return serve;
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
