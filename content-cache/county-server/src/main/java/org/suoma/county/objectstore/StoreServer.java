package org.suoma.county.objectstore;

import java.net.URI;
import java.util.Set;

/**
 * A bucket of an S3-compatible store and who may use it.
 *
 * @param endpoint address of the store; {@code http} only on this machine
 * @param region as the store calls it
 * @param bucket its name
 * @param keyId of the access key
 * @param secret of the access key, never printed
 * @param conditional whether the store can be told to write only if nobody else has (If-Match and
 *     If-None-Match of PutObject); without it the lock in the database alone keeps servers apart
 */
public record StoreServer(
    URI endpoint, String region, String bucket, String keyId, String secret, boolean conditional) {

  private static final Set<String> OURS = Set.of("127.0.0.1", "[::1]", "localhost");

  /**
   * Checks the address.
   *
   * @throws IllegalArgumentException in words for who configures it
   */
  public StoreServer {
    boolean safe = "https".equals(endpoint.getScheme());
    boolean near = "http".equals(endpoint.getScheme()) && OURS.contains(endpoint.getHost());
    if (!safe && !near) {
      throw new IllegalArgumentException("store-endpoint 应以 https:// 开头，现为 " + endpoint);
    }
    if (!bucket.matches("[a-z0-9][a-z0-9.-]{2,62}")) {
      throw new IllegalArgumentException("store-bucket 应是存储桶的名字，现为 " + bucket);
    }
  }

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return bucket + " at " + endpoint;
  }
}
