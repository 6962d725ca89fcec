package org.suoma.device.protocol;

import java.util.List;
import org.suoma.device.Bytes;
import org.suoma.device.Receipt;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.raster.GlyphRenderer;

/**
 * Turns a receipt into what a printer gets. Text goes in the printer's own font; characters that it
 * lacks are drawn or, if that takes fewer bytes, taught to the printer first, so that nothing ever
 * comes out as a question mark. Threads may share one.
 */
public final class ReceiptEncoder {

  private final PrinterProfile profile;
  private final GlyphRenderer glyphs;

  /** An encoder for one model. */
  public ReceiptEncoder(PrinterProfile profile, GlyphRenderer glyphs) {
    this.profile = profile;
    this.glyphs = glyphs;
  }

  /** The bytes in bands, to be written in this order. */
  public List<Bytes> encode(Receipt receipt) {
    List<Bytes> drawn = encode(receipt, new DrawnLines(profile, glyphs));
    if (profile.userGlyphs() == 0) {
      return drawn;
    }
    List<Bytes> taught = encode(receipt, new GlyphCache(profile, glyphs));
    return length(taught) < length(drawn) ? taught : drawn;
  }

  /**
   * What clears the way after a job that stopped anywhere: whatever picture was begun is filled
   * with white, then what hangs out is cut off. Outside of a picture printers pass over NUL
   * (unverified).
   */
  public List<Bytes> afterInterruption() {
    EscPosWriter out = new EscPosWriter(profile);
    out.fillPicture();
    out.initialise();
    out.cut();
    return out.bands();
  }

  private List<Bytes> encode(Receipt receipt, PrintedText text) {
    EscPosWriter out = new EscPosWriter(profile);
    out.initialise();
    ReceiptLayout layout = new ReceiptLayout(profile, text, out);
    receipt.items().forEach(layout::write);
    out.cut();
    return out.bands();
  }

  private static int length(List<Bytes> bands) {
    return bands.stream().mapToInt(Bytes::length).sum();
  }
}
