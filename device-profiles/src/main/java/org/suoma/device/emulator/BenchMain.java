package org.suoma.device.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.suoma.device.profile.ProfileException;
import org.suoma.device.profile.ProfileLibrary;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The bench's command line: emulated devices and their page, until the process is told to end. */
@Command(name = "bench", description = "设备台：模拟打印机、读卡器、扫码器", mixinStandardHelpOptions = true)
public final class BenchMain implements Callable<Integer> {

  private static final int TOKEN_BYTES = 18;

  @Option(names = "--dir", required = true, description = "串口链接放在这个目录里")
  private @Nullable Path directory;

  @Option(names = "--port", defaultValue = "0", description = "网页端口；0 表示任选（默认 0）")
  private int port;

  @Option(names = "--printer", defaultValue = "escpos-80mm", description = "打印机型号（默认 escpos-80mm）")
  private String printer = "";

  @Option(names = "--scanner", defaultValue = "gm65", description = "扫码器型号（默认 gm65）")
  private String scanner = "";

  @Option(names = "--ready", description = "启动完成后把地址写进这个 JSON 文件")
  private @Nullable Path readyFile;

  private final PrintWriter out;

  private BenchMain(PrintWriter out) {
    this.out = out;
  }

  /** Runs the bench until it is told to stop. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    System.exit(new CommandLine(new BenchMain(out)).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, ProfileException {
    Path links = Objects.requireNonNull(directory).toAbsolutePath();
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    String token = HexFormat.of().formatHex(random);
    ProfileLibrary profiles = ProfileLibrary.bundled();
    Bench bench =
        new Bench(links, profiles.printer(printer), profiles.scanner(scanner), Clock.systemUTC());
    BenchServer server = new BenchServer(port, token, bench);
    // The hook comes first: whatever has started by then is stopped, also when the rest fails.
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  bench.close();
                },
                "shutdown"));
    bench.start();
    server.start();
    Map<String, Object> facts = facts(server.port(), token, bench);
    if (readyFile != null) {
      write(readyFile, facts);
    }
    out.println("设备台 " + facts.get("address"));
    new CountDownLatch(1).await(); // until the process is told to end
    return CommandLine.ExitCode.OK;
  }

  private static Map<String, Object> facts(int port, String token, Bench bench) {
    String root = "http://127.0.0.1:%d/".formatted(port);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("address", root + "?token=" + token);
    facts.put("api", root + "api/");
    facts.put("token", token);
    facts.put("pid", ProcessHandle.current().pid());
    facts.put("printerPort", bench.printerLine().port().toString());
    facts.put("cardReaderPort", bench.idReaderLine().port().toString());
    facts.put("scannerPort", bench.scannerLine().port().toString());
    return facts;
  }

  /** The file appears whole or not at all. */
  private static void write(Path file, Map<String, Object> facts) throws IOException {
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    Files.write(partial, new JsonMapper().writeValueAsBytes(facts));
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
