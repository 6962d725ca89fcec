package org.suoma.county.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.suoma.content.model.Block;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Notice;
import org.suoma.content.model.Policy;
import org.suoma.content.model.Text;

class WordReaderTest {

  private XWPFDocument word;

  @BeforeEach
  void begin() {
    word = new XWPFDocument();
  }

  @Test
  void readsAnOfficialDocumentWithItsHeadAndSignature() throws Exception {
    centred("索玛县人民政府文件");
    centred("索府发〔2026〕3号");
    centred("索玛县人民政府关于印发");
    centred("农村公路养护办法的通知");
    line("各乡镇人民政府：");
    line("一、总体要求");
    line("把路修好。");
    line("索玛县人民政府");
    line("2026年3月1日");

    Entry entry = entry(read("修路"));

    assertThat(entry.title().zh()).isEqualTo("索玛县人民政府关于印发农村公路养护办法的通知");
    assertThat(entry.filing().columns()).containsExactly("policies-documents");
    assertThat(entry.filing().publishedOn()).isEqualTo(LocalDate.of(2026, 3, 1));
    Policy policy = (Policy) entry.body();
    assertThat(policy.documentNumber()).isEqualTo("索府发〔2026〕3号");
    assertThat(policy.issuer()).isEqualTo("索玛县人民政府");
    assertThat(policy.writtenOn()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(policy.text())
        .startsWith(
            new Block.Paragraph(Text.han("各乡镇人民政府：")),
            new Block.Heading(2, Text.han("一、总体要求")),
            new Block.Paragraph(Text.han("把路修好。")));
  }

  @Test
  void makesANoticeOfADocumentWithoutANumberNamedByItsFileIfNeedBe() throws Exception {
    line("停水公告");
    line("明天停水。");
    Entry entry = entry(read("a"));
    assertThat(entry.title().zh()).isEqualTo("停水公告");
    assertThat(((Notice) entry.body()).kind()).isEqualTo("公告");

    begin();
    line("明天上午八点到十二点检修管网，停水。");
    assertThat(entry(read("停水通知")).title().zh()).isEqualTo("停水通知");
  }

  @Test
  void takesHeadingsListsTablesPicturesAndNotes() throws Exception {
    line("说明");
    styled("heading 1", "标题一");
    numbered(list(STNumberFormat.CHINESE_COUNTING, "%1、"), "总体要求");
    BigInteger points = list(STNumberFormat.BULLET, "·");
    numbered(points, "第一点");
    numbered(points, "第二点");
    XWPFParagraph noted = word.createParagraph();
    noted.createRun().setText("有注释的话");
    noted.addFootnoteReference(note("注释的内容"));
    XWPFTable table = word.createTable(2, 2);
    fill(table, "项目", "金额", "修路", "5");
    byte[] picture = png();
    word.createParagraph()
        .createRun()
        .addPicture(
            new ByteArrayInputStream(picture),
            Document.PICTURE_TYPE_PNG,
            "a.png",
            Units.toEMU(4),
            Units.toEMU(4));

    Documents read = read("a");

    List<Block> text = entry(read).body().text();
    String path = read.inside().keySet().iterator().next();
    assertThat(text)
        .containsExactly(
            new Block.Heading(1, Text.han("标题一")),
            new Block.Heading(2, Text.han("一、总体要求")),
            new Block.Bullets(false, List.of(Text.han("第一点"), Text.han("第二点"))),
            new Block.Paragraph(Text.han("有注释的话[1]")),
            new Block.Grid(List.of("项目", "金额"), List.of(List.of("修路", "5"))),
            ((Block.Picture) text.get(5)),
            new Block.Notes(List.of(Text.han("注释的内容"))));
    assertThat(((Block.Picture) text.get(5)).path()).isEqualTo(path).startsWith("media/word/");
    assertThat(read.inside().values().iterator().next().bytes()).isEqualTo(picture);
  }

  @Test
  void countsInChinese() {
    assertThat(List.of(1, 9, 10, 11, 20, 23).stream().map(WordNumbers::chinese))
        .containsExactly("一", "九", "十", "十一", "二十", "二十三");
  }

  @Test
  void refusesWhatIsNoDocument() {
    WordReader reader = new WordReader();

    assertThatThrownBy(() -> reader.read(new SourceFile("a.docx", new byte[] {'P', 'K', 1})))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("Word 文档");
    assertThatThrownBy(() -> read("空")).hasMessageContaining("没有正文");
  }

  private Documents read(String name) throws IOException, UnreadableDocumentException {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      word.write(out);
      return new WordReader().read(new SourceFile(name + ".docx", out.toByteArray()));
    }
  }

  private static Entry entry(Documents read) {
    FilingDesk filing =
        new FilingDesk(LocalDate.of(2026, 11, 6), null, Optional.empty(), Optional.empty());
    org.suoma.county.importing.Document document = read.entries().get(0);
    return document.entry(document.id(), filing, Optional.empty());
  }

  private void line(String text) {
    word.createParagraph().createRun().setText(text);
  }

  private void centred(String text) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.createRun().setText(text);
  }

  private void styled(String style, String text) {
    CTStyle made = CTStyle.Factory.newInstance();
    made.setStyleId("1");
    made.addNewName().setVal(style);
    word.createStyles().addStyle(new XWPFStyle(made));
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setStyle("1");
    paragraph.createRun().setText(text);
  }

  private BigInteger list(STNumberFormat.Enum format, String words) {
    CTAbstractNum made = CTAbstractNum.Factory.newInstance();
    made.setAbstractNumId(BigInteger.valueOf(words.length()));
    CTLvl level = made.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewNumFmt().setVal(format);
    level.addNewLvlText().setVal(words);
    return word.createNumbering()
        .addNum(word.getNumbering().addAbstractNum(new XWPFAbstractNum(made)));
  }

  private void numbered(BigInteger list, String text) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setNumID(list);
    paragraph.setNumILvl(BigInteger.ZERO);
    paragraph.createRun().setText(text);
  }

  private XWPFFootnote note(String text) {
    XWPFFootnote note = word.createFootnote();
    note.createParagraph().createRun().setText(text);
    return note;
  }

  private static void fill(XWPFTable table, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      table.getRow(i / 2).getCell(i % 2).setText(cells[i]);
    }
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
