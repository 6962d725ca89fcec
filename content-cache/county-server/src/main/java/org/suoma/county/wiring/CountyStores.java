package org.suoma.county.wiring;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.FolderStore;
import org.suoma.content.store.ObjectStore;
import org.suoma.county.objectstore.S3Bucket;
import org.suoma.county.objectstore.StoreServer;

/**
 * Where the published tree and media are: folders of the data folder, or of a bucket.
 *
 * @param published the tree that kiosks pull from
 * @param media pictures, sounds and films
 * @param bucket closed with this; null if there is none
 */
public record CountyStores(ObjectStore published, ObjectStore media, @Nullable S3Bucket bucket)
    implements Closeable {

  private static final String PUBLISHED = "public";
  private static final String MEDIA = "media";

  /** Opens them. */
  public static CountyStores open(CountyConfig config) throws IOException {
    StoreServer server = config.store();
    if (server == null) {
      return new CountyStores(
          new FolderStore(config.dataDir().resolve(PUBLISHED), new DiskFiles()),
          new FolderStore(config.dataDir().resolve(MEDIA), new DiskFiles()),
          null);
    }
    S3Bucket bucket = S3Bucket.open(server);
    return new CountyStores(bucket.folder(PUBLISHED), bucket.folder(MEDIA), bucket);
  }

  @Override
  public void close() {
    if (bucket != null) {
      bucket.close();
    }
  }
}
