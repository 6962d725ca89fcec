package org.suoma.county.console;

import io.undertow.server.handlers.resource.Resource;
import io.undertow.server.handlers.resource.ResourceChangeListener;
import io.undertow.server.handlers.resource.ResourceManager;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.suoma.content.store.ObjectStore;

/** Contents of a store as files of the web server, which passes them on. */
final class StoredFiles implements ResourceManager {

  private final ObjectStore store;

  StoredFiles(ObjectStore store) {
    this.store = store;
  }

  @Override
  public @Nullable Resource getResource(String path) throws IOException {
    String key = path.startsWith("/") ? path.substring(1) : path;
    // A store takes dots for letters; we lead nobody out of the tree.
    long length = key.isEmpty() || key.contains("..") ? 0 : store.length(key);
    return length == 0 ? null : new StoredFile(store, key, length);
  }

  @Override
  public boolean isResourceChangeListenerSupported() {
    return false;
  }

  @Override
  public void registerResourceChangeListener(ResourceChangeListener listener) {
    throw new UnsupportedOperationException("nobody is told of changes");
  }

  @Override
  public void removeResourceChangeListener(ResourceChangeListener listener) {
    throw new UnsupportedOperationException("nobody is told of changes");
  }

  @Override
  public void close() {
    // Whoever opened the store closes it.
  }
}
