package org.suoma.content.update;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Locale;
import java.util.Optional;
import org.suoma.content.release.Sha256;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;

/** A neighbour that shares its content over HTTP, as kiosk-agent does. Threads may share one. */
public final class HttpNeighbour implements Neighbour {

  /** Below the neighbour's address: {@code release/SHA256} and {@code content/SHA256}. */
  public static final String RELEASE = "release/";

  /** Below the neighbour's address. */
  public static final String CONTENT = "content/";

  private static final int LONGEST_WORD = 16;

  private final URI address;
  private final HttpTree tree;

  /**
   * A neighbour.
   *
   * @param client must not follow redirects
   * @param address ends with {@code /}
   */
  public HttpNeighbour(HttpClient client, URI address) {
    this.address = address;
    this.tree = new HttpTree(client, address);
  }

  @Override
  public Progress progress(Sha256 manifest) throws IOException {
    Optional<InputStream> answer = tree.open(RELEASE + manifest.hex());
    if (answer.isEmpty()) {
      return Progress.LACKS;
    }
    try (InputStream in = answer.get()) {
      String word = new String(in.readNBytes(LONGEST_WORD), US_ASCII);
      return Progress.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new ContentException(ContentError.MALFORMED, address + " is no neighbour", e);
    }
  }

  @Override
  public Optional<InputStream> open(Sha256 content) throws IOException {
    return tree.open(CONTENT + content.hex());
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
