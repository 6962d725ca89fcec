package org.suoma.county.publishing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.suoma.content.submission.PublishedKey;
import org.suoma.content.submission.SealingKey;
import org.suoma.content.trust.SigningKey;

/**
 * The files that hold the county's keys for submissions, {@code submission-sealing-N.pem} and
 * {@code submission-receipts-N.pem}, readable to the server alone; a new generation never takes the
 * place of an old one, with which envelopes may still be on their way. Without these files what is
 * sealed can never be read: they belong into every backup.
 */
public final class SubmissionKeyFolder {

  private final Path folder;
  private final KeyGenerations sealing;
  private final KeyGenerations receipts;

  /** Keeps the keys in this folder. */
  public SubmissionKeyFolder(Path folder) {
    this.folder = folder;
    this.sealing = new KeyGenerations(folder, "submission-sealing");
    this.receipts = new KeyGenerations(folder, "submission-receipts");
  }

  /** All keys; the first are made if there are none. */
  public SubmissionKeyRing loadOrMake() throws IOException {
    if (sealing.isEmpty()) {
      sealing.add(SealingKey.generate().toPem());
    }
    if (receipts.isEmpty()) {
      receipts.add(SigningKey.generate().toPem());
    }
    return load();
  }

  /** What kiosks may know of the keys for sealing that lie here; none are made. */
  public Set<PublishedKey> published() throws IOException {
    return sealing.read(SealingKey::fromPem).stream()
        .map(SealingKey::publicKey)
        .collect(Collectors.toSet());
  }

  /** Adds a generation; kiosks seal for it once they have a release that names it. */
  public SubmissionKeyRing rotate() throws IOException {
    SubmissionKeyRing unused = loadOrMake();
    sealing.add(SealingKey.generate().toPem());
    receipts.add(SigningKey.generate().toPem());
    return load();
  }

  /**
   * All keys as they lie there.
   *
   * @throws IOException if there are none, or one cannot be read
   */
  public SubmissionKeyRing load() throws IOException {
    List<SealingKey> opening = sealing.read(SealingKey::fromPem);
    List<SigningKey> signing = receipts.read(SigningKey::fromPem);
    if (opening.isEmpty() || signing.isEmpty()) {
      throw new IOException(folder + " 里没有收件密钥（submission-sealing-1.pem …）");
    }
    return new SubmissionKeyRing(opening, signing);
  }
}
