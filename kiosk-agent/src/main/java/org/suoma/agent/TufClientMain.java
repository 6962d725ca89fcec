package org.suoma.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.store.StoreFiles;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;
import org.suoma.content.trust.TargetFile;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.HttpTree;
import org.suoma.content.update.TreeMetadata;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The agent's TUF client alone, with the command line of the public conformance suite: {@code
 * --metadata-dir D init ROOT}, {@code --metadata-url U --metadata-dir D refresh}, {@code …
 * download}. Ends with 0 or 1.
 */
@Command(
    name = "tuf-client",
    description = "按 TUF 规范取得并核对签名的文件",
    mixinStandardHelpOptions = true,
    exitCodeOnExecutionException = 1,
    exitCodeOnInvalidInput = 1)
public final class TufClientMain {

  /** Contents of the suite are small; the agent itself streams what is large. */
  private static final int MOST_BYTES = 512 << 20;

  @Option(names = "--metadata-url", description = "元数据所在的网址")
  private @Nullable URI metadataUrl;

  @Option(names = "--metadata-dir", required = true, description = "存放可信元数据的目录")
  private @Nullable Path metadataDir;

  @Option(names = "--target-name", description = "要下载的文件，可以多次给出")
  private List<String> targetNames = List.of();

  @Option(names = "--target-dir", description = "下载到这个目录")
  private @Nullable Path targetDir;

  @Option(names = "--target-base-url", description = "文件所在的网址")
  private @Nullable URI targetUrl;

  @Spec private @Nullable CommandSpec spec;

  private final StoreFiles files = new DiskFiles();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Clock clock = Clock.systemUTC();

  private TufClientMain() {}

  /** Runs one command. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new TufClientMain())
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                  if (!(failure instanceof IOException)) {
                    throw failure;
                  }
                  command.getErr().println(failure.getMessage());
                  return 1;
                })
            .execute(args));
  }

  /** Begins to trust a root. */
  @Command(description = "从随机器安装的 root 开始信任")
  int init(@Parameters(paramLabel = "ROOT") Path root) throws IOException {
    TufClient.init(Files.readAllBytes(root), cache());
    return 0;
  }

  /** Fetches the metadata in force. */
  @Command(description = "取得最新的元数据")
  int refresh() throws IOException {
    client().refresh(clock.instant());
    return 0;
  }

  /** Fetches files that the metadata vouch for. */
  @Command(description = "下载文件")
  int download() throws IOException {
    TufClient client = client();
    client.refresh(clock.instant());
    for (String name : targetNames) {
      Optional<TargetFile> file = client.target(name);
      if (file.isEmpty()) {
        throw new ContentException(ContentError.NOT_FOUND, "nobody vouches for " + name);
      }
      Path target = Objects.requireNonNull(targetDir).resolve(encoded(name));
      if (!isThere(target, file.get())) {
        files.replace(target, fetch(client.location(file.get()), file.get()));
      }
      out().println(target);
    }
    return 0;
  }

  /** Whether an earlier download has brought the very same content. */
  private boolean isThere(Path target, TargetFile file) throws IOException {
    if (!files.exists(target) || files.size(target) != file.length()) {
      return false;
    }
    try {
      file.requireMatch(files.readAll(target));
      return true;
    } catch (ContentException e) {
      return false;
    }
  }

  private byte[] fetch(String location, TargetFile file) throws IOException {
    HttpTree tree = new HttpTree(http, withSlash(Objects.requireNonNull(targetUrl)));
    String path = encoded(location).replace("%2F", "/");
    Optional<InputStream> found = tree.open(path);
    if (found.isEmpty()) {
      throw new ContentException(ContentError.NOT_FOUND, "no " + location);
    }
    try (InputStream body = found.get()) {
      int most = (int) Math.min(file.length(), MOST_BYTES) + 1;
      byte[] content = body.readNBytes(most);
      file.requireMatch(content);
      return content;
    }
  }

  private TufClient client() {
    HttpTree tree = new HttpTree(http, withSlash(Objects.requireNonNull(metadataUrl)));
    return new TufClient(new TreeMetadata(tree, ""), cache());
  }

  private MetadataFolder cache() {
    return new MetadataFolder(Objects.requireNonNull(metadataDir), files);
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private static URI withSlash(URI address) {
    return address.getPath().endsWith("/") ? address : URI.create(address + "/");
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
