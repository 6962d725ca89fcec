package org.suoma.app.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;
import org.suoma.app.face.Face;

/**
 * The font for documents that name one (宋体, 仿宋) without bringing it: the kiosk's own Han font,
 * which has Latin letters, too. PDFBox would look for fonts all over the machine, and draw gaps
 * where a bare kiosk has none. Threads may share one.
 */
final class KioskFonts implements FontMapper {

  private final Object lock = new Object();
  private @Nullable TrueTypeFont han;

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(han(), true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(han(), true);
  }

  @Override
  public CIDFontMapping getCIDFont(
      String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo info) {
    return new CIDFontMapping(null, han(), true);
  }

  private TrueTypeFont han() {
    synchronized (lock) {
      if (han == null) {
        try (InputStream in = Face.HAN.open()) {
          han = new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException e) {
          throw new UncheckedIOException("the Han face cannot be read", e);
        }
      }
      return han;
    }
  }
}
