package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import org.suoma.county.access.Account;
import org.suoma.county.access.Role;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Command;

/** Lists the accounts. */
@Command(name = "list", description = "列出账号", mixinStandardHelpOptions = true)
final class AccountsListCommand extends CountyCommand {

  AccountsListCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) throws IOException {
    ChineseTable table = new ChineseTable("登录名", "姓名", "角色", "动态码", "状态");
    for (Account account : wiring.access().accounts().all()) {
      table.row(
          account.login(),
          account.name(),
          Role.labels(account.roles()),
          account.standing().hasFactor() ? "已绑定" : "没有",
          account.standing().closed() ? "已停用" : "可用");
    }
    table.print(out);
    return DONE;
  }
}
