package org.suoma.content.software;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.suoma.content.release.Sha256;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;

/** Files as they travel: each compressed by itself, so that a kiosk fetches only what is new. */
public final class PackedFile {

  private static final int LEVEL = 19;
  private static final int BUFFER = 64 << 10;

  private PackedFile() {}

  /** Up to here a file is compressed in memory, whose size the codec then fits itself to. */
  private static final int MOST_IN_MEMORY = 16 << 20;

  /** Compresses; the same content always gives the same bytes. */
  static void pack(Path file, OutputStream packed) throws IOException {
    if (Files.size(file) <= MOST_IN_MEMORY) {
      packed.write(Zstd.compress(Files.readAllBytes(file), LEVEL));
      return;
    }
    try (InputStream content = Files.newInputStream(file)) {
      pack(content, packed);
    }
  }

  private static void pack(InputStream content, OutputStream packed) throws IOException {
    try (ZstdOutputStream out = new ZstdOutputStream(packed, LEVEL)) {
      out.setCloseFrameOnFlush(false);
      content.transferTo(out);
    }
  }

  /**
   * Writes a file's content.
   *
   * @param packed as it travelled
   * @throws ContentException {@code TOO_LARGE}, {@code TRUNCATED}, {@code DIGEST_MISMATCH} or
   *     {@code MALFORMED} if it is not what the list says
   */
  public static void unpack(SoftwareFile file, InputStream packed, OutputStream out)
      throws IOException {
    try (InputStream content = new ZstdInputStream(packed)) {
      copy(file, content, out);
    } catch (ContentException e) {
      throw e;
    } catch (ZstdIOException e) {
      throw new ContentException(ContentError.MALFORMED, file.path() + " is not zstd", e);
    }
  }

  /**
   * Writes a file's content.
   *
   * @throws ContentException as {@link #unpack}
   */
  public static void copy(SoftwareFile file, InputStream content, OutputStream out)
      throws IOException {
    MessageDigest running = Sha256.begin();
    OutputStream digesting = new DigestOutputStream(out, running);
    byte[] buffer = new byte[BUFFER];
    long left = file.length();
    for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
      left -= n;
      if (left < 0) {
        throw new ContentException(
            ContentError.TOO_LARGE,
            "%s has more than %d bytes".formatted(file.path(), file.length()));
      }
      digesting.write(buffer, 0, n);
    }
    if (left > 0) {
      throw new ContentException(
          ContentError.TRUNCATED, "%d bytes of %s are missing".formatted(left, file.path()));
    }
    if (!Sha256.finish(running).equals(file.sha256())) {
      throw new ContentException(ContentError.DIGEST_MISMATCH, file.path());
    }
  }
}
