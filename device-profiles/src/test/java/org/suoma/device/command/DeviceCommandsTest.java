package org.suoma.device.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.device.Bytes;

class DeviceCommandsTest {

  private static final String RECEIPT =
      """
      {"items": [
        {"item": "line", "text": "索玛县", "size": "LARGE", "align": "CENTER", "bold": true},
        {"item": "pair", "label": "电话", "value": "0899-555-0101"},
        {"item": "rule"},
        {"item": "qr", "content": "https://suoma.example/p/1", "caption": "扫一扫"},
        {"item": "table", "columns": [{"share": 3, "align": "START"}, {"share": 1, "align": "END"}],
         "rows": [["材料", "份数"], ["居民身份证原件及复印件，正反面印在同一面上", "2"], ["户口簿", "1"]],
         "heading": true},
        {"item": "line", "text": "靠右", "size": "NORMAL", "align": "END", "bold": false},
        {"item": "picture", "png": "PICTURE"},
        {"item": "cut"},
        {"item": "line", "text": "存根", "size": "NORMAL", "align": "START", "bold": false},
        {"item": "feed", "lines": 1}
      ]}
      """
          .replace("PICTURE", picture());

  /** A disc that grows darker downwards, on nothing. */
  private static String picture() {
    BufferedImage image = new BufferedImage(800, 300, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, Color.LIGHT_GRAY, 0, 300, Color.BLACK));
    graphics.fillOval(250, 0, 300, 300);
    graphics.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(png.toByteArray());
  }

  @TempDir private Path folder;
  private Path receipt;
  private Path out;

  @BeforeEach
  void write() throws Exception {
    receipt = Files.writeString(folder.resolve("receipt.json"), RECEIPT);
    out = folder.resolve("receipt.bin");
  }

  @Test
  void writesTheBytesThatThePrinterWouldGet() throws Exception {
    assertThat(run(0, "--profile", "escpos-80mm"))
        .containsPattern("^\\d+ 字节，115200 波特要 \\d\\.\\d 秒");

    assertThat(Bytes.of(Files.readAllBytes(out)).toString())
        .startsWith("1b 40 1c 26")
        .endsWith("1d 56 42 18");
  }

  @Test
  void drawsThePaper() throws Exception {
    Path picture = folder.resolve("receipt.png");

    assertThat(run(0, "--profile", "escpos-80mm", "--picture", picture.toString()))
        .doesNotContain("抱怨");

    assertThat(ImageIO.read(picture.toFile()).getHeight()).isGreaterThan(400);
  }

  @Test
  void namesTheLineThatIsWrong() throws Exception {
    Files.writeString(receipt, RECEIPT.replace("\"rule\"", "\"ruler\""));

    assertThat(run(2, "--profile", "escpos-80mm")).contains("第 4 行不是小票", "ruler");
    assertThat(out).doesNotExist();
  }

  @Test
  void namesAFileOrAProfileThatIsNotThere() throws Exception {
    assertThat(run(2, "--profile", "none")).contains("none.toml");
    Files.delete(receipt);
    assertThat(run(2, "--profile", "escpos-80mm")).contains("找不到文件", "receipt.json");
  }

  private String run(int exitCode, String... options) {
    StringWriter words = new StringWriter();
    String[] args = new String[options.length + 4];
    args[0] = "render";
    args[1] = receipt.toString();
    args[2] = "--out";
    args[3] = out.toString();
    System.arraycopy(options, 0, args, 4, options.length);
    int code = DeviceCommands.commandLine().setOut(new PrintWriter(words, true)).execute(args);
    assertThat(code).as(words.toString()).isEqualTo(exitCode);
    return words.toString();
  }
}
