package org.suoma.device.emulator;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Set;
import org.suoma.device.Bytes;
import org.suoma.device.profile.EscPosCommand;

/**
 * Splits a print stream into ESC/POS commands and GB18030 characters and has them acted upon. The
 * stream may come in pieces of any size. Not for several threads.
 */
final class EscPosDecoder {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset CODE_PAGE_437 = Charset.forName("IBM437");
  private static final int HEADER = 8;
  private static final int USUAL_LENGTH = 128;

  private final Set<EscPosCommand> known;
  private final PrintActions actions;
  private final CommandActions commands;
  private byte[] pending = new byte[USUAL_LENGTH];
  private int count;
  private int needed = 1;
  private boolean kanjiMode = true;

  /**
   * A decoder of one model.
   *
   * @param known the commands that the model has
   */
  EscPosDecoder(Set<EscPosCommand> known, PrintActions actions) {
    this.known = known;
    this.actions = actions;
    this.commands = new CommandActions(actions);
  }

  /** Forgets a command that has only begun, and all settings. */
  void reset() {
    count = 0;
    needed = 1;
    kanjiMode = true;
    commands.reset();
  }

  /** Whether the next byte begins a command or character. */
  boolean isBetweenCommands() {
    return count == 0;
  }

  /** Takes the next byte, 0 to 255. */
  void accept(int next) {
    if (count == pending.length) {
      pending = Arrays.copyOf(pending, 2 * count);
    }
    pending[count++] = (byte) next;
    if (count < needed) {
      return;
    }
    needed = length(Bytes.of(Arrays.copyOf(pending, Math.min(count, HEADER))));
    if (count >= needed) {
      Bytes command = Bytes.of(Arrays.copyOf(pending, count));
      count = 0;
      needed = 1;
      act(command);
    }
  }

  private int length(Bytes start) {
    int first = start.at(0);
    if (!kanjiMode || first < 0x81 || first == 0xFF) {
      return CommandLength.of(start);
    }
    if (start.length() < 2) {
      return 2;
    }
    return isDigit(start.at(1)) ? 4 : 2; // GB 18030: a digit in second place makes it four bytes
  }

  private static boolean isDigit(int value) {
    return value >= '0' && value <= '9';
  }

  private void act(Bytes command) {
    int first = command.at(0);
    CommandName.of(command)
        .filter(name -> !known.contains(name))
        .ifPresent(name -> actions.fault("这种型号没有命令 " + name.written()));
    switch (first) {
      case '\n' -> actions.lineFeed();
      case '\r', 0 -> {
        // Printers are delivered with "auto line feed" off: CR does nothing, NUL never does.
      }
      case CommandLength.DLE -> {
        // Was answered when it arrived; it also lies in the stream.
      }
      case CommandLength.ESC, CommandLength.GS -> commands.act(command);
      case CommandLength.FS -> {
        if (command.at(1) == '&' || command.at(1) == '.') {
          kanjiMode = command.at(1) == '&';
        } else {
          commands.act(command);
        }
      }
      default -> character(command);
    }
    if (first == CommandLength.ESC && command.at(1) == '@') {
      kanjiMode = true; // Chinese printers are delivered so
    }
  }

  private void character(Bytes code) {
    int first = code.at(0);
    if (first < 0x20 || first == 0x7F) {
      actions.fault("控制字符 %02X".formatted(first));
    } else if (code.length() == 1) {
      actions.halfWidth(new String(code.toArray(), CODE_PAGE_437).charAt(0));
    } else {
      actions.fullWidth(code, new String(code.toArray(), GB18030));
    }
  }
}
