package org.suoma.county.software;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suoma.content.release.Manifest;
import org.suoma.content.software.Platform;
import org.suoma.content.software.SoftwareArchive;
import org.suoma.content.software.SoftwareJson;
import org.suoma.content.software.SoftwareMaker;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.content.software.StateFormats;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.trust.SigningKey;
import org.suoma.content.trust.SoftwareMakers;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What the makers of the software do, away from every server: make keys, make a version out of
 * folders, sign it one after the other. No county needs any of it.
 */
@Command(
    name = "software",
    description = "开发方：制作并签名终端程序的版本（不在县服务器上做）",
    mixinStandardHelpOptions = true)
public final class SoftwareMain {

  /** A version that nobody followed for so long is not installed any more. */
  private static final Duration LIFE = Duration.ofDays(2 * 365);

  private final Clock clock;

  SoftwareMain(Clock clock) {
    this.clock = clock;
  }

  /** Runs a command and ends with its exit code. */
  public static void main(String[] args) {
    PrintWriter out =
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8),
            true);
    int code = commandLine(Clock.systemUTC()).setOut(out).execute(args);
    out.flush();
    System.exit(code);
  }

  /** All commands, with this clock. */
  public static CommandLine commandLine(Clock clock) {
    return new CommandLine(new SoftwareMain(clock));
  }

  @Command(name = "keys", description = "生成签名密钥 maker-1.pem …，和给各县的公钥文件 makers.json")
  int keys(
      @Option(names = "--out", required = true, paramLabel = "DIR") Path folder,
      @Option(names = "--holders", defaultValue = "2", description = "几人各持一把") int holders,
      @Option(names = "--threshold", defaultValue = "2", description = "要几人签名") int threshold)
      throws IOException {
    Files.createDirectories(folder);
    List<SigningKey> keys = new ArrayList<>();
    for (int i = 1; i <= holders; i++) {
      SigningKey key = SigningKey.generate();
      Path file = folder.resolve("maker-%d.pem".formatted(i));
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, key.toPem(), StandardOpenOption.WRITE);
      keys.add(key);
    }
    SoftwareMakers makers =
        new SoftwareMakers(keys.stream().map(SigningKey::publicKey).toList(), threshold);
    Files.write(folder.resolve("makers.json"), new SoftwareJson().write(makers));
    return CommandLine.ExitCode.OK;
  }

  @Command(name = "make", description = "把各平台的目录做成一个签名的程序文件")
  int make(
      @Parameters(paramLabel = "平台=目录", description = "如 linux-amd64=build/image")
          Map<String, Path> folders,
      @Mixin VersionOptions about,
      @Option(names = "--after", description = "上一个程序文件：其中的版本继续有效") @Nullable Path after,
      @Option(names = "--key", required = true, description = "签名密钥，可以多个") List<Path> keys,
      @Option(names = "--out", required = true, paramLabel = "FILE") Path out)
      throws IOException {
    Path work = Files.createTempDirectory(out.toAbsolutePath().getParent(), ".making");
    try {
      SoftwareMaker maker = new SoftwareMaker(work);
      if (after != null) {
        try (SoftwareArchive earlier = SoftwareArchive.open(after)) {
          maker.after(earlier.metadata());
        }
      }
      Instant now = clock.instant();
      for (Map.Entry<String, Path> folder : folders.entrySet()) {
        maker.add(folder.getValue(), about.of(platform(folder.getKey()), now));
      }
      maker.write(out, now.plus(LIFE), read(keys));
    } finally {
      new DiskFiles().delete(work);
    }
    return CommandLine.ExitCode.OK;
  }

  @Command(name = "list", description = "一个平台的目录的清单，安装包带着第一版装上时用；不签名")
  int list(
      @Parameters(paramLabel = "平台=目录", arity = "1") Map<String, Path> folder,
      @Mixin VersionOptions about,
      @Option(names = "--made", required = true, description = "制作时间，1970 年以来的秒数") long made,
      @Option(names = "--out", required = true, paramLabel = "FILE") Path out)
      throws IOException {
    Path work = Files.createTempDirectory(out.toAbsolutePath().getParent(), ".making");
    try {
      for (Map.Entry<String, Path> one : folder.entrySet()) {
        Files.write(
            out,
            new SoftwareMaker(work)
                .list(
                    one.getValue(), about.of(platform(one.getKey()), Instant.ofEpochSecond(made))));
      }
    } finally {
      new DiskFiles().delete(work);
    }
    return CommandLine.ExitCode.OK;
  }

  private static Platform platform(String name) throws IOException {
    return Platform.of(name).orElseThrow(() -> new IOException("不认识平台 " + name));
  }

  @Command(name = "sign", description = "再加一个人的签名")
  int sign(
      @Parameters(paramLabel = "FILE") Path file,
      @Option(names = "--key", required = true) Path key,
      @Option(names = "--out", required = true, paramLabel = "FILE") Path out)
      throws IOException {
    try (SoftwareArchive archive = SoftwareArchive.open(file)) {
      archive.copyTo(out, archive.metadata().signedBy(read(List.of(key)).get(0)));
    }
    return CommandLine.ExitCode.OK;
  }

  /** What is said of a version. */
  static final class VersionOptions {

    @Option(names = "--version", required = true, description = "版本号，如 1.4.2")
    private String version = "";

    @Option(names = "--upgrades-from", defaultValue = "0.0.1", description = "最早可以从哪一版直接升级")
    private String from = "";

    @Option(names = "--state-writes", defaultValue = "1", description = "存数据的格式")
    private int writes;

    @Option(names = "--state-reads-from", defaultValue = "1")
    private int readsFrom;

    @Option(names = "--state-reads-to", defaultValue = "1")
    private int readsTo;

    SoftwareMaker.Description of(Platform platform, Instant made) {
      return new SoftwareMaker.Description(
          SoftwareVersion.parse(version),
          platform,
          made,
          SoftwareVersion.parse(from),
          Manifest.FORMAT,
          new StateFormats(writes, readsFrom, readsTo));
    }
  }

  private static List<SigningKey> read(List<Path> files) throws IOException {
    List<SigningKey> keys = new ArrayList<>();
    for (Path file : files) {
      keys.add(SigningKey.fromPem(Files.readString(file)));
    }
    return keys;
  }
}
