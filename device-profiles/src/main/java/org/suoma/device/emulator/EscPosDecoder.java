package org.suoma.device.emulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import org.suoma.device.Bytes;

/**
 * Reads ESC/POS as printers do, independently of our encoder: one command or character at a time,
 * waiting for more bytes where one is incomplete. Unknown commands are reported, not guessed. One
 * thread.
 */
final class EscPosDecoder {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private static final int LF = 0x0A;
  private static final int CR = 0x0D;
  private static final int DLE = 0x10;
  private static final int ESC = 0x1B;
  private static final int FS = 0x1C;
  private static final int GS = 0x1D;

  private final Paper paper;
  private final Answers answers;
  private final ByteArrayOutputStream qrContent = new ByteArrayOutputStream();
  private Bytes waiting = Bytes.empty();
  private int qrModuleDots = 3;

  EscPosDecoder(Paper paper, Answers answers) {
    this.paper = paper;
    this.answers = answers;
  }

  /** How many bytes wait for the rest of their command. */
  int waitingBytes() {
    return waiting.length();
  }

  void forget() {
    waiting = Bytes.empty();
  }

  /** Takes in one byte and performs what it completes. */
  void push(int value) {
    waiting = waiting.plus(Bytes.of(value));
    if (tryOne()) {
      waiting = Bytes.empty();
    }
  }

  /** Performs the command that waits; false if bytes are missing. */
  private boolean tryOne() {
    int first = waiting.at(0);
    return switch (first) {
      case LF -> done(paper::lineFeed);
      case CR -> true;
      case DLE -> has(3) && realTime();
      case ESC -> has(2) && escape();
      case FS -> has(2) && chinese();
      case GS -> has(2) && graphics();
      default -> character(first);
    };
  }

  private boolean character(int first) {
    if (first < 0x20) {
      return unknown();
    }
    if (first < 0x80) {
      paper.character(Character.toString(first), false);
      return true;
    }
    if (!has(2)) {
      return false;
    }
    paper.character(new String(waiting.toArray(), GB18030), true);
    return true;
  }

  private boolean realTime() {
    if (waiting.at(1) == 0x04) {
      answers.status(waiting.at(2));
      return true;
    }
    return unknown();
  }

  private boolean escape() {
    return switch (waiting.at(1)) {
      case '@' -> done(paper::reset);
      case '2' -> true;
      case '3' -> has(3);
      case 'E' -> parameter(n -> paper.bold((n & 1) != 0));
      case 'a' -> parameter(n -> paper.centre(n == 1 || n == '1'));
      case 'd' -> parameter(paper::feedLines);
      case 'J' -> parameter(paper::feedDots);
      default -> unknown();
    };
  }

  private boolean chinese() {
    return switch (waiting.at(1)) {
      case '&', '.' -> true;
      case '!' -> parameter(n -> paper.hanScale((n & 0x04) != 0 ? 2 : 1, (n & 0x08) != 0 ? 2 : 1));
      default -> unknown();
    };
  }

  private boolean graphics() {
    return switch (waiting.at(1)) {
      case '!' -> parameter(n -> paper.latinScale((n >> 4) + 1, (n & 0x07) + 1));
      case 'r' -> parameter(n -> answers.barrier());
      case 'V' -> cut();
      case 'v' -> raster();
      case '(' -> qrFunction();
      default -> unknown();
    };
  }

  private static boolean done(Runnable action) {
    action.run();
    return true;
  }

  private boolean cut() {
    if (!has(3) || (waiting.at(2) >= 65 && !has(4))) {
      return false;
    }
    if (waiting.at(2) >= 65) {
      paper.feedDots(waiting.at(3));
    }
    paper.cut();
    return true;
  }

  private boolean raster() {
    if (!has(8)) {
      return false;
    }
    int widthBytes = waiting.at(4) | waiting.at(5) << 8;
    int height = waiting.at(6) | waiting.at(7) << 8;
    if (!has(8 + widthBytes * height)) {
      return false;
    }
    paper.raster(widthBytes, height, waiting.slice(8, waiting.length()));
    return true;
  }

  private boolean qrFunction() {
    if (!has(5)) {
      return false;
    }
    int length = waiting.at(3) | waiting.at(4) << 8;
    if (!has(5 + length)) {
      return false;
    }
    int function = waiting.at(6);
    if (function == 0x43) {
      qrModuleDots = waiting.at(7);
    } else if (function == 0x50) {
      qrContent.reset();
      qrContent.writeBytes(waiting.slice(8, waiting.length()).toArray());
    } else if (function == 0x51) {
      paper.qrCode(qrContent.toString(StandardCharsets.UTF_8), qrModuleDots);
    }
    return true;
  }

  private boolean parameter(IntConsumer action) {
    if (!has(3)) {
      return false;
    }
    action.accept(waiting.at(2));
    return true;
  }

  private boolean has(int count) {
    return waiting.length() >= count;
  }

  private boolean unknown() {
    answers.unknownCommand(waiting.toString());
    return true;
  }

  /** What goes on paper. */
  interface Paper {
    void reset();

    void character(String text, boolean han);

    void lineFeed();

    void feedLines(int lines);

    void feedDots(int dots);

    void bold(boolean on);

    void centre(boolean on);

    void hanScale(int width, int height);

    void latinScale(int width, int height);

    void raster(int widthBytes, int height, Bytes rows);

    void qrCode(String content, int moduleDots);

    void cut();
  }

  /** What is asked of the printer, in the order of printing. */
  interface Answers {
    void status(int n);

    void barrier();

    void unknownCommand(String hex);
  }
}
