package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suoma.content.software.SoftwareJson;
import org.suoma.county.publishing.CountyKeys;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes and rotates the county's keys; see docs/key-ceremony.md. */
@Command(
    name = "keys",
    description = "签名密钥：init 首次生成，rotate-online 换服务器密钥，rotate-root 换根密钥，rotate-submissions 换收件密钥",
    mixinStandardHelpOptions = true)
final class KeysCommand extends CountyCommand {

  private static final int MOST_HOLDERS = 9;

  @Parameters(
      paramLabel = "init|rotate-online|rotate-root|rotate-submissions|rotate-orders|trust-software",
      description = "做什么")
  private String action = "";

  @Option(names = "--root-dir", paramLabel = "DIR", description = "放根密钥的目录（U 盘），用完拿走")
  private @Nullable Path rootDir;

  @Option(names = "--new-root-dir", paramLabel = "DIR", description = "rotate-root：新根密钥放到这里")
  private @Nullable Path newRootDir;

  @Option(
      names = "--makers",
      paramLabel = "FILE",
      description = "trust-software：开发方给的公钥文件 makers.json")
  private @Nullable Path makers;

  @Option(names = "--holders", defaultValue = "1", description = "根密钥由几人分别保管（1 到 9）")
  private int holders;

  @Option(names = "--threshold", defaultValue = "1", description = "其中几人到场才能更换密钥")
  private int threshold;

  KeysCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) throws IOException {
    if (holders < 1 || holders > MOST_HOLDERS || threshold < 1 || threshold > holders) {
      throw new IOException("--holders 应为 1 到 9，--threshold 应为 1 到 --holders");
    }
    CountyKeys keys = wiring.keys();
    Path root = rootDir == null ? keys.defaultRootFolder() : rootDir;
    switch (action) {
      case "init" -> init(keys, root, out);
      case "rotate-online" -> {
        keys.rotateOnline(root);
        wiring.publishing().signAgain();
        out.println("服务器密钥已更换，发布的内容已重新签名。终端下次更新时自动改用新密钥。");
      }
      case "rotate-root" -> {
        Path fresh =
            Objects.requireNonNullElseGet(newRootDir, () -> root.resolveSibling("root-new"));
        keys.rotateRoot(root, fresh, holders, threshold);
        out.println("根密钥已更换，新密钥在 " + fresh + "。确认备份后销毁旧密钥。");
      }
      case "rotate-submissions" -> {
        wiring.shelvedKeys().rotateForSubmissions();
        out.println("收件密钥已增加一代。下次发布后终端改用新密钥；旧密钥要留着，才能打开以前收到的申请。");
      }
      case "rotate-orders" -> {
        wiring.shelvedKeys().rotateForOrders();
        out.println("指令密钥已增加一代。请马上发布一版并重启县服务器；终端更新以后才听新密钥签的指令。");
      }
      case "trust-software" -> {
        Path file =
            Objects.requireNonNullElseGet(
                makers, () -> root.resolveSibling(SoftwareCommand.MAKERS));
        keys.trustSoftware(root, new SoftwareJson().readMakers(Files.readAllBytes(file)));
        out.println("根元数据已写明由谁制作终端程序。终端下次更新时自动得知。");
      }
      default ->
          throw new IOException(
              "不认识“"
                  + action
                  + "”；可用：init、rotate-online、rotate-root、rotate-submissions、rotate-orders、trust-software");
    }
    return DONE;
  }

  private void init(CountyKeys keys, Path root, PrintWriter out) throws IOException {
    try {
      keys.init(root, holders, threshold);
    } catch (FileAlreadyExistsException e) {
      throw new IOException("签名密钥已经存在，重新生成会使终端不再信任本县：" + e.getFile(), e);
    }
    out.println("根密钥（每人保管一份，从服务器上拿走）：" + root);
    out.println("根元数据（安装终端时带上）：" + keys.rootFile());
  }
}
