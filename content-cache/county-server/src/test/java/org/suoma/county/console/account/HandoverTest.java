package org.suoma.county.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.model.EntryType;
import org.suoma.county.RunningCounty;
import org.suoma.county.access.Account;
import org.suoma.county.access.Role;
import org.suoma.county.access.Staff;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.review.RevisionKind;

/** What somebody who goes leaves to whoever comes. */
class HandoverTest {

  @Test
  void listsThePostWhatWasWrittenAndWhatWaits(@TempDir Path folder) throws Exception {
    try (RunningCounty county = RunningCounty.start(folder)) {
      String unused = county.staff(true, Role.EDITOR) + county.staff(true, Role.REVIEWER);
      ConsoleServices services = county.services();
      Staff editor = services.access().accounts().staff("editor").orElseThrow();
      Account reviewer = services.access().accounts().find("reviewer").orElseThrow();
      long id =
          services
              .reviews()
              .writing()
              .begin(editor, "notice-1", RevisionKind.CHANGE, EntryType.NOTICE, new byte[0]);

      List<Handover.Part> own = new Handover(services).of(editor.account());
      assertThat(own.get(0).rows())
          .contains(List.of("登录名", "editor"), List.of("角色", "编辑员"), List.of("范围", "全县内容"));
      assertThat(own.get(1).rows())
          .hasSize(1)
          .allSatisfy(row -> assertThat(row).contains("本人起草", "起草中"));
      assertThat(new Handover(services).of(reviewer).get(1).rows()).isEmpty();

      services.reviews().writing().handIn(editor, id, false);
      List<Handover.Part> waiting = new Handover(services).of(reviewer);
      assertThat(waiting.get(1).rows())
          .hasSize(1)
          .allSatisfy(row -> assertThat(row).contains("等其办理"));
      assertThat(waiting.get(2).rows()).isEmpty();
      try (XSSFWorkbook book =
          new XSSFWorkbook(new ByteArrayInputStream(HandoverBook.of(waiting)))) {
        assertThat(book.getSheet("稿件").getRow(1).getCell(5).getStringCellValue()).isEqualTo("等其办理");
        assertThat(book.getSheet("案件").getRow(1).getCell(0).getStringCellValue()).isEqualTo("没有");
      }
    }
  }
}
