package org.suoma.content.trust;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

/**
 * What makers of software vouch for: targets metadata of a role that the root itself names, so that
 * whoever has the keys of a county's server cannot write them. Signed away from every server, by
 * one maker after the other.
 *
 * @param version never falls
 * @param expires from then on kiosks install nothing of it
 * @param files by path
 * @param bytes as signed; callers leave them as they are
 */
@SuppressWarnings("ArrayRecordComponent") // received, checked and handed on as it is
public record SoftwareMetadata(
    long version, Instant expires, Map<String, TargetFile> files, byte[] bytes) {

  /** No such metadata are larger. */
  public static final int MOST_BYTES = 1_000_000;

  private static final JsonMapper JSON = new JsonMapper();

  /** Copies the files. */
  public SoftwareMetadata {
    files = Map.copyOf(files);
  }

  /** The name of its file below the metadata's address, in a version. */
  public static String fileName(long version) {
    return "%d.%s.json".formatted(version, Root.SOFTWARE);
  }

  /** Writes and signs them. */
  public static SoftwareMetadata sign(
      long version, Instant expires, Collection<TargetFile> files, Collection<SigningKey> signers) {
    try {
      return parse(MetadataWriter.targets(version, expires, files, signers));
    } catch (ContentException e) {
      throw new AssertionError("just written", e);
    }
  }

  /**
   * Reads them, whoever signed.
   *
   * @throws ContentException {@code MALFORMED} or {@code TOO_LARGE}
   */
  public static SoftwareMetadata parse(byte[] bytes) throws ContentException {
    if (bytes.length > MOST_BYTES) {
      throw new ContentException(
          ContentError.TOO_LARGE, "software metadata of %d bytes".formatted(bytes.length));
    }
    Targets targets = Targets.parse(SignedDocument.parse(Targets.TYPE, bytes).signed());
    return new SoftwareMetadata(targets.version(), targets.expires(), targets.files(), bytes);
  }

  /**
   * The same with the signature of one more maker.
   *
   * @throws ContentException {@code MALFORMED} if that maker has signed already
   */
  public SoftwareMetadata signedBy(SigningKey maker) throws ContentException {
    try {
      SignedDocument document = SignedDocument.parse(Targets.TYPE, bytes);
      String id = maker.publicKey().id();
      if (document.signatures().containsKey(id)) {
        throw new ContentException(ContentError.MALFORMED, "signed by this maker already");
      }
      ObjectNode whole = (ObjectNode) JSON.readTree(bytes);
      ((ArrayNode) Objects.requireNonNull(whole.get("signatures")))
          .addObject()
          .put("keyid", id)
          .put("sig", HexFormat.of().formatHex(maker.sign(document.signedBytes())));
      return parse(JSON.writeValueAsBytes(whole));
    } catch (JsonProcessingException e) {
      throw new AssertionError("read before", e);
    } catch (ContentException e) {
      throw e;
    } catch (IOException e) {
      throw new AssertionError("reading from memory", e);
    }
  }

  /**
   * Checks that the makers whom a root names have signed, enough of them, and that it is not too
   * late.
   *
   * @throws ContentException {@code NOT_FOUND} if the root names nobody, {@code
   *     SIGNATURE_REJECTED}, {@code EXPIRED}
   */
  public void requireTrusted(byte[] root, Instant now) throws ContentException {
    Root trusted = Root.parse(SignedDocument.parse(Root.TYPE, root).signed());
    trusted.requireSigned(Root.SOFTWARE, SignedDocument.parse(Targets.TYPE, bytes));
    if (!now.isBefore(expires)) {
      throw new ContentException(
          ContentError.EXPIRED, "software metadata expired at %s".formatted(expires));
    }
  }
}
