package org.suoma.agent.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.suoma.agent.driver.NoProgress;
import org.suoma.agent.driver.ReceiptPrinterDriver;
import org.suoma.agent.serial.SerialLinkOpener;
import org.suoma.device.Bytes;
import org.suoma.device.PrintOutcome;
import org.suoma.device.Receipt;
import org.suoma.device.emulator.Bench;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.profile.ProfileException;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.protocol.ReceiptEncoder;
import org.suoma.device.raster.FontGlyphRenderer;
import org.suoma.device.raster.GlyphRenderer;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/**
 * Measures receipts on throttled pseudo-terminals: bytes, the time on the wire beside what the line
 * needs at least and beside a plain copy of the same bytes, and how soon the first line is there.
 * Prints Markdown.
 */
public final class PrintBench {

  private static final int LINES = 40;
  private static final int TIMES = 5;
  private static final double BITS_PER_BYTE = 10;

  /** DLE EOT 1 to 4 before a job. */
  private static final int QUESTION_BYTES = 12;

  private static final int FIRST_LINE_BYTES = 50;
  private static final GlyphRenderer FONT = new FontGlyphRenderer();

  private final Path folder;
  private final PrintStream out;

  private PrintBench(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /** {@code FOLDER}, for the lines. */
  public static void main(String[] args) throws Exception {
    new PrintBench(Path.of(args[0]), new PrintStream(System.out, true, UTF_8)).measure();
  }

  private void measure() throws Exception {
    out.println(
        "| receipt of 40 lines | baud | bytes | at least s | wire s | ÷ least | plain copy s |"
            + " first line ms |");
    out.println("|---|---|---|---|---|---|---|---|");
    for (int baud : new int[] {9_600, 115_200}) {
      row("Han", chinese(), printer("escpos-80mm", baud));
      row("Yi, shapes taught (FS 2)", yi(), printer("hprt-tp809", baud));
      if (baud > 9_600) {
        row("Yi, drawn", yi(), printer("escpos-80mm", baud));
      }
    }
  }

  private void row(String what, Receipt receipt, PrinterProfile profile) throws Exception {
    int bytes = length(new ReceiptEncoder(profile, FONT).encode(receipt));
    double[] wire = new double[TIMES];
    double[] first = new double[TIMES];
    double[] copy = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      Times times = print(receipt, profile);
      wire[i] = times.wireSeconds;
      first[i] = times.firstLineSeconds;
      copy[i] = copy(receipt, profile);
    }
    double least = bytes * BITS_PER_BYTE / profile.baudRate();
    out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %.2f | %.2f | %.2f | %.2f | %.0f |%n",
        what,
        profile.baudRate(),
        bytes,
        least,
        median(wire),
        median(wire) / least,
        median(copy),
        median(first) * 1e3);
  }

  /** From the first byte of the receipt until the printer says that it is on paper. */
  private Times print(Receipt receipt, PrinterProfile profile) throws Exception {
    try (Bench bench =
        new Bench(folder, profile, ProfileLibrary.bundled().scanner("gm65"), Clock.systemUTC())) {
      bench.start();
      ReceiptPrinterDriver driver =
          new ReceiptPrinterDriver(
              profile,
              new ReceiptEncoder(profile, FONT),
              new SerialLinkOpener(bench.printerLine().port(), profile.baudRate()),
              Clock.systemUTC(),
              status -> {},
              EventLog.unkept(Program.AGENT));
      driver.start();
      try {
        await(() -> driver.status().isOnline());
        long before = bench.printerLine().bytesReceived();
        long tap = System.nanoTime();
        CompletableFuture<PrintOutcome> outcome = driver.print(receipt, new NoProgress());
        long begin = when(bench, before + QUESTION_BYTES + 1);
        long firstLine = when(bench, before + QUESTION_BYTES + FIRST_LINE_BYTES);
        PrintOutcome ended = outcome.get(120, TimeUnit.SECONDS);
        if (!ended.equals(PrintOutcome.printed())) {
          throw new IllegalStateException("not printed: " + ended);
        }
        long end = System.nanoTime();
        return new Times((end - begin) / 1e9, (firstLine - tap) / 1e9);
      } finally {
        driver.close();
      }
    }
  }

  private double copy(Receipt receipt, PrinterProfile profile) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ReceiptEncoder(profile, FONT)
        .encode(receipt)
        .forEach(band -> bytes.writeBytes(band.toArray()));
    try (Bench bench =
        new Bench(folder, profile, ProfileLibrary.bundled().scanner("gm65"), Clock.systemUTC())) {
      bench.start();
      try (OutputStream port = Files.newOutputStream(bench.printerLine().port())) {
        long start = System.nanoTime();
        port.write(bytes.toByteArray());
        return (when(bench, bytes.size()) - start) / 1e9;
      }
    }
  }

  private static long when(Bench bench, long bytes) {
    await(() -> bench.printerLine().bytesReceived() >= bytes);
    return System.nanoTime();
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      LockSupport.parkNanos(200_000);
    }
  }

  private static Receipt chinese() {
    return receipt(line -> "索玛县人民政府办公室关于高龄津贴的通知第%02d条".formatted(line));
  }

  /** Syllables in the order of Unicode, 55 different ones: shapes, not words. */
  private static Receipt yi() {
    return receipt(
        line ->
            IntStream.range(line * 14, line * 14 + 14)
                .mapToObj(i -> Character.toString(0xA000 + i % 55))
                .collect(Collectors.joining()));
  }

  private static Receipt receipt(IntFunction<String> text) {
    List<Receipt.Item> items =
        IntStream.range(0, LINES)
            .mapToObj(text)
            .<Receipt.Item>map(
                line -> new Receipt.Line(line, Receipt.Size.NORMAL, Receipt.Align.START, false))
            .toList();
    return new Receipt(items);
  }

  private static PrinterProfile printer(String model, int baud) throws ProfileException {
    return ProfileLibrary.bundled().printer(model).at(baud);
  }

  private static int length(List<Bytes> bands) {
    return bands.stream().mapToInt(Bytes::length).sum();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private record Times(double wireSeconds, double firstLineSeconds) {}
}
