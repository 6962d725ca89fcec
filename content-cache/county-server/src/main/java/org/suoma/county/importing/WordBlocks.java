package org.suoma.county.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFtnEdnRef;
import org.suoma.content.model.Block;
import org.suoma.content.model.Text;
import org.suoma.content.release.Sha256;

/**
 * Takes the structure of text out of a Word document: lines, headings, lists, tables, pictures and
 * footnotes. What cannot be taken is told. One thread.
 */
final class WordBlocks {

  private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-9])");
  private static final int DEEPEST = 3;
  private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg");
  private static final int NAME_LENGTH = 16;

  private final XWPFDocument document;
  private final WordNumbers numbers = new WordNumbers();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Text> notes = new ArrayList<>();
  private final Map<String, SourceFile> pictures = new LinkedHashMap<>();
  private final List<String> remarks = new ArrayList<>();

  WordBlocks(XWPFDocument document) {
    this.document = document;
  }

  void addAll() {
    for (IBodyElement element : document.getBodyElements()) {
      if (element instanceof XWPFParagraph paragraph) {
        add(paragraph);
      } else if (element instanceof XWPFTable table) {
        add(table);
      } else {
        remarks.add("有一处内容控件没有导入，请把它改成普通文字");
      }
    }
    String xml = document.getDocument().xmlText();
    if (xml.contains("txbxContent")) {
      remarks.add("有文本框，里面的文字没有导入，请移到正文里");
    }
    if (xml.contains("<w:del ") || xml.contains("<w:ins ")) {
      remarks.add("有修订痕迹，按修订后的样子导入；请先在 Word 里接受或拒绝修订");
    }
  }

  /** The lines of text at the top level, in order. */
  List<OfficialHead.Line> lines() {
    return pieces.stream()
        .filter(piece -> piece.line() != null)
        .flatMap(piece -> Optional.ofNullable(piece.line()).stream())
        .toList();
  }

  /** The blocks, without so many lines at the top. */
  List<Block> blocksAfter(int head) {
    TextBlocks blocks = new TextBlocks(List.of());
    int lines = 0;
    List<Text> items = new ArrayList<>();
    boolean ordered = false;
    for (Piece piece : pieces) {
      boolean inList = piece.list() != null;
      boolean goesOn = inList && ordered == Boolean.TRUE.equals(piece.list());
      if (!items.isEmpty() && !goesOn) {
        blocks.block(new Block.Bullets(ordered, items));
        items.clear();
      }
      if (piece.line() != null && lines++ < head) {
        continue;
      }
      if (inList && piece.line() != null) {
        ordered = Boolean.TRUE.equals(piece.list());
        items.add(Text.han(piece.line().text()));
      } else if (piece.block() != null) {
        blocks.block(piece.block());
      } else if (piece.line() != null) {
        blocks.line(piece.line().text());
      }
    }
    if (!items.isEmpty()) {
      blocks.block(new Block.Bullets(ordered, items));
    }
    if (!notes.isEmpty()) {
      blocks.block(new Block.Notes(notes));
    }
    return blocks.blocks();
  }

  /** The pictures, by the paths that the blocks name. */
  Map<String, SourceFile> pictures() {
    return pictures;
  }

  /** What was not taken. */
  List<String> remarks() {
    return remarks;
  }

  private void add(XWPFParagraph paragraph) {
    String words = TextBlocks.squeeze(words(paragraph));
    if (!words.isEmpty()) {
      boolean centred = paragraph.getAlignment() == ParagraphAlignment.CENTER;
      Optional<Integer> level = level(paragraph);
      WordNumbers.Numbering number = numbers.of(paragraph);
      OfficialHead.Line line = new OfficialHead.Line(number.before() + words, centred);
      pieces.add(
          level.isPresent()
              ? new Piece(line, new Block.Heading(level.get(), Text.han(line.text())), null)
              : new Piece(line, null, number.list()));
    }
    for (XWPFRun run : paragraph.getRuns()) {
      run.getEmbeddedPictures().forEach(this::add);
    }
  }

  private String words(XWPFParagraph paragraph) {
    StringBuilder words = new StringBuilder();
    for (XWPFRun run : paragraph.getRuns()) {
      if (run.getCTR().sizeOfFootnoteReferenceArray() == 0) {
        words.append(run.text());
      }
      for (CTFtnEdnRef reference : run.getCTR().getFootnoteReferenceList()) {
        XWPFFootnote note = document.getFootnoteByID(reference.getId().intValue());
        String text = note == null ? "" : noteWords(note);
        if (!text.isEmpty()) {
          notes.add(Text.han(text));
          words.append('[').append(notes.size()).append(']');
        }
      }
    }
    return words.toString();
  }

  private static String noteWords(XWPFFootnote note) {
    StringBuilder words = new StringBuilder();
    for (XWPFParagraph paragraph : note.getParagraphs()) {
      for (XWPFRun run : paragraph.getRuns()) {
        words.append(run.text());
      }
    }
    return TextBlocks.squeeze(words.toString());
  }

  private Optional<Integer> level(XWPFParagraph paragraph) {
    String id = paragraph.getStyleID();
    XWPFStyle style =
        id == null || document.getStyles() == null ? null : document.getStyles().getStyle(id);
    if (style == null || style.getName() == null) {
      return Optional.empty();
    }
    Matcher heading = HEADING.matcher(style.getName().toLowerCase(Locale.ROOT));
    return heading.matches()
        ? Optional.of(Math.min(DEEPEST, Integer.parseInt(heading.group(1))))
        : Optional.empty();
  }

  private void add(XWPFPicture picture) {
    String extension = picture.getPictureData().suggestFileExtension();
    byte[] bytes = picture.getPictureData().getData();
    if (!PICTURES.contains(extension)) {
      remarks.add("有一张 %s 格式的图片没有导入，请换成 PNG 或 JPEG".formatted(extension));
      return;
    }
    String name = Sha256.of(bytes).hex().substring(0, NAME_LENGTH);
    String path = "media/word/%s.%s".formatted(name, extension.equals("jpeg") ? "jpg" : extension);
    SourceFile file = new SourceFile(path, bytes);
    try {
      Documents unused = new MediaReader().read(file);
    } catch (UnreadableDocumentException e) {
      remarks.add("有一张图片没有导入：" + e.getMessage());
      return;
    }
    pictures.put(path, file);
    String described = TextBlocks.squeeze(Optional.ofNullable(picture.getDescription()).orElse(""));
    Text caption = Text.han(described.isEmpty() ? "图 " + pictures.size() : described);
    pieces.add(new Piece(null, new Block.Picture(path, caption), null));
  }

  /** A table of one column only arranges the page. */
  private void add(XWPFTable table) {
    List<List<String>> rows = WordTable.rows(table);
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    if (width <= 1) {
      rows.stream()
          .flatMap(List::stream)
          .filter(words -> !words.isEmpty())
          .forEach(words -> pieces.add(new Piece(new OfficialHead.Line(words, false), null, null)));
    } else {
      boolean headed = rows.size() > 1 && rows.get(0).stream().noneMatch(String::isEmpty);
      pieces.add(
          new Piece(
              null,
              new Block.Grid(
                  headed ? rows.get(0) : List.of(), headed ? rows.subList(1, rows.size()) : rows),
              null));
    }
  }

  /**
   * A part of the document.
   *
   * @param line its words; null for tables and pictures
   * @param block the block that it is; null for plain lines
   * @param list whether it is a point of an ordered or another list; null for none
   */
  private record Piece(
      OfficialHead.@Nullable Line line, @Nullable Block block, @Nullable Boolean list) {}
}
