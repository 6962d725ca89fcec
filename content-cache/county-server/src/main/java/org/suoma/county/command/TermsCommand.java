package org.suoma.county.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suoma.county.translating.term.TermBase;
import org.suoma.county.wiring.CountyConfig;
import org.suoma.county.wiring.CountyWiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Replaces the county's term base. */
@Command(
    name = "terms",
    description = "换上新的术语表（CSV，列：han、yi、source、source_licence）",
    mixinStandardHelpOptions = true)
final class TermsCommand extends CountyCommand {

  @Parameters(paramLabel = "FILE", description = "术语表")
  private @Nullable Path file;

  TermsCommand(Clock clock) {
    super(clock);
  }

  @Override
  int run(CountyConfig config, CountyWiring wiring, PrintWriter out) throws IOException {
    Path given = Objects.requireNonNull(file);
    Path kept = wiring.termBase();
    Path partial = kept.resolveSibling(kept.getFileName() + ".partial");
    try {
      if (!Files.isRegularFile(given)) {
        throw new IOException("找不到术语表：" + given);
      }
      Files.copy(given, partial, StandardCopyOption.REPLACE_EXISTING);
      int size = TermBase.read(partial).size();
      Files.move(
          partial, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      out.println("术语表已更新，共 %d 条".formatted(size));
    } finally {
      Files.deleteIfExists(partial);
    }
    return DONE;
  }
}
