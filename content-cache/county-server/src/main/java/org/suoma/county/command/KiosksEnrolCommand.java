package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.county.enrolment.EnrolmentDesk;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives a kiosk a code and tells it once. */
@Command(
    name = "enrol",
    description = "给一台终端发登记码：新装的，或者替换坏掉的（名称不变）",
    mixinStandardHelpOptions = true)
final class KiosksEnrolCommand extends CountyCommand {

  @Parameters(paramLabel = "NAME", description = "终端名称，例如 bianmin-1")
  private String name = "";

  @Option(names = "--area", required = true, paramLabel = "CODE", description = "行政区划代码")
  private String area = "";

  @Option(names = "--place", paramLabel = "ID", description = "所在场所的条目编号")
  private String place = "";

  KiosksEnrolCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) throws IOException {
    EnrolmentDesk.Invitation invitation = wiring.enrolments().invite(Optional.empty(), kiosk());
    out.println("登记码：" + invitation.code().spaced());
    out.printf(
        "给终端 %s，只能用一次，%s 前有效。在终端上运行：./suoma agent enrol 登记码 --config agent.toml%n",
        name,
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(clock().getZone())
            .format(invitation.until()));
    return DONE;
  }

  private EnrolledKiosk kiosk() throws IOException {
    try {
      return new EnrolledKiosk(name, area, place);
    } catch (IllegalArgumentException e) {
      throw new IOException(String.valueOf(e.getMessage()), e);
    }
  }
}
