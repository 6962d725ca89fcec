package org.suoma.county.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.suoma.content.order.OrderKeys;
import org.suoma.content.submission.PublishedKey;
import org.suoma.content.submission.SubmissionKeys;
import org.suoma.county.publishing.OrderKeyFolder;
import org.suoma.county.publishing.SubmissionKeyFolder;
import org.suoma.county.publishing.SubmissionKeyRing;
import org.suoma.county.storage.content.ContentShelf;

/**
 * The keys that releases bring to the kiosks: for what residents hand in, and for orders. The
 * private halves lie in a folder, the public ones beside the content.
 */
public final class ShelvedKeys {

  private final Path folder;
  private final SubmissionKeyFolder submissionKeys;
  private final OrderKeyFolder orderKeys;
  private final ContentShelf shelf;

  /**
   * Keys of a county.
   *
   * @param folder where the two lie, for people
   */
  ShelvedKeys(
      Path folder,
      SubmissionKeyFolder submissionKeys,
      OrderKeyFolder orderKeys,
      ContentShelf shelf) {
    this.folder = folder;
    this.submissionKeys = submissionKeys;
    this.orderKeys = orderKeys;
    this.shelf = shelf;
  }

  /** Has the next release bring all that are in force. */
  void shelve() throws IOException {
    shelveForSubmissions();
    shelveForOrders();
  }

  /**
   * Has the next release bring the keys for submissions, which are made at the first start.
   *
   * @throws IOException if some that are published are not here: they lie with another server
   */
  void shelveForSubmissions() throws IOException {
    put(own());
  }

  /** Adds a generation of keys for submissions. */
  public void rotateForSubmissions() throws IOException {
    put(submissionKeys.rotate());
  }

  /** Adds a generation of keys for orders. */
  public void rotateForOrders() throws IOException {
    orderKeys.rotate();
    shelveForOrders();
  }

  private void shelveForOrders() throws IOException {
    OrderKeys keys = orderKeys.published();
    OrderKeys unused =
        shelf.<OrderKeys, RuntimeException>change(
            change -> {
              change.put(keys);
              return keys;
            });
  }

  private SubmissionKeyRing own() throws IOException {
    Optional<byte[]> shelved =
        shelf.<Optional<byte[]>, RuntimeException>atOneMoment(
            snapshot -> snapshot.document(SubmissionKeys.FILE));
    if (shelved.isEmpty()) {
      return submissionKeys.loadOrMake();
    }
    Set<PublishedKey> ours = submissionKeys.published();
    for (PublishedKey key : SubmissionKeys.read(shelved.get()).sealing()) {
      if (!ours.contains(key)) {
        throw new IOException("%s 里缺少收件密钥 %s，请从另一台服务器拷来".formatted(folder, key.id()));
      }
    }
    return submissionKeys.load();
  }

  private void put(SubmissionKeyRing ring) {
    SubmissionKeyRing unused =
        shelf.<SubmissionKeyRing, RuntimeException>change(
            change -> {
              change.put(ring.published());
              return ring;
            });
  }
}
