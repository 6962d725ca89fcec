package org.suoma.journey;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Hand off: a guide, its code for the phone and on paper, then the same item at a site of another
 * organ in its fence: typed, scanned, sent, printed, and in the end nothing of it left.
 */
final class HandOffJourney {

  private static final String GUIDE = "guide-marriage";

  private final RunningSystem system;
  private final Journey journey;
  private final Path directory;

  HandOffJourney(RunningSystem system, Journey journey, Path directory) {
    this.system = system;
    this.journey = journey;
    this.directory = directory;
  }

  void play() throws Exception {
    toTheGuide();
    byThePhone();
    atTheSite();
    offTheList();
    onPaper();
    journey.step("结束使用", () -> journey.tap("node|#bar-finish"));
    journey.step("信息已清除", () -> journey.read("已清除"));
    journey.step("回到待机画面", () -> journey.see("[data-act=start]"));
    journey.step(
        "网站存的东西一样不留",
        () -> {
          Path storage = Path.of(system.data()).resolve("site-storage");
          journey.await("the site's storage to be gone", () -> !Files.exists(storage));
        });
  }

  private void toTheGuide() {
    journey.step("待机画面：点一下屏幕", () -> journey.tap("[data-act=start]"));
    journey.step("首页", () -> journey.see("[data-act=home-services]"));
    journey.step("点搜索框", () -> journey.tap("[data-act=open-search]"));
    journey.step(
        "打拼音 jiehun，只看办事指南",
        () -> {
          for (char letter : "jiehun".toCharArray()) {
            journey.tap("[data-act=key-" + letter + "]");
          }
          journey.see("#hits[data-words=jiehun]");
          journey.tap("[data-act=type-guide]");
        });
    journey.step("打开结婚登记", () -> journey.tap("a[href='entry?id=" + GUIDE + "']"));
    journey.step("点办理", () -> journey.tap("[data-act=handoff]"));
  }

  private void byThePhone() {
    journey.step(
        "手机码：只有事项和地区",
        () -> {
          journey.see("[data-qr]");
          Path picture = directory.resolve("handoff.png");
          journey.await("the code to be readable on the screen", () -> isRead(picture));
        });
    journey.step(
        "打印成小条",
        () -> {
          int before = system.bench("receipts").size();
          journey.tap("[data-act=slip]");
          journey.see("[data-print-state=PRINTED]");
          journey.await(
              "a new receipt at the printer", () -> system.bench("receipts").size() == before + 1);
          Files.write(directory.resolve("slip.png"), system.latestReceipt());
        });
    journey.step("返回", () -> journey.tap("[data-act=back]"));
    journey.step("再点办理", () -> journey.tap("[data-act=handoff]"));
  }

  private void atTheSite() {
    journey.step("打开网站", () -> journey.tap("[data-act=online]"));
    journey.step("网站在围栏里", () -> journey.see("site|#name"));
    journey.step("点姓名，键盘出来", () -> touchField("name"));
    journey.step(
        "拼音打一个字",
        () -> {
          for (char letter : "zhang".toCharArray()) {
            journey.tap("keys|[data-act=key-" + letter + "]");
          }
          journey.tap("keys|[data-act=candidate-1]");
        });
    journey.step(
        "换到手机号，打数字",
        () -> {
          touchField("phone");
          for (char digit : "0899555".toCharArray()) {
            journey.tap("keys|[data-act=number-" + digit + "]");
          }
        });
    journey.step(
        "点电子凭证，扫手机上的码，码填进去了",
        () -> {
          touchField("card");
          system.scan("DEMO12345678");
          journey.see("node|#notice");
        });
    journey.step("知道了", () -> answer("notice-read"));
  }

  private void offTheList() {
    journey.step(
        "别的码不交给这个网站",
        () -> {
          system.scan("SOCIALABC12345");
          journey.see("node|#notice");
        });
    journey.step("知道了", () -> answer("notice-read"));
    journey.step("收起键盘", () -> journey.tap("node|#bar-keys"));
    journey.step(
        "名单以外的链接被拦下",
        () -> {
          journey.tap("site|#strange");
          journey.see("node|#notice-left");
        });
    journey.step("返回网站", () -> answer("notice-leave"));
  }

  private void onPaper() {
    journey.step(
        "提交",
        () -> {
          journey.tap("site|#send");
          journey.see("site|#number");
        });
    journey.step(
        "网站要打印，先问",
        () -> {
          journey.tap("site|#print");
          journey.see("node|#notice-question");
        });
    journey.step(
        "打印，小票出来了",
        () -> {
          int before = system.bench("receipts").size();
          answer("notice-yes");
          journey.await(
              "a new receipt at the printer", () -> system.bench("receipts").size() == before + 1);
          Files.write(directory.resolve("receipt.png"), system.latestReceipt());
        });
    journey.step("知道了", () -> answer("notice-read"));
    journey.step(
        "随时可以换到手机上",
        () -> {
          journey.tap("node|#bar-phone");
          journey.see("node|#notice-phone");
        });
    journey.step("知道了", () -> answer("notice-read"));
  }

  private void touchField(String id) throws Exception {
    journey.tap("site|#" + id);
    journey.see("keys|[data-act=keys-away]");
  }

  private void answer(String id) throws Exception {
    journey.tap("node|#" + id);
    journey.leaveBehind("node|#" + id);
  }

  private boolean isRead(Path picture) throws Exception {
    journey.photograph(picture);
    Optional<String> code = readQr(picture);
    if (code.isPresent()) {
      Files.writeString(directory.resolve("handoff-qr.txt"), code.get() + "\n");
    }
    return code.isPresent();
  }

  /** What a phone would read off the screen; empty while the page is being painted. */
  private static Optional<String> readQr(Path png) throws Exception {
    BufferedImage image = ImageIO.read(png.toFile());
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    try {
      return Optional.of(
          new QRCodeReader()
              .decode(
                  new BinaryBitmap(new HybridBinarizer(source)),
                  Map.of(DecodeHintType.TRY_HARDER, true))
              .getText());
    } catch (ReaderException e) {
      return Optional.empty();
    }
  }
}
