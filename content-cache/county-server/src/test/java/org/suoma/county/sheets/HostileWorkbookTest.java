package org.suoma.county.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.county.tables.Book;

class HostileWorkbookTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final byte[] GOOD = Book.xlsx("表").row("姓名", "金额").row("甲*", 1).bytes();

  @TempDir Path folder;

  @Test
  void zipBomb() throws Exception {
    byte[] bomb = with(SHEET, 200_000_000);

    assertThat(bomb.length).isLessThan(1_000_000);
    assertThatThrownBy(() -> SheetFile.workbook(bomb)).hasMessageContaining("展开后超过 150 MB");
  }

  @Test
  void billionLaughs() throws Exception {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      dtd.append("<!ENTITY a%d \"".formatted(i))
          .append("&a%d;".formatted(i - 1).repeat(10))
          .append("\">");
    }
    byte[] laughing = edited(SHEET, xml -> withDtd(xml, dtd + "]>", "&a9;"));

    assertThatThrownBy(() -> SheetFile.workbook(laughing)).hasMessageContaining("不允许的内容");
    byte[] shared = edited("xl/sharedStrings.xml", xml -> withDtd(xml, dtd + "]>", "&a9;"));
    assertThatThrownBy(() -> SheetFile.workbook(shared)).isInstanceOf(BrokenSheetException.class);
  }

  @Test
  void externalEntity() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "TOP-SECRET");
    String dtd = "<!DOCTYPE x [<!ENTITY a SYSTEM \"%s\">]>".formatted(secret.toUri());
    for (String part : new String[] {SHEET, "xl/sharedStrings.xml", "xl/workbook.xml"}) {
      byte[] file = edited(part, xml -> withDtd(xml, dtd, "&a;"));

      assertThatThrownBy(() -> SheetFile.workbook(file))
          .as(part)
          .isInstanceOf(BrokenSheetException.class)
          .hasMessageNotContaining("TOP-SECRET");
    }
  }

  @Test
  void encrypted() throws Exception {
    byte[] file;
    try (POIFSFileSystem container = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      Path plain = Files.write(folder.resolve("plain.xlsx"), GOOD);
      try (OPCPackage good = OPCPackage.open(plain.toString(), PackageAccess.READ_WRITE);
          OutputStream in = encryptor.getDataStream(container)) {
        good.save(in);
      }
      container.writeFilesystem(out);
      file = out.toByteArray();
    }

    assertThatThrownBy(() -> SheetFile.workbook(file)).hasMessageContaining("去掉密码");
  }

  @Test
  void macros() throws Exception {
    byte[] file = with("xl/vbaProject.bin", 10);

    assertThatThrownBy(() -> SheetFile.workbook(file)).hasMessageContaining("宏");
  }

  @Test
  void webPageNamedXlsAndBrokenFiles() {
    byte[] page = "<html><table>".getBytes(StandardCharsets.UTF_8);
    byte[] half = Arrays.copyOf(GOOD, GOOD.length / 2);

    assertThatThrownBy(() -> SheetFile.workbook(page)).hasMessageContaining("其实是网页");
    assertThatThrownBy(() -> SheetFile.workbook(half)).isInstanceOf(BrokenSheetException.class);
    assertThatThrownBy(() -> SheetFile.workbook(new byte[0])).hasMessageContaining("不是 Excel");
  }

  @Test
  void tooManyRowsColumnsAndQuotationMarks() {
    assertThatThrownBy(() -> CsvFile.read("a,b\n".repeat(SheetFile.MAX_ROWS + 1)))
        .hasMessageContaining("超过 20000 行");
    assertThatThrownBy(() -> CsvFile.read("a,".repeat(SheetFile.MAX_COLUMNS) + "b\n"))
        .hasMessageContaining("超过 100 列");
    assertThatThrownBy(() -> CsvFile.read("a,b\n\"c,d\ne,f\n")).hasMessageContaining("引号");
    byte[] wide = Book.xlsx("宽").row(wideRow()).bytes();
    assertThatThrownBy(() -> SheetFile.workbook(wide)).hasMessageContaining("超过 100 列");
  }

  @Test
  void readsTabsGuardedDigitsAndLinesInsideOfCells() throws Exception {
    Grid grid = CsvFile.read("甲\t乙\n=\"001\"\t\"一\n二\"\n").grids().get(0);

    assertThat(grid.cell(1, 0).text()).isEqualTo("001");
    assertThat(grid.cell(1, 1).line()).isEqualTo("一 二");
  }

  private static Object[] wideRow() {
    Object[] cells = new Object[SheetFile.MAX_COLUMNS + 1];
    Arrays.fill(cells, "甲");
    return cells;
  }

  private static String withDtd(String xml, String dtd, String text) {
    return xml.replaceFirst("(?s)^(<\\?xml[^>]*>\\s*)?", Matcher.quoteReplacement(dtd))
        .replaceFirst("(<t[^>]*>|<v>|<sheets>)", "$1" + text);
  }

  private static byte[] with(String part, long length) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(GOOD));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.getName().equals(part)) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          in.transferTo(out);
        }
      }
      out.putNextEntry(new ZipEntry(part));
      byte[] blanks = new byte[100_000];
      Arrays.fill(blanks, (byte) ' ');
      out.write("<worksheet>".getBytes(StandardCharsets.UTF_8));
      for (long written = 0; written < length; written += blanks.length) {
        out.write(blanks);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] edited(String part, UnaryOperator<String> edit) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(GOOD));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        out.write(
            (entry.getName().equals(part) ? edit.apply(xml) : xml)
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
