package org.suoma.county;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import org.suoma.county.command.CountyCommandLine;

/** The county's program; run it with {@code --help} to see what it can do. */
public final class CountyServer {

  private CountyServer() {}

  /** Runs a command and ends with its exit code. */
  public static void main(String[] args) {
    // The words are Chinese: the terminal's own character set would lose them under LANG=C.
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int exitCode =
        CountyCommandLine.with(Clock.system(ZoneId.of("Asia/Shanghai")))
            .setOut(out)
            .setErr(err)
            .execute(args);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }
}
