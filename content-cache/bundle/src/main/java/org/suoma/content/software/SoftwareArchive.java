package org.suoma.content.software;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.suoma.content.release.Sha256;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;
import org.suoma.content.trust.SoftwareMetadata;
import org.suoma.content.trust.TargetFile;

/**
 * The one file in which software travels from its makers to a county: a ZIP of what they signed
 * ({@code metadata.json}) and, each under its digest, manifests and packed files ({@code
 * files/SHA256}). Nothing is taken out of it but by a name that is signed for, so that no name in
 * it is ever a path anywhere. Not for several threads; the caller closes it.
 */
public final class SoftwareArchive implements Closeable {

  private static final String METADATA = "metadata.json";
  private static final String FILES = "files/";

  /** Two versions for two platforms, in files that are all different. */
  private static final int MOST_ENTRIES = 4 * SoftwareManifest.MOST_FILES;

  /** ZIP keeps time to two seconds, from this day on; the same files give the same archive. */
  private static final LocalDateTime ONE_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipFile zip;
  private final SoftwareMetadata metadata;

  private SoftwareArchive(ZipFile zip, SoftwareMetadata metadata) {
    this.zip = zip;
    this.metadata = metadata;
  }

  /**
   * Opens an archive; nothing in it is believed yet.
   *
   * @throws ContentException {@code MALFORMED} or {@code TOO_LARGE}
   */
  public static SoftwareArchive open(Path file) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new ContentException(ContentError.MALFORMED, file + " is no archive of software", e);
    }
    try {
      if (zip.size() > MOST_ENTRIES) {
        throw new ContentException(
            ContentError.TOO_LARGE, "%s has %d entries".formatted(file, zip.size()));
      }
      byte[] bytes = read(zip, METADATA, SoftwareMetadata.MOST_BYTES);
      return new SoftwareArchive(zip, SoftwareMetadata.parse(bytes));
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** What the makers signed. */
  public SoftwareMetadata metadata() {
    return metadata;
  }

  /** Whether a manifest came along; one that the makers still vouch for need not. */
  public boolean has(TargetFile manifest) throws ContentException {
    return zip.getEntry(FILES + SoftwareTargets.digest(manifest).hex()) != null;
  }

  /**
   * A manifest that came along.
   *
   * @throws ContentException if it is not what the makers signed, or none
   */
  public byte[] manifest(TargetFile manifest) throws IOException {
    byte[] bytes =
        read(zip, FILES + SoftwareTargets.digest(manifest).hex(), SoftwareManifest.MOST_BYTES);
    manifest.requireMatch(bytes);
    return bytes;
  }

  /**
   * A packed file; the caller closes it. It ends where it should, or else throws at its end.
   *
   * @throws ContentException {@code NOT_FOUND} if it did not come along
   */
  public InputStream packed(SoftwareFile file) throws IOException {
    ZipEntry entry = entry(zip, FILES + file.packedSha256().hex());
    return new Announced(zip.getInputStream(entry), file);
  }

  /** Whether a packed file came along. */
  public boolean has(SoftwareFile file) {
    return zip.getEntry(FILES + file.packedSha256().hex()) != null;
  }

  private static byte[] read(ZipFile zip, String name, int mostBytes) throws IOException {
    try (InputStream in = zip.getInputStream(entry(zip, name))) {
      byte[] bytes = in.readNBytes(mostBytes + 1);
      if (bytes.length > mostBytes) {
        throw new ContentException(
            ContentError.TOO_LARGE, "%s has more than %d bytes".formatted(name, mostBytes));
      }
      return bytes;
    } catch (ZipException e) {
      throw new ContentException(ContentError.MALFORMED, name + " cannot be read", e);
    }
  }

  private static ZipEntry entry(ZipFile zip, String name) throws ContentException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new ContentException(ContentError.NOT_FOUND, "the archive lacks " + name);
    }
    return entry;
  }

  /**
   * Writes an archive.
   *
   * @param contents manifests and packed files
   */
  static void write(Path file, SoftwareMetadata metadata, SortedMap<String, Source> contents)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      begin(zip, METADATA);
      zip.write(metadata.bytes());
      zip.closeEntry();
      for (Map.Entry<String, Source> content : contents.entrySet()) {
        begin(zip, FILES + content.getKey());
        try (InputStream in = content.getValue().open()) {
          in.transferTo(zip);
        }
        zip.closeEntry();
      }
    }
  }

  /** Writes the same contents under other signatures. */
  public void copyTo(Path file, SoftwareMetadata signed) throws IOException {
    SortedMap<String, Source> contents = new TreeMap<>();
    zip.stream()
        .filter(entry -> entry.getName().startsWith(FILES))
        .forEach(
            entry ->
                contents.put(
                    entry.getName().substring(FILES.length()), () -> zip.getInputStream(entry)));
    write(file, signed, contents);
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ONE_TIME);
    zip.putNextEntry(entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Gives a content. */
  @FunctionalInterface
  interface Source {
    /** Opens it; the caller closes it. */
    InputStream open() throws IOException;
  }

  /** Checks length and digest on the way: the archive's own sums can be anybody's. */
  private static final class Announced extends FilterInputStream {

    private final SoftwareFile file;
    private final MessageDigest running = Sha256.begin();
    private long left;

    Announced(InputStream in, SoftwareFile file) {
      super(in);
      this.file = file;
      this.left = file.packedLength();
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      if (n > left) {
        throw new ContentException(ContentError.TOO_LARGE, file.path() + " as it travels");
      }
      if (n >= 0) {
        running.update(buffer, offset, n);
        left -= n;
        return n;
      }
      if (left > 0) {
        throw new ContentException(ContentError.TRUNCATED, file.path() + " as it travels");
      }
      if (!Sha256.finish(running).equals(file.packedSha256())) {
        throw new ContentException(ContentError.DIGEST_MISMATCH, file.path() + " as it travels");
      }
      left = 1; // a second look at the end of this stream is a fault of ours
      return n;
    }
  }
}
