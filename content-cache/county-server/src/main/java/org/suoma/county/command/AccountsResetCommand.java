package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import org.suoma.county.access.AccountDesk;
import org.suoma.county.access.AccountRefusedException;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gives an account a new password and takes its second factor away, when nobody else can. */
@Command(name = "reset", description = "重置密码，并解绑动态码（最后一位管理员进不去时用）", mixinStandardHelpOptions = true)
final class AccountsResetCommand extends CountyCommand {

  @Option(names = "--login", required = true, paramLabel = "LOGIN", description = "登录名")
  private String login = "";

  AccountsResetCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out)
      throws IOException, AccountRefusedException {
    AccountDesk accounts = wiring.access().accounts();
    String password = accounts.resetPassword(Optional.empty(), login);
    accounts.removeFactor(Optional.empty(), login);
    out.println("新的初始密码：" + password);
    return DONE;
  }
}
