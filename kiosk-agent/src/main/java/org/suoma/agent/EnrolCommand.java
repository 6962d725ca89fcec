package org.suoma.agent;

import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suoma.agent.county.CountyLine;
import org.suoma.agent.county.Enroller;
import org.suoma.agent.county.EnrolmentFailedException;
import org.suoma.agent.county.IdentityFile;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.content.enrolment.EnrolmentCode;
import org.suoma.content.trust.NationalCryptography;
import org.suoma.event.EventLog;
import org.suoma.event.Program;
import org.suoma.records.ConfigException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes this machine a kiosk of the county; an agent that runs already need not be restarted. */
@Command(
    name = "enrol",
    description = "用县里发的登记码登记这台终端；请用运行终端代理的那个用户来运行",
    mixinStandardHelpOptions = true)
final class EnrolCommand implements Callable<Integer> {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  @ParentCommand private @Nullable KioskAgent agent;

  @Parameters(paramLabel = "CODE", description = "登记码，例如 7K3M-9QXD，不分大小写")
  private String code = "";

  @Option(
      names = "--county",
      paramLabel = "URL",
      description = "县服务器的地址；不写就用 agent.toml 里 [county] 的 url")
  private @Nullable URI county;

  @Spec private @Nullable CommandSpec spec;

  private EnrolCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try {
      AgentConfig config = Objects.requireNonNull(agent).config();
      if (Boolean.TRUE.equals(config.nationalCryptography())) {
        NationalCryptography.allow();
      }
      EnrolledKiosk kiosk = enroller(config).enrol(EnrolmentCode.parse(code));
      out.printf("登记好了：这台终端是 %s，地区 %s%n", kiosk.name(), kiosk.area());
      return ExitCode.OK;
    } catch (ConfigException | IllegalArgumentException e) {
      out.println(e.getMessage());
      return ExitCode.USAGE;
    } catch (EnrolmentFailedException e) {
      out.println(e.getMessage());
      return ExitCode.SOFTWARE;
    }
  }

  private Enroller enroller(AgentConfig config) {
    IdentityFile identity = new IdentityFile(config.identityFile(), EventLog.unkept(Program.AGENT));
    AgentConfig.County configured = config.county();
    URI address = county;
    if (address == null && configured != null) {
      address = configured.url();
    }
    if (address == null) {
      throw new IllegalArgumentException(
          "不知道县服务器在哪里：请写 --county http://…/，或在 agent.toml 里写 [county] url");
    }
    HttpClient http =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    CountyLine line =
        new CountyLine(
            http,
            new AgentConfig.County(address, null).url(),
            identity,
            Clock.systemUTC(),
            EventLog.unkept(Program.AGENT));
    return new Enroller(line, identity, config.content().trustedRoot());
  }
}
