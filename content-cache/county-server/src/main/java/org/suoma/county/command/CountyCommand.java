package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands share: the configuration, and a place for their words. */
abstract class CountyCommand implements Callable<Integer> {

  static final int DONE = 0;
  static final int PARTLY = 1;

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "配置文件 county.toml")
  private @Nullable Path configFile;

  @Spec private @Nullable CommandSpec spec;

  private final Clock clock;

  CountyCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public final Integer call() throws Exception {
    if (configFile == null || spec == null) {
      throw new IllegalStateException("picocli sets the required options");
    }
    CountyConfig config = CountyConfig.read(configFile);
    try (CountyWiring wiring = CountyWiring.open(config, clock)) {
      return run(config, wiring, spec.commandLine().getOut());
    }
  }

  final Clock clock() {
    return clock;
  }

  /** Does the work and gives the exit code. */
  abstract int run(CountyConfig config, CountyWiring wiring, PrintWriter out) throws Exception;

  /** Makes the keys unless they are there, so that a new county can publish at once. */
  static void ensureKeys(CountyWiring wiring, PrintWriter out) throws IOException {
    if (!wiring.keys().exist()) {
      Path root = wiring.keys().defaultRootFolder();
      wiring.keys().init(root, 1, 1);
      out.println("已生成签名密钥；根密钥请从服务器上拿走，锁起来：" + root);
    }
  }
}
