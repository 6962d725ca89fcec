package org.suoma.journey;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays a journey on the system that the launcher has started. */
@Command(name = "journey")
public final class JourneyMain implements Callable<Integer> {

  @Parameters(index = "0")
  private @Nullable String name;

  @Option(names = "--out", required = true)
  private @Nullable Path out;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  private JourneyMain() {}

  /** Ends with 0 if all steps passed. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new JourneyMain()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path directory = Objects.requireNonNull(out);
    Files.createDirectories(directory);
    RunningSystem system = RunningSystem.ofLauncher();
    Probe probe = new Probe(system);
    Journey journey =
        new Journey(Objects.requireNonNull(name), directory, new Hand(system.display()), probe);
    switch (Objects.requireNonNull(name)) {
      case "look-up" -> new LookUpJourney(system, journey, directory).play();
      case "apply" -> new ApplyJourney(system, journey, probe, directory).play();
      case "yi" -> new YiJourney(system, journey, directory).play();
      case "hand-off" -> new HandOffJourney(system, journey, directory).play();
      default -> throw new IllegalArgumentException("no journey " + name);
    }
    JourneyReport report = journey.report();
    report.write(directory.resolve("report.json"));
    PrintWriter terminal = Objects.requireNonNull(spec).commandLine().getOut();
    for (JourneyReport.Step step : report.steps()) {
      String line =
          "%s %5d ms  %s%s"
              .formatted(
                  step.passed() ? "通过" : "失败",
                  step.millis(),
                  step.name(),
                  step.failure() == null ? "" : "：" + step.failure());
      terminal.println(line);
    }
    return report.passed() ? 0 : 1;
  }
}
