package org.suoma.device.emulator;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The bench's command line. */
@Command(name = "bench", description = "模拟设备台：小票打印机、身份证阅读器、扫码器", mixinStandardHelpOptions = true)
public final class BenchMain implements Callable<Integer> {

  private static final Logger log = LoggerFactory.getLogger(BenchMain.class);
  private static final int TOKEN_BYTES = 24;

  @Option(names = "--dir", required = true, description = "串口链接放在这个目录")
  private @Nullable Path directory;

  @Option(names = "--port", defaultValue = "0", description = "网页端口，0 为任意空闲端口")
  private int port;

  @Option(names = "--baud", defaultValue = "115200", description = "打印机接收速度，比特每秒")
  private int baudRate;

  @Option(names = "--ready", description = "启动完成后把地址写进这个 JSON 文件")
  private @Nullable Path readyFile;

  private BenchMain() {}

  /** Runs the bench until it is told to stop. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new BenchMain()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Bench bench = new Bench(Objects.requireNonNull(directory), baudRate, Clock.systemUTC());
    String token = newToken();
    BenchServer server = new BenchServer(port, bench, token);
    Runtime.getRuntime().addShutdownHook(new Thread(bench::close, "shutdown"));
    bench.start();
    server.start();
    String address = "http://127.0.0.1:" + server.port() + "/";
    if (readyFile != null) {
      writeReady(readyFile, facts(address, token, bench));
    }
    log.info("the bench is at {}", address);
    new CountDownLatch(1).await(); // until the process is told to end
    return CommandLine.ExitCode.OK;
  }

  private static Map<String, Object> facts(String address, String token, Bench bench) {
    return Map.of(
        "address", address + "?token=" + token,
        "api", address + "api/",
        "token", token,
        "pid", ProcessHandle.current().pid(),
        "printerPort", bench.printerCable().hostEnd().toString(),
        "cardReaderPort", bench.idReaderCable().hostEnd().toString(),
        "scannerPort", bench.scannerCable().hostEnd().toString());
  }

  private static void writeReady(Path file, Map<String, Object> facts) throws IOException {
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    Files.write(partial, new JsonMapper().writeValueAsBytes(facts));
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String newToken() {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
