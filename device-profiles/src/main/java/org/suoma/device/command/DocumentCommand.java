package org.suoma.device.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suoma.device.profile.ProfileException;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.profile.ProfileReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the reference of profiles. */
@Command(
    name = "document",
    description = "写出型号文件的说明（docs/device-profiles.md）",
    mixinStandardHelpOptions = true)
final class DocumentCommand implements Callable<Integer> {

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "写到这里")
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter words = Objects.requireNonNull(spec).commandLine().getOut();
    try {
      Files.writeString(
          Objects.requireNonNull(out), new ProfileReference(ProfileLibrary.bundled()).markdown());
      return ExitCode.OK;
    } catch (ProfileException | IOException e) {
      words.println(e.getMessage());
      return ExitCode.USAGE;
    }
  }
}
