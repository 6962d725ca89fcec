package org.suoma.county.sheets;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Unpacks a workbook or document (.xlsx, .docx, ISO/IEC 29500-2) once without keeping anything,
 * before POI keeps all of it: a small file may hold more than there is memory.
 *
 * @param cells how many cells its sheets have, empty ones with a format included
 */
public record OfficeParts(long cells) {

  /** Unpacked, no file is larger: 150 MB. */
  public static final long MAX_UNPACKED_BYTES = 150_000_000;

  /** No file has more parts. */
  public static final int MAX_PARTS = 200;

  /** How files of OLE 2 begin, the old formats and encrypted new ones. */
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private static final String CELL = "c";

  /**
   * Looks through a file.
   *
   * @param what what it should be, in Chinese
   * @throws BrokenSheetException if it is none, has a password or macros, or is too large unpacked
   */
  public static OfficeParts of(byte[] file, String what) throws BrokenSheetException {
    requireOpen(file);
    Counted counted = new Counted(new ZipInputStream(new ByteArrayInputStream(file)));
    int parts = 0;
    long cells = 0;
    try (ZipInputStream zip = counted.zip) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts++;
        if (parts > MAX_PARTS) {
          throw tooLarge();
        }
        if (part.getName().endsWith("vbaProject.bin")) {
          throw new BrokenSheetException("文件带有宏（程序），为安全起见不导入；请另存为不带宏的格式后再导入");
        }
        if (part.getName().contains("worksheets/") && part.getName().endsWith(".xml")) {
          cells += cells(counted);
        }
        counted.drain();
      }
    } catch (TooLarge e) {
      throw tooLarge();
    } catch (BrokenSheetException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      throw new BrokenSheetException("不是完整的 %s，可能没有下载完整".formatted(what), e);
    }
    if (parts == 0) {
      throw new BrokenSheetException("不是 " + what);
    }
    return new OfficeParts(cells);
  }

  /**
   * Refuses an encrypted file, which lies in an OLE file as the stream EncryptedPackage
   * ([MS-OFFCRYPTO] 2.3).
   */
  static void requireOpen(byte[] file) throws BrokenSheetException {
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    boolean ole = file.length > OLE.length && Arrays.mismatch(file, OLE) == OLE.length;
    for (int at = 0; ole && at + name.length <= file.length; at++) {
      if (Arrays.equals(file, at, at + name.length, name, 0, name.length)) {
        throw new BrokenSheetException("文件加了密码，打不开；请去掉密码，保存后再导入");
      }
    }
  }

  private static long cells(Counted part) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    long cells = 0;
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(part);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw new BrokenSheetException("文件里有不允许的内容（DTD 或外部实体），没有打开");
        }
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(CELL)) {
          cells++;
        }
      }
      xml.close();
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof TooLarge) {
        throw tooLarge();
      }
      // POI says what is wrong with it.
      return cells;
    }
    return cells;
  }

  private static BrokenSheetException tooLarge() {
    return new BrokenSheetException(
        "文件展开后超过 %d MB 或 %d 个部分".formatted(MAX_UNPACKED_BYTES / 1_000_000, MAX_PARTS));
  }

  /** Stops at the limit, and does not end with the part that is read. */
  private static final class Counted extends FilterInputStream {

    private final ZipInputStream zip;
    private long bytes;

    Counted(ZipInputStream zip) {
      super(zip);
      this.zip = zip;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = in.read(buffer, from, length);
      count(Math.max(0, read));
      return read;
    }

    @Override
    public void close() {
      // The next part follows.
    }

    void drain() throws IOException {
      transferTo(OutputStream.nullOutputStream());
    }

    private void count(int read) throws TooLarge {
      bytes += read;
      if (bytes > MAX_UNPACKED_BYTES) {
        throw new TooLarge();
      }
    }
  }

  /** More than the limit. */
  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
