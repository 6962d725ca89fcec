package org.suoma.device.emulator;

import java.util.Optional;
import org.suoma.device.Bytes;
import org.suoma.device.profile.EscPosCommand;

/** Names the commands of a print stream as profiles do. */
final class CommandName {

  private CommandName() {}

  /** The name of a whole command; empty for characters and for commands that profiles know not. */
  static Optional<EscPosCommand> of(Bytes command) {
    return Optional.ofNullable(
        switch (command.at(0)) {
          case '\n' -> EscPosCommand.LINE_FEED;
          case CommandLength.DLE -> EscPosCommand.REAL_TIME_STATUS;
          case CommandLength.ESC ->
              switch (command.at(1)) {
                case '@' -> EscPosCommand.INITIALISE;
                case 'E' -> EscPosCommand.BOLD;
                case 'a' -> EscPosCommand.ALIGN;
                case 'd' -> EscPosCommand.FEED_LINES;
                case 'J' -> EscPosCommand.FEED_DOTS;
                default -> null;
              };
          case CommandLength.FS ->
              switch (command.at(1)) {
                case '&' -> EscPosCommand.CHINESE;
                case '!' -> EscPosCommand.CHINESE_SIZE;
                case '2' -> EscPosCommand.OWN_SHAPES;
                default -> null;
              };
          case CommandLength.GS ->
              switch (command.at(1)) {
                case '!' -> EscPosCommand.SIZE;
                case 'V' -> EscPosCommand.CUT;
                case 'r' -> EscPosCommand.QUEUED_STATUS;
                case 'a' -> EscPosCommand.AUTOMATIC_STATUS;
                case 'v' -> EscPosCommand.RASTER;
                case '(' -> EscPosCommand.QR_CODE;
                default -> null;
              };
          default -> null;
        });
  }
}
