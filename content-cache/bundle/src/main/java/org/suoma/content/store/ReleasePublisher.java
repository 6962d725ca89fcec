package org.suoma.content.store;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.release.ManifestJson;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Sha256;
import org.suoma.content.trust.ReleaseSigner;
import org.suoma.content.trust.ReleaseVerifier;

/** Makes a signed release out of files and puts it in force in a published tree. One at a time. */
public final class ReleasePublisher {

  private final PublishedTree tree;
  private final ReleaseSigner signer;
  private final ReleaseVerifier verifier;
  private final Clock clock;
  private final ManifestJson json = new ManifestJson();

  /**
   * Publishes into a tree.
   *
   * @param verifier must trust the signer's key: the releases before this one are read through it
   */
  public ReleasePublisher(
      PublishedTree tree, ReleaseSigner signer, ReleaseVerifier verifier, Clock clock) {
    this.tree = tree;
    this.signer = signer;
    this.verifier = verifier;
    this.clock = clock;
  }

  /** The release in force; empty before the first. */
  public Optional<Manifest> current(String channel, String ring) throws IOException {
    Optional<byte[]> envelope = tree.envelope(channel, ring);
    return envelope.isEmpty()
        ? Optional.empty()
        : Optional.of(json.read(verifier.verify(envelope.get())));
  }

  /**
   * Publishes these files as the next release.
   *
   * @return the manifest now in force
   * @throws IllegalArgumentException if two files have one path
   */
  public Manifest publish(String channel, String ring, List<ReleaseFile> files) throws IOException {
    List<ManifestFile> listed = new ArrayList<>(files.size());
    for (ReleaseFile file : files) {
      byte[] content = file.content().bytes();
      Sha256 digest = Sha256.of(content);
      tree.addObject(digest, content);
      listed.add(new ManifestFile(file.path(), content.length, digest));
    }
    listed.sort(Comparator.comparing(ManifestFile::path));
    long sequence = current(channel, ring).map(Manifest::sequence).orElse(0L) + 1;
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            channel,
            ring,
            sequence,
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            listed);
    tree.putEnvelope(channel, ring, signer.sign(json.write(manifest)));
    return manifest;
  }
}
