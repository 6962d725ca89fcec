package org.suoma.content.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same update by the tools that Debian has for it. */
final class Peers {

  private static final Pattern RECEIVED = Pattern.compile("Total bytes received: ([0-9,]+)");

  private final Path work;
  private final Path old;
  private final Path fresh;
  private final Program program;

  Peers(Path work, Path old, Path fresh) {
    this.work = work;
    this.old = old;
    this.fresh = fresh;
    this.program = new Program(work);
  }

  void measure(Row row, long ours, Ratio ratio) throws Exception {
    long whole = wholeFiles(row);
    ratio.print("update ÷ whole changed files", ours, whole);
    try (CountingServer server = new CountingServer(work)) {
      ratio.print("update ÷ casync", ours, casync(server, row));
      ratio.print("update ÷ zsync", ours, zsync(server, row));
      ratio.print("update ÷ ostree", ours, ostree(server, row));
    }
    ratio.print("update ÷ rsync", ours, rsync(row));
    ratio.print("update ÷ zstd --patch-from on tar", ours, tarPatch(row));
  }

  private long wholeFiles(Row row) throws Exception {
    long sum = 0;
    int files = 0;
    double cpu = 0;
    for (Path file : UpdateBench.changed(old, fresh)) {
      Files.deleteIfExists(work.resolve("whole.zst"));
      program.run("zstd", "-q", "-19", file.toString(), "-o", "whole.zst");
      Program.Cost cost = program.run("zstd", "-q", "-d", "-f", "whole.zst", "-o", "whole.out");
      sum += Files.size(work.resolve("whole.zst"));
      cpu += cost.cpuSeconds();
      files++;
    }
    row.print("whole changed files, zstd -19", sum, files, new Program.Cost(cpu, 0, 0, ""));
    return sum;
  }

  private long casync(CountingServer server, Row row) throws Exception {
    String options = "--with=unix --compression=zstd --chunk-size=65536 ";
    program.run("sh", "-c", "casync make " + options + "--store=new.castr new.caidx " + fresh);
    server.takeBytes();
    server.takeRequests();
    String url = server.address().toString();
    Program.Cost cost =
        program.run(
            "sh",
            "-c",
            "casync extract --with=unix --seed=%s --store=%snew.castr %snew.caidx casync-out"
                .formatted(old, url, url));
    long bytes = server.takeBytes();
    row.print("casync 64K", bytes, server.takeRequests(), cost);
    return bytes;
  }

  private long zsync(CountingServer server, Row row) throws Exception {
    tar(old, "old.tar");
    tar(fresh, "new.tar");
    program.run("zsyncmake", "-u", server.address() + "new.tar", "-o", "new.tar.zsync", "new.tar");
    server.takeBytes();
    server.takeRequests();
    Program.Cost cost =
        program.run(
            "zsync",
            "-q",
            "-i",
            "old.tar",
            "-o",
            "zsync-out.tar",
            server.address() + "new.tar.zsync");
    long bytes = server.takeBytes();
    row.print("zsync on tar", bytes, server.takeRequests(), cost);
    return bytes;
  }

  private long ostree(CountingServer server, Row row) throws Exception {
    program.run("sh", "-c", "ostree init --repo=repo --mode=archive");
    program.run("sh", "-c", "ostree commit --repo=repo -b county --tree=dir=" + old);
    program.run("sh", "-c", "ostree summary --repo=repo -u");
    program.run("sh", "-c", "ostree init --repo=client --mode=bare-user");
    program.run(
        "sh",
        "-c",
        "ostree remote add --repo=client --no-gpg-verify hall " + server.address() + "repo");
    program.run("sh", "-c", "ostree pull --repo=client hall county");
    program.run("sh", "-c", "ostree commit --repo=repo -b county --tree=dir=" + fresh);
    program.run("sh", "-c", "ostree static-delta generate --repo=repo county");
    program.run("sh", "-c", "ostree summary --repo=repo -u");
    server.takeBytes();
    server.takeRequests();
    Program.Cost cost = program.run("sh", "-c", "ostree pull --repo=client hall county");
    long bytes = server.takeBytes();
    row.print("ostree, static delta", bytes, server.takeRequests(), cost);
    return bytes;
  }

  /** Both ends on this machine: bytes are what rsync says that the receiver got. */
  private long rsync(Row row) throws Exception {
    program.run("sh", "-c", "cp -a " + old + " rsync-out");
    Program.Cost cost =
        program.run("sh", "-c", "rsync -az --no-whole-file --stats " + fresh + "/ rsync-out/");
    Matcher sent = Pattern.compile("Total bytes sent: ([0-9,]+)").matcher(cost.output());
    Matcher received = RECEIVED.matcher(cost.output());
    if (!sent.find() || !received.find()) {
      throw new IllegalStateException(cost.output());
    }
    long bytes = Long.parseLong(sent.group(1).replace(",", ""));
    row.print("rsync -az", bytes, 1, cost);
    return bytes;
  }

  private long tarPatch(Row row) throws Exception {
    program.run("sh", "-c", "zstd -q -19 --long=31 --patch-from=old.tar new.tar -o tar.patch.zst");
    Program.Cost cost =
        program.run(
            "sh", "-c", "zstd -q -d --long=31 --patch-from=old.tar tar.patch.zst -o tar.out");
    long bytes = Files.size(work.resolve("tar.patch.zst"));
    row.print("zstd --patch-from on tar", bytes, 1, cost);
    return bytes;
  }

  private void tar(Path folder, String name) throws Exception {
    program.run(
        "sh",
        "-c",
        "tar -cf " + name + " --sort=name --mtime=@0 --owner=0 --group=0 -C " + folder + " .");
  }

  /** Prints what a peer took. */
  @FunctionalInterface
  interface Row {
    void print(String what, long bytes, long requests, Program.Cost cost);
  }

  /** Prints a ratio. */
  @FunctionalInterface
  interface Ratio {
    void print(String what, long ours, long peers);
  }
}
