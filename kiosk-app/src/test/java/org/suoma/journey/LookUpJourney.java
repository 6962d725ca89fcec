package org.suoma.journey;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Look up and take away: touch the screen, search by initials, read, show more, print, take the QR
 * code, finish; afterwards nothing is left of the visit.
 */
final class LookUpJourney {

  private final RunningSystem system;
  private final Journey journey;
  private final Path directory;

  LookUpJourney(RunningSystem system, Journey journey, Path directory) {
    this.system = system;
    this.journey = journey;
    this.directory = directory;
  }

  void play() throws Exception {
    int receiptsBefore = system.bench("receipts").size();
    journey.step("待机画面：点一下屏幕", () -> journey.tap("[data-act=start]"));
    journey.step("首页", () -> journey.see("[data-act=home-services]"));
    journey.step("点搜索框", () -> journey.tap("[data-act=open-search]"));
    for (char letter : "ylbx".toCharArray()) {
      journey.step("按 " + letter, () -> journey.tap("[data-act=key-" + letter + "]"));
    }
    journey.step("找到医疗保险", () -> journey.read("医疗保险"));
    journey.step("打开第一条", () -> journey.tap("[data-act=hit-1]"));
    journey.step("看到文件", () -> journey.see("[data-act=print]"));
    journey.step(
        "往下看",
        () -> {
          journey.tap("[data-act=more]");
          journey.leaveBehind("h2.title");
        });
    journey.step(
        "用手指往下滑",
        () -> {
          journey.swipeDown();
          journey.swipeDown();
          journey.see("h2.title");
        });
    journey.step("点打印", () -> journey.tap("[data-act=print]"));
    journey.step("选摘要", () -> journey.tap("[data-act=print-summary]"));
    journey.step("屏幕说已打印", () -> journey.see("[data-print-state=PRINTED]"));
    journey.step(
        "小票出来了，二维码可读",
        () -> {
          journey.await(
              "a new receipt at the printer",
              () -> system.bench("receipts").size() == receiptsBefore + 1);
          byte[] receipt = system.latestReceipt();
          Files.write(directory.resolve("receipt.png"), receipt);
          Files.writeString(directory.resolve("receipt-qr.txt"), readQr(receipt) + "\n");
        });
    journey.step(
        "返回文件",
        () -> {
          journey.tap("[data-act=back]");
          journey.see("[data-act=print]"); // the page before has the next button, too
        });
    journey.step("带到手机上", () -> journey.tap("[data-act=qr]"));
    journey.step("看到二维码", () -> journey.see("[data-qr]"));
    journey.step("结束使用", () -> journey.tap("[data-act=finish]"));
    journey.step("信息已清除", () -> journey.read("已清除"));
    journey.step("回到待机画面", () -> journey.see("[data-act=start]"));
  }

  private static String readQr(byte[] png) throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    try {
      return new QRCodeReader()
          .decode(
              new BinaryBitmap(new HybridBinarizer(source)),
              Map.of(DecodeHintType.TRY_HARDER, true))
          .getText();
    } catch (NotFoundException e) {
      throw new AssertionError("the receipt's QR code cannot be read", e);
    }
  }
}
