package org.suoma.county.console;

import java.util.List;
import java.util.Optional;
import org.suoma.content.model.County;
import org.suoma.county.access.Staff;
import org.suoma.county.storage.ContentShelf;

/** Makes the frame of a page. */
final class PageFrames {

  private final ContentShelf shelf;

  PageFrames(ContentShelf shelf) {
    this.shelf = shelf;
  }

  PageFrame frame(String title, Section section, ConsoleSession session) {
    Optional<County> county = shelf.county();
    return new PageFrame(
        title,
        section,
        county.map(known -> known.name().zh()).orElse("尚未导入县信息"),
        county.map(County::fictional).orElse(false),
        session.formToken(),
        // Whoever has to choose a password first comes to none of them.
        session.staff().account().standing().mustChange()
            ? List.of()
            : Section.shownTo(session.staff()),
        reader(session.staff()));
  }

  private static PageFrame.Reader reader(Staff staff) {
    return new PageFrame.Reader(
        staff.account().name(),
        AccountsPage.names(staff.roles()),
        String.join("、", staff.standsInFor()));
  }
}
