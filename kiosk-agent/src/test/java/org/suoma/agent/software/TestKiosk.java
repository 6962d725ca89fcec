package org.suoma.agent.software;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.Piece;
import org.suoma.content.release.Ring;
import org.suoma.content.release.Sha256;
import org.suoma.content.rollout.KioskTraits;
import org.suoma.content.software.Platform;
import org.suoma.content.software.SoftwareFile;
import org.suoma.content.software.SoftwareJson;
import org.suoma.content.software.SoftwareManifest;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.content.software.SoftwareWorld;
import org.suoma.content.software.StateFormats;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.store.StoreFiles;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.DirectoryTree;
import org.suoma.content.update.PieceFetcher;
import org.suoma.content.update.ReleaseTree;

/** A kiosk with one installed version, on any disk, whose screen nobody uses unless told. */
final class TestKiosk implements SoftwareUpdate.Kiosk {

  static final Clock CLOCK = Clock.fixed(SoftwareWorld.NOW, ZoneOffset.UTC);

  private final Path root;
  private final StoreFiles files;
  private final List<String> fetched = new ArrayList<>();
  private boolean isFree = true;

  TestKiosk(Path root, StoreFiles files) {
    this.root = root;
    this.files = files;
  }

  /** As an installer leaves it. */
  void install(SoftwareWorld world, String version, StateFormats state, Map<String, String> content)
      throws IOException {
    TufClient.init(world.root(), trusted());
    List<SoftwareFile> listed = new ArrayList<>();
    for (Map.Entry<String, String> file : new TreeMap<>(content).entrySet()) {
      byte[] bytes = file.getValue().getBytes(UTF_8);
      Path path = root.resolve("versions").resolve(version).resolve(file.getKey());
      write(path, bytes);
      boolean executable = file.getKey().startsWith("bin/");
      if (executable) {
        files.makeExecutable(path);
      }
      Sha256 digest = Sha256.of(bytes);
      listed.add(new SoftwareFile(file.getKey(), bytes.length, digest, executable, 1, digest));
    }
    SoftwareManifest manifest =
        new SoftwareManifest(
            SoftwareManifest.FORMAT,
            SoftwareVersion.parse(version),
            Platform.LINUX_AMD64,
            SoftwareWorld.NOW,
            new SoftwareVersion(0, 0, 1),
            Manifest.FORMAT,
            state,
            listed);
    write(root.resolve("versions").resolve(version + ".json"), new SoftwareJson().write(manifest));
    write(root.resolve("CURRENT"), (version + "\n").getBytes(UTF_8));
  }

  private void write(Path path, byte[] bytes) throws IOException {
    files.createDirectories(path.getParent() == null ? root : path.getParent());
    files.delete(path);
    try (OutputStream out = files.create(path)) {
      out.write(bytes);
    }
  }

  private MetadataFolder trusted() {
    return new MetadataFolder(root.resolve("metadata"), files);
  }

  SoftwareFolder folder() {
    return new SoftwareFolder(root, files);
  }

  SoftwareUpdate.Result update(SoftwareWorld world) throws IOException {
    return update(new DirectoryTree(world.publicFolder()));
  }

  SoftwareUpdate.Result update(ReleaseTree tree) throws IOException {
    ReleaseTree watched =
        (path, from, to) -> {
          if (path.startsWith("software/")) {
            fetched.add(path);
          }
          return tree.open(path, from, to);
        };
    return new SoftwareUpdate(watched, trusted(), CLOCK, folder(), this).run();
  }

  /** What of software was asked for since the last time somebody wanted to know. */
  List<String> fetched() {
    List<String> all = List.copyOf(fetched);
    fetched.clear();
    return all;
  }

  String read(String version, String path) throws IOException {
    return new String(
        files.readAll(root.resolve("versions").resolve(version).resolve(path)), UTF_8);
  }

  void isUsed(boolean used) {
    isFree = !used;
  }

  @Override
  public Platform platform() {
    return Platform.LINUX_AMD64;
  }

  @Override
  public KioskTraits traits() {
    return KioskTraits.of("hall-1", Ring.ALL);
  }

  @Override
  public Set<String> readyDevices() {
    return Set.of("receipt-printer");
  }

  @Override
  public SwitchMoment moment() {
    return planned -> isFree;
  }

  @Override
  public PieceFetcher.Listener listener() {
    return new PieceFetcher.Listener() {
      @Override
      public void came(int bytes) {}

      @Override
      public void complete(Piece piece) {}
    };
  }
}
