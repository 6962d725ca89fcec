package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.suoma.county.access.AccountDesk;
import org.suoma.county.access.AccountRefusedException;
import org.suoma.county.access.Role;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes an account and tells its first password once. */
@Command(name = "add", description = "建立账号", mixinStandardHelpOptions = true)
final class AccountsAddCommand extends CountyCommand {

  @Option(names = "--login", required = true, paramLabel = "LOGIN", description = "登录名")
  private String login = "";

  @Option(names = "--name", required = true, paramLabel = "NAME", description = "姓名")
  private String name = "";

  @Option(names = "--unit", paramLabel = "ID", description = "单位编号（county.json 里的）")
  private String unit = "";

  @Option(
      names = "--role",
      required = true,
      split = ",",
      paramLabel = "ROLE",
      description = "角色，可写几个：${COMPLETION-CANDIDATES}")
  private Set<Role> roles = EnumSet.noneOf(Role.class);

  @Option(names = "--lasting", description = "第一次登录不要求改密码（只用于演示）")
  private boolean lasting;

  AccountsAddCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out)
      throws IOException, AccountRefusedException {
    String password = wiring.access().accounts().add(Optional.empty(), draft(), lasting);
    out.println("已建立账号 " + login);
    out.println("初始密码：" + password);
    return DONE;
  }

  private AccountDesk.Draft draft() throws AccountRefusedException {
    try {
      return new AccountDesk.Draft(login, name, unit, roles);
    } catch (IllegalArgumentException e) {
      throw new AccountRefusedException(String.valueOf(e.getMessage()));
    }
  }
}
