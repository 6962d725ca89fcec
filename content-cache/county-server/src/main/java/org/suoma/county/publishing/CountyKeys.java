package org.suoma.county.publishing;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.suoma.content.release.Sha256;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.trust.KeyKind;
import org.suoma.content.trust.OnlineKeys;
import org.suoma.content.trust.RootPlan;
import org.suoma.content.trust.SigningKey;
import org.suoma.content.trust.SoftwareMakers;
import org.suoma.content.trust.TufClient;

/**
 * The county's keys. The server signs with three of its own, {@code targets}, {@code snapshot} and
 * {@code timestamp}; the root, which names them, is signed by keys that lie elsewhere, one file a
 * holder, and are brought along only to rotate.
 */
public final class CountyKeys {

  /** A root that nobody renews for so long ends the kiosks' updates. */
  private static final Duration ROOT_LIFE = Duration.ofDays(5 * 365);

  private static final String KEY_FILE = ".pem";

  private final Path folder;
  private final PublishedTree tree;
  private final Clock clock;
  private final KeyKind kind;

  /**
   * Keeps the server's keys in this folder and publishes roots in the tree.
   *
   * @param kind what new keys are; those that are there stay what they are until rotated
   */
  public CountyKeys(Path folder, PublishedTree tree, Clock clock, KeyKind kind) {
    this.folder = folder;
    this.tree = tree;
    this.clock = clock;
    this.kind = kind;
  }

  /** Where root keys are made if nobody says otherwise; to be taken away from the server. */
  public Path defaultRootFolder() {
    return folder.resolve("root");
  }

  /** The newest root metadata, which a new kiosk is installed with. */
  public Path rootFile() {
    return folder.resolve("root.json");
  }

  /** Whether there are keys to sign releases with. */
  public boolean exist() {
    return Files.exists(onlineFile("targets"));
  }

  /**
   * Makes root keys and the server's keys, and publishes the first root.
   *
   * @param rootFolder where the holders' files are made, {@code root-1.pem} and so on
   * @param holders how many hold a root key, 1 to 9
   * @param threshold how many of them must come together to change anything
   * @throws FileAlreadyExistsException if there are keys: kiosks would no longer trust the county
   * @throws IOException if another server's keys have signed what is published
   */
  public void init(Path rootFolder, int holders, int threshold) throws IOException {
    if (exist()) {
      throw new FileAlreadyExistsException(onlineFile("targets").toString());
    }
    if (rootVersion() > 0) {
      throw new IOException("已发布的内容由另一台服务器的密钥签名，请把它的 keys 目录拷到 " + folder);
    }
    List<SigningKey> root = makeRootKeys(rootFolder, holders);
    OnlineKeys online = OnlineKeys.generate(kind);
    RootPlan plan = RootPlan.first(root, threshold, online, clock.instant().plus(ROOT_LIFE));
    publishRoot(1, plan, root);
    writeOnline(online);
  }

  /**
   * Gives the server new keys, vouched for by the root's holders. Releases must be signed anew
   * before kiosks read them; see {@link #load}.
   *
   * @param rootFolder holds enough of the root's keys
   */
  public void rotateOnline(Path rootFolder) throws IOException {
    OnlineKeys online = OnlineKeys.generate(kind);
    RootPlan plan = plan().withOnline(online).withExpires(clock.instant().plus(ROOT_LIFE));
    publishRoot(rootVersion() + 1, plan, readRootKeys(rootFolder));
    writeOnline(online);
  }

  /**
   * Gives the root new holders, vouched for by the old ones.
   *
   * @param oldFolder holds enough of the old keys
   * @param newFolder where the new ones are made
   */
  public void rotateRoot(Path oldFolder, Path newFolder, int holders, int threshold)
      throws IOException {
    List<SigningKey> old = readRootKeys(oldFolder);
    List<SigningKey> fresh = makeRootKeys(newFolder, holders);
    RootPlan plan =
        plan().withRootKeys(fresh, threshold).withExpires(clock.instant().plus(ROOT_LIFE));
    Set<SigningKey> signers = new LinkedHashSet<>(old);
    signers.addAll(fresh);
    publishRoot(rootVersion() + 1, plan, List.copyOf(signers));
  }

  /**
   * The server's keys.
   *
   * @throws IOException if there are none or one cannot be read
   */
  public OnlineKeys load() throws IOException {
    return new OnlineKeys(
        read(onlineFile("targets")), read(onlineFile("snapshot")), read(onlineFile("timestamp")));
  }

  /**
   * Refuses keys that kiosks trust no longer, because they were rotated by another process or at
   * another server.
   *
   * @throws IOException in words for who has to start this server again
   */
  public void requireTrusted(OnlineKeys online) throws IOException {
    RootPlan plan = RootPlan.of(newestRoot());
    if (!plan.equals(plan.withOnline(online))) {
      throw new IOException("签名密钥换过了：请确认 %s 里是新的，并重新启动这台服务器".formatted(folder));
    }
  }

  /** The newest root, as kiosks have it. */
  public byte[] newestRoot() throws IOException {
    return tree.metadata(rootVersion() + ".root.json")
        .orElseThrow(() -> new IOException("已发布的内容里没有根元数据"));
  }

  /**
   * Names who makes the software that the county's kiosks run, vouched for by the root's holders.
   * Kiosks take nobody else's from then on.
   *
   * @param rootFolder holds enough of the root's keys
   */
  public void trustSoftware(Path rootFolder, SoftwareMakers makers) throws IOException {
    RootPlan plan = plan().withSoftware(makers).withExpires(clock.instant().plus(ROOT_LIFE));
    publishRoot(rootVersion() + 1, plan, readRootKeys(rootFolder));
  }

  private RootPlan plan() throws IOException {
    return RootPlan.of(Files.readAllBytes(rootFile()));
  }

  /** Whether a root that the county has published has this digest. */
  public boolean hasPublished(Sha256 digest) throws IOException {
    for (long version = rootVersion(); version > 0; version--) {
      Optional<byte[]> root = tree.metadata(version + ".root.json");
      if (root.isPresent() && Sha256.of(root.get()).equals(digest)) {
        return true;
      }
    }
    return false;
  }

  /** The newest version in the tree; roots are never taken away from it. */
  private long rootVersion() throws IOException {
    long version = 0;
    Optional<byte[]> next = tree.metadata("1.root.json");
    while (next.isPresent()) {
      version++;
      next = tree.metadata((version + 1) + ".root.json");
    }
    return version;
  }

  /**
   * Publishes a root after it was read as a kiosk reads it: nothing that kiosks refuse gets out.
   */
  private void publishRoot(long version, RootPlan plan, List<SigningKey> signers)
      throws IOException {
    byte[] root = plan.write(version, signers);
    if (version > 1) {
      TufClient.requireSuccessor(Files.readAllBytes(rootFile()), root);
    }
    tree.putMetadata(version + ".root.json", root);
    Files.createDirectories(folder);
    Files.write(rootFile(), root);
  }

  private List<SigningKey> makeRootKeys(Path folder, int holders) throws IOException {
    Files.createDirectories(folder);
    List<SigningKey> keys = new ArrayList<>();
    for (int i = 1; i <= holders; i++) {
      SigningKey key = SigningKey.generate(kind);
      write(folder.resolve("root-" + i + KEY_FILE), key);
      keys.add(key);
    }
    return keys;
  }

  private static List<SigningKey> readRootKeys(Path folder) throws IOException {
    List<SigningKey> keys = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(KEY_FILE)).sorted().toList()) {
        keys.add(read(file));
      }
    }
    if (keys.isEmpty()) {
      throw new IOException(folder + " 里没有根密钥（root-1.pem …）");
    }
    return keys;
  }

  private void writeOnline(OnlineKeys online) throws IOException {
    Files.createDirectories(folder);
    replace(onlineFile("targets"), online.targets());
    replace(onlineFile("snapshot"), online.snapshot());
    replace(onlineFile("timestamp"), online.timestamp());
  }

  private static void replace(Path file, SigningKey key) throws IOException {
    Files.deleteIfExists(file);
    write(file, key);
  }

  private Path onlineFile(String role) {
    return folder.resolve(role + KEY_FILE);
  }

  private static void write(Path file, SigningKey key) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, key.toPem(), StandardOpenOption.WRITE);
  }

  private static SigningKey read(Path file) throws IOException {
    try {
      return SigningKey.fromPem(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new IOException("%s 不是密钥文件：%s".formatted(file, e.getMessage()), e);
    }
  }
}
