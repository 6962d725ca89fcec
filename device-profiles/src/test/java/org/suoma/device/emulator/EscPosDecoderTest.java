package org.suoma.device.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suoma.device.Bytes;
import org.suoma.device.profile.EscPosCommand;

class EscPosDecoderTest {

  private final List<String> events = new ArrayList<>();
  private final EscPosDecoder decoder =
      new EscPosDecoder(EnumSet.allOf(EscPosCommand.class), new Recording());

  @Test
  void understandsEveryCommandOfTheSampleJob() {
    feed(PrintJob.sample().done());

    assertThat(events)
        .containsExactly(
            "initialise",
            "align CENTER",
            "half-width size 2x2",
            "full-width size 2x2",
            "索",
            "玛",
            "县",
            "line feed",
            "half-width size 1x1",
            "full-width size 1x1",
            "align LEFT",
            "bold true",
            "高",
            "龄",
            "津",
            "贴",
            "half ' '",
            "half '8'",
            "half '0'",
            "line feed",
            "bold false",
            "underline 1",
            "文",
            "号",
            "㐀",
            "line feed",
            "underline 0",
            "raster 16x3",
            "line spacing 40",
            "half 'A'",
            "line feed",
            "line spacing 30",
            "glyph fe a1",
            "own fe a1",
            "feed 2 lines",
            "qr 45 bytes, 4 dots, level 49",
            "feed 20 dots",
            "cut true 0",
            "report paper");
  }

  @Test
  void forgetsNothingBetweenOneByteAndTheNext() {
    Bytes job = PrintJob.sample().done();
    feed(job);
    List<String> whole = List.copyOf(events);

    for (int cut = 1; cut < job.length(); cut++) {
      events.clear();
      decoder.reset();
      feed(job.slice(0, cut));
      feed(job.slice(cut, job.length()));

      assertThat(events).as("split at %d", cut).isEqualTo(whole);
    }
  }

  @Test
  void takesHanAsOneCharacterEachOutsideKanjiMode() {
    feed(Bytes.of(0x1C, '.', 0xCB, 0xF7));

    assertThat(events).containsExactly("half '╦'", "half '≈'");
  }

  @Test
  void returnsToKanjiModeWhenInitialised() {
    feed(Bytes.of(0x1C, '.', 0x1B, '@', 0xCB, 0xF7));

    assertThat(events).containsExactly("initialise", "索");
  }

  @Test
  void refusesPicturesLargerThanAnyPaper() {
    feed(Bytes.of(0x1D, 'v', '0', 0, 0xFF, 0xFF, 0xFF, 0xFF, 'A'));

    assertThat(events).containsExactly("fault GS v 0：524280 × 65535 的点阵不可信", "half 'A'");
  }

  @Test
  void enlargesPicturesAsTheirModeSays() {
    feed(Bytes.of(0x1D, 'v', '0', 3, 1, 0, 1, 0, 0xFF));

    assertThat(events).containsExactly("raster 16x2");
  }

  private void feed(Bytes bytes) {
    for (int i = 0; i < bytes.length(); i++) {
      decoder.accept(bytes.at(i));
    }
  }

  private final class Recording implements PrintActions {
    @Override
    public void initialise() {
      events.add("initialise");
    }

    @Override
    public void halfWidth(char character) {
      events.add("half '" + character + "'");
    }

    @Override
    public void fullWidth(Bytes code, String character) {
      events.add(code.at(0) == 0xFE ? "own " + code : character);
    }

    @Override
    public void lineFeed() {
      events.add("line feed");
    }

    @Override
    public void feedLines(int lines) {
      events.add("feed " + lines + " lines");
    }

    @Override
    public void feedDots(int dots) {
      events.add("feed " + dots + " dots");
    }

    @Override
    public void lineSpacing(int dots) {
      events.add("line spacing " + dots);
    }

    @Override
    public void halfWidthSize(int widthFactor, int heightFactor) {
      events.add("half-width size " + widthFactor + "x" + heightFactor);
    }

    @Override
    public void fullWidthSize(int widthFactor, int heightFactor) {
      events.add("full-width size " + widthFactor + "x" + heightFactor);
    }

    @Override
    public void bold(boolean on) {
      events.add("bold " + on);
    }

    @Override
    public void underline(int dots) {
      events.add("underline " + dots);
    }

    @Override
    public void inverse(boolean on) {
      events.add("inverse " + on);
    }

    @Override
    public void align(Alignment alignment) {
      events.add("align " + alignment);
    }

    @Override
    public void moveTo(int dots) {
      events.add("move to " + dots);
    }

    @Override
    public void defineGlyph(Bytes code, Bytes columns) {
      events.add("glyph " + code);
    }

    @Override
    public void raster(Dots picture) {
      events.add("raster " + picture.width() + "x" + picture.height());
    }

    @Override
    public void qrCode(QrSymbol symbol) {
      events.add(
          "qr %d bytes, %d dots, level %d"
              .formatted(symbol.data().length(), symbol.moduleDots(), symbol.level()));
    }

    @Override
    public void cut(boolean feedsToCutter, int moreDots) {
      events.add("cut " + feedsToCutter + " " + moreDots);
    }

    @Override
    public void reportPaper() {
      events.add("report paper");
    }

    @Override
    public void automaticStatus(boolean on) {
      events.add("automatic status " + on);
    }

    @Override
    public void fault(String what) {
      events.add("fault " + what);
    }
  }
}
