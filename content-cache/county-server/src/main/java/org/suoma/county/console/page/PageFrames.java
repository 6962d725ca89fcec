package org.suoma.county.console.page;

import java.util.List;
import java.util.Optional;
import org.suoma.content.model.County;
import org.suoma.county.access.Role;
import org.suoma.county.access.Staff;
import org.suoma.county.storage.content.ContentShelf;

/** Makes the frame of a page. */
public final class PageFrames {

  private final ContentShelf shelf;

  /** Makes frames with the county's name as it is at each request. */
  public PageFrames(ContentShelf shelf) {
    this.shelf = shelf;
  }

  /** The frame of a page of a section, for somebody signed in. */
  public PageFrame frame(String title, Section section, ConsoleSession session) {
    Optional<County> county = shelf.county();
    return new PageFrame(
        title,
        section,
        county.map(known -> known.name().zh()).orElse("尚未导入县信息"),
        county.map(County::fictional).orElse(false),
        session.formToken(),
        Section.shownTo(session.staff()),
        reader(session.staff()));
  }

  /** The frame of a page that comes before all others. */
  public PageFrame first(String title, ConsoleSession session) {
    PageFrame frame = frame(title, Section.OVERVIEW, session);
    return new PageFrame(
        title,
        frame.section(),
        frame.county(),
        frame.fictional(),
        frame.formToken(),
        List.of(),
        frame.reader());
  }

  private static PageFrame.Reader reader(Staff staff) {
    return new PageFrame.Reader(
        staff.account().name(), Role.labels(staff.roles()), String.join("、", staff.standsInFor()));
  }
}
