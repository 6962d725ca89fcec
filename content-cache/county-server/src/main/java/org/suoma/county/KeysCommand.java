package org.suoma.county;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes the key pair that signs releases. */
@Command(name = "keys", description = "签名密钥：county keys init", mixinStandardHelpOptions = true)
final class KeysCommand extends CountyCommand {

  /** What to do with the keys. */
  enum Action {
    /** Make them. */
    init
  }

  @Parameters(paramLabel = "init", description = "init：生成签名密钥")
  private Action action = Action.init;

  KeysCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) throws IOException {
    if (action != Action.init) {
      throw new AssertionError(action);
    }
    try {
      wiring.keys().init();
    } catch (FileAlreadyExistsException e) {
      throw new IOException("签名密钥已经存在，换掉它会使终端不再信任本县：" + e.getFile(), e);
    }
    out.println("签名密钥（请备份，不要外传）：" + wiring.keys().signingKeyFile());
    out.println("公钥（交给终端）：" + wiring.keys().publicKeyFile());
    return DONE;
  }
}
