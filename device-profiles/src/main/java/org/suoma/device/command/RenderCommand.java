package org.suoma.device.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suoma.device.Bytes;
import org.suoma.device.Receipt;
import org.suoma.device.ReceiptJson;
import org.suoma.device.emulator.PrintPreview;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.profile.ProfileException;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.protocol.ReceiptEncoder;
import org.suoma.device.raster.FontGlyphRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the very bytes that a printer would get for a receipt, and shows the paper. */
@Command(
    name = "render",
    description = "把一张小票变成打印机会收到的字节，并画出纸上的样子（格式见 docs/receipts.md）",
    mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {

  /** Start bit, eight bits, stop bit. */
  private static final double LINE_BITS_PER_BYTE = 10;

  @Parameters(paramLabel = "RECEIPT.json", description = "小票")
  private @Nullable Path receiptFile;

  @Option(names = "--profile", required = true, paramLabel = "NAME", description = "打印机型号")
  private String profileName = "";

  @Option(names = "--profiles", paramLabel = "DIR", description = "先从这个目录找型号文件，没有再用自带的")
  private @Nullable Path profiles;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "字节写到这里")
  private @Nullable Path out;

  @Option(names = "--picture", paramLabel = "PNG", description = "纸上的样子画到这里")
  private @Nullable Path picture;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter words = Objects.requireNonNull(spec).commandLine().getOut();
    try {
      render(words);
      return ExitCode.OK;
    } catch (NoSuchFileException e) {
      words.println("找不到文件 " + e.getFile());
    } catch (JsonProcessingException e) {
      words.println(
          "%s 第 %d 行不是小票：%s"
              .formatted(receiptFile, e.getLocation().getLineNr(), e.getOriginalMessage()));
    } catch (ProfileException | IOException e) {
      words.println(e.getMessage());
    }
    return ExitCode.USAGE;
  }

  private void render(PrintWriter words) throws IOException, ProfileException {
    Receipt receipt =
        new ReceiptJson().read(Files.readAllBytes(Objects.requireNonNull(receiptFile)));
    ProfileLibrary library =
        profiles == null ? ProfileLibrary.bundled() : ProfileLibrary.with(profiles);
    PrinterProfile profile = library.printer(profileName);
    List<Bytes> bands = new ReceiptEncoder(profile, new FontGlyphRenderer()).encode(receipt);
    byte[] bytes = joined(bands);
    Files.write(Objects.requireNonNull(out), bytes);
    words.println(
        "%d 字节，%d 波特要 %.1f 秒"
            .formatted(
                bytes.length,
                profile.baudRate(),
                bytes.length * LINE_BITS_PER_BYTE / profile.baudRate()));
    if (picture != null) {
      PrintPreview preview = PrintPreview.of(profile, bands);
      Files.write(picture, preview.png());
      preview.faults().forEach(fault -> words.println("打印机会这样抱怨：" + fault));
    }
  }

  private static byte[] joined(List<Bytes> bands) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    bands.forEach(band -> all.writeBytes(band.toArray()));
    return all.toByteArray();
  }
}
