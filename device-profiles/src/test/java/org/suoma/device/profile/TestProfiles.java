package org.suoma.device.profile;

import java.util.EnumSet;
import java.util.Set;

/** Profiles as tests want them. */
public final class TestProfiles {

  private TestProfiles() {}

  /** The printer of this name that comes along. */
  public static PrinterProfile printer(String name) {
    try {
      return ProfileLibrary.bundled().printer(name);
    } catch (ProfileException e) {
      throw new AssertionError(e);
    }
  }

  /** The scanner of this name that comes along. */
  public static ScannerProfile scanner(String name) {
    try {
      return ProfileLibrary.bundled().scanner(name);
    } catch (ProfileException e) {
      throw new AssertionError(e);
    }
  }

  /** A usual printer of 80 mm that keeps so many shapes. */
  public static PrinterProfile keeping(int shapes) {
    PrinterProfile usual = printer("escpos-80mm");
    Set<EscPosCommand> commands = EnumSet.copyOf(usual.commands());
    if (shapes > 0) {
      commands.add(EscPosCommand.OWN_SHAPES);
    }
    return new PrinterProfile(
        usual.model(),
        usual.usbIds(),
        usual.baudRate(),
        usual.dotsPerLine(),
        usual.characters(),
        commands,
        usual.status(),
        usual.presenter(),
        shapes,
        usual.rasterRows(),
        usual.bufferBytes(),
        usual.cutFeedDots(),
        usual.replyTimeoutMillis(),
        usual.jobTimeoutMillis());
  }
}
