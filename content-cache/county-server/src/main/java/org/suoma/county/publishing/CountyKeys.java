package org.suoma.county.publishing;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.suoma.content.trust.SigningKey;

/**
 * The county's key files: the signing key, readable to its owner alone, and the public key that is
 * carried to the kiosks.
 */
public final class CountyKeys {

  private final Path folder;

  /** Keeps the keys in this folder. */
  public CountyKeys(Path folder) {
    this.folder = folder;
  }

  /** Where the public key lies, in PEM. */
  public Path publicKeyFile() {
    return folder.resolve("release-public.pem");
  }

  /** Where the signing key lies, in PEM. */
  public Path signingKeyFile() {
    return folder.resolve("release-signing.pem");
  }

  /** Whether there is a signing key. */
  public boolean exist() {
    return Files.exists(signingKeyFile());
  }

  /**
   * Makes a new key pair.
   *
   * @throws FileAlreadyExistsException if there is one: kiosks would no longer trust the county
   */
  public SigningKey init() throws IOException {
    Files.createDirectories(folder);
    SigningKey key = SigningKey.generate();
    Files.createFile(
        signingKeyFile(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(signingKeyFile(), key.toPem(), StandardOpenOption.WRITE);
    writePublicKey(key);
    return key;
  }

  /**
   * The signing key.
   *
   * @throws IOException if there is none or it cannot be read
   */
  public SigningKey load() throws IOException {
    try {
      SigningKey key = SigningKey.fromPem(Files.readString(signingKeyFile()));
      if (!Files.exists(publicKeyFile())) {
        writePublicKey(key);
      }
      return key;
    } catch (IllegalArgumentException e) {
      throw new IOException(signingKeyFile() + ": " + e.getMessage(), e);
    }
  }

  private void writePublicKey(SigningKey key) throws IOException {
    Files.writeString(publicKeyFile(), key.publicKey().toPem());
  }
}
