package org.suoma.app.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.app.SampleStore;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

class PictureSizesTest {

  private final Map<String, byte[]> files = new HashMap<>();
  private final AtomicInteger reads = new AtomicInteger();
  private final PictureSizes sizes =
      new PictureSizes(
          path -> {
            reads.incrementAndGet();
            return Optional.ofNullable(files.get(path));
          },
          EventLog.unkept(Program.APP));

  @ParameterizedTest
  @CsvSource({"png,1200,800", "jpg,640,960", "gif,17,3", "png,1,1"})
  void tellsHowManyDotsAPictureHas(String type, int width, int height) throws Exception {
    files.put("media/a." + type, picture(type, width, height));

    assertThat(sizes.of("media/a." + type)).isEqualTo(new PictureSize(width, height, false));
  }

  @Test
  void knowsAPictureByItsBytesAndNotByItsName() throws Exception {
    files.put("media/a.jpg", picture("png", 30, 20));

    assertThat(sizes.of("media/a.jpg")).isEqualTo(new PictureSize(30, 20, false));
  }

  @Test
  void aPictureCutOffBehindItsHeadStillTellsItsSize() throws Exception {
    files.put("media/a.png", Arrays.copyOf(picture("png", 1_200, 800), 60));

    assertThat(sizes.of("media/a.png")).isEqualTo(new PictureSize(1_200, 800, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "viewBox='0 0 320 240'; 320; 240",
        "viewBox='-5,-5 , 320.4 240'; 320; 240",
        "width='500' height='300' viewBox='0 0 1 1'; 500; 300",
        "width='500px' height='300px'; 500; 300",
        "width='100%' height='100%' viewBox='0 0 160 90'; 178; 100",
        "viewBox='0 0 0.5 1'; 100; 200"
      })
  void aDrawingHasTheSizeOfItsRootOrTheShapeOfItsViewBox(String attributes, int width, int height) {
    files.put(
        "media/a.svg", svg("<!-- -->\n<svg xmlns='http://www.w3.org/2000/svg' %s/>", attributes));

    assertThat(sizes.of("media/a.svg")).isEqualTo(new PictureSize(width, height, true));
  }

  @Test
  void aDrawingMayNameADocumentTypeWhichNobodyFetches() {
    files.put(
        "media/a.svg",
        svg(
            "<?xml version='1.0'?><!DOCTYPE svg SYSTEM 'http://127.0.0.1:1/x'><svg %s/>",
            "viewBox='0 0 320 240'"));

    assertThat(sizes.of("media/a.svg")).isEqualTo(new PictureSize(320, 240, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<svg",
        "<html/>",
        "<svg/>",
        "<svg viewBox='0 0 0 5'/>",
        "<svg viewBox='0 0 1e9 5'/>",
        "<svg viewBox='0 0 999999 5'/>",
        "<svg width='-3' height='2'/>"
      })
  void aDrawingWhoseSizeNobodyCanReadHasNone(String text) {
    files.put("media/a.svg", text.getBytes(UTF_8));

    assertThat(sizes.of("media/a.svg")).isNull();
  }

  @Test
  void noPictureAndNoFileHaveNoSize() {
    files.put("media/a.png", "no picture".getBytes(UTF_8));

    assertThat(sizes.of("media/a.png")).isNull();
    assertThat(sizes.of("media/none.png")).isNull();
  }

  @Test
  void readsAPictureOnceEvenOneThatHasNoSize() throws Exception {
    files.put("media/a.png", picture("png", 3, 4));

    for (String path : List.of("media/a.png", "media/none.png", "media/a.png", "media/none.png")) {
      sizes.of(path);
    }

    assertThat(reads).hasValue(2);
  }

  @Test
  void everyPictureOfTheSampleCountyHasASize() throws Exception {
    PictureSizes sample =
        new PictureSizes(
            path -> Optional.of(Files.readAllBytes(SampleStore.COUNTY.resolve(path))),
            EventLog.unkept(Program.APP));
    try (Stream<Path> media = Files.list(SampleStore.COUNTY.resolve("media"))) {
      List<String> pictures =
          media
              .map(SampleStore.COUNTY::relativize)
              .map(Path::toString)
              .filter(path -> path.matches(".*\\.(svg|png|jpg)"))
              .toList();

      assertThat(pictures)
          .hasSizeGreaterThan(15)
          .allSatisfy(path -> assertThat(sample.of(path)).isNotNull());
    }
  }

  @Test
  void inTextDotsAreMadeSmallerOnlyAndLinesFillThePlace() {
    assertThat(new PictureSize(48, 48, false).inText()).isEqualTo(new PictureSize(48, 48, false));
    assertThat(new PictureSize(1_240, 6_200, false).inText())
        .isEqualTo(new PictureSize(124, 620, false));
    assertThat(new PictureSize(320, 240, true).inText()).isEqualTo(new PictureSize(827, 620, true));
    assertThat(new PictureSize(9_000, 1, false).inText())
        .isEqualTo(new PictureSize(1_500, 1, false));
  }

  @Test
  void nothingIsAPictureWithoutDots() {
    assertThatThrownBy(() -> new PictureSize(0, 5, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a picture of 0 by 5 dots");
  }

  private static byte[] svg(String document, String attributes) {
    return document.formatted(attributes).getBytes(UTF_8);
  }

  private static byte[] picture(String type, int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    assertThat(ImageIO.write(image, type, out)).isTrue();
    return out.toByteArray();
  }
}
