package org.suoma.device.emulator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.suoma.device.Bytes;
import org.suoma.device.profile.PrinterProfile;

/** How a print stream looks on paper, drawn by the same code as the emulated printer. */
public final class PrintPreview {

  private final byte[] png;
  private final List<String> faults;

  private PrintPreview(byte[] png, List<String> faults) {
    this.png = png;
    this.faults = faults;
  }

  /**
   * Prints a stream on a printer of one model and cuts the paper off.
   *
   * @throws IOException if the printer's font cannot be loaded
   */
  public static PrintPreview of(PrinterProfile profile, List<Bytes> stream) throws IOException {
    List<String> faults = new ArrayList<>();
    List<Dots> pieces = new ArrayList<>();
    PrintMechanism mechanism =
        new PrintMechanism(profile, DotFont.load(), new Pieces(pieces), faults::add);
    EscPosDecoder decoder = new EscPosDecoder(profile.commands(), mechanism);
    for (Bytes band : stream) {
      for (int i = 0; i < band.length(); i++) {
        decoder.accept(band.at(i));
      }
    }
    if (!decoder.isBetweenCommands()) {
      faults.add("最后一个命令不完整");
    }
    if (!mechanism.paper().isBlank()) {
      pieces.add(mechanism.paper().cut()); // from a printer without a knife
    }
    return new PrintPreview(ReceiptPicture.stacked(pieces), List.copyOf(faults));
  }

  /** The paper as PNG, 8 pixels a millimetre. */
  public byte[] png() {
    return png.clone();
  }

  /** What the printer did not understand; empty if all is well. */
  public List<String> faults() {
    return faults;
  }

  private record Pieces(List<Dots> list) implements PrintMechanism.Outlet {
    @Override
    public void cutOff(Dots piece) {
      list.add(piece);
    }

    @Override
    public void reportPaper() {}

    @Override
    public void tellChanges(boolean on) {}
  }
}
