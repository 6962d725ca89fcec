package org.suoma.device.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suoma.device.Receipt.Align;
import org.suoma.device.Receipt.Column;
import org.suoma.device.raster.CharacterCells;

class TableColumnsTest {

  private static final List<Column> NAME_AND_COUNT =
      List.of(new Column(3, Align.START), new Column(1, Align.END));

  @Test
  void sharesThePaperAndAlignsEachColumn() {
    assertThat(columns(NAME_AND_COUNT, 17).lines(List.of("身份证", "1份")))
        .containsExactly("身份证        1份");
  }

  @Test
  void wrapsATextUnderItself() {
    assertThat(columns(NAME_AND_COUNT, 17).lines(List.of("居民身份证原件及复印件", "2")))
        .containsExactly("居民身份证原    2", "件及复印件");
  }

  @Test
  void keepsEveryLineWithinThePaper() {
    List<Column> four =
        List.of(
            new Column(1, Align.START),
            new Column(2, Align.CENTER),
            new Column(1, Align.END),
            new Column(4, Align.START));
    for (int cells = 32; cells <= 48; cells++) {
      for (String line :
          columns(four, cells).lines(List.of("ꆈꌠꉙ", "政务公开专区", "1,234.50", "乡镇人民政府、街道办事处"))) {
        assertThat(CharacterCells.width(line)).isLessThanOrEqualTo(cells * 2);
      }
    }
  }

  @Test
  void endsAColumnOfNarrowYiWhereTheNextBegins() {
    List<String> lines =
        columns(List.of(new Column(1, Align.START), new Column(1, Align.START)), 21)
            .lines(List.of("ꆈꌠꉙ", "一"));

    assertThat(CharacterCells.width(lines.get(0).substring(0, lines.get(0).length() - 1)))
        .isEqualTo((10 + 1) * 2);
  }

  private static TableColumns columns(List<Column> columns, int cells) {
    return new TableColumns(columns, cells, CharacterCells::width);
  }
}
