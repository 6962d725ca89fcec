package org.suoma.app.face;

import java.io.IOException;
import java.io.InputStream;

/** A TrueType face of the kiosk. */
public enum Face {
  /** Han, Latin, figures and signs. */
  HAN("NotoSansSC/NotoSansSC-Regular.ttf"),
  /** The same for headings. */
  HAN_BOLD("NotoSansSC/NotoSansSC-Bold.ttf"),
  /** Yi syllables and radicals, which Noto Sans SC would draw as boxes; there is no bold one. */
  YI("Kurinto/KurintoSans-Rg.ttf");

  private static final String FOLDER = "/fonts/ttf/";
  private static final int FIRST_YI = 0xA000;
  private static final int LAST_YI = 0xA4CF;

  private final String file;

  Face(String file) {
    this.file = file;
  }

  /**
   * The face that draws a character, as the style sheet's {@code unicode-range} has it, too.
   *
   * @param codePoint of Unicode
   * @param bold whether a heading's face is wanted
   */
  public static Face of(int codePoint, boolean bold) {
    if (codePoint >= FIRST_YI && codePoint <= LAST_YI) {
      return YI;
    }
    return bold ? HAN_BOLD : HAN;
  }

  /** Where it lies on the class path. */
  public String resource() {
    return FOLDER + file;
  }

  /** The TrueType file, about 10 MB for Han, 4 MB for Yi; to be closed. */
  public InputStream open() throws IOException {
    InputStream in = Face.class.getResourceAsStream(resource());
    if (in == null) {
      throw new IOException(resource() + " is not on the class path");
    }
    return in;
  }
}
