package org.suoma.app.pages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.suoma.app.document.DocumentDesk;
import org.suoma.app.document.UnreadableDocumentException;
import org.suoma.app.library.PictureSize;
import org.suoma.app.site.FileReply;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;
import org.suoma.content.model.Entry;
import org.suoma.event.AppKinds;
import org.suoma.event.EventLog;

/** Documents page by page, and pictures, each to be made larger by buttons. */
final class DocumentPages {

  private final EventLog eventLog;

  /** Widths of pages in dots: as wide as the screen shows them, and larger. */
  private static final List<Integer> WIDTHS = List.of(960, 1_440, 1_920);

  private final DocumentDesk desk;
  private final BiConsumer<String, String> faults;
  private final SheetPages sheets;

  /**
   * Pages of documents.
   *
   * @param faults told what of the release cannot be shown, and why
   * @param sheets offer to print what they show
   */
  DocumentPages(
      DocumentDesk desk, BiConsumer<String, String> faults, SheetPages sheets, EventLog eventLog) {
    this.eventLog = eventLog;
    this.desk = desk;
    this.faults = faults;
    this.sheets = sheets;
  }

  Reply document(Request request) throws IOException {
    Optional<AskedFile> asked = asked(request, AttachmentView.Kind.DOCUMENT);
    if (asked.isEmpty()) {
      return Reply.notFound();
    }
    Entry entry = asked.get().entry();
    try {
      int pages = desk.pages(asked.get());
      int page = Math.min(request.number("page"), pages - 1);
      Map<String, Object> parameters = new HashMap<>();
      parameters.put("entry", entry);
      parameters.put("file", asked.get().view());
      parameters.put("page", page);
      parameters.put("pages", pages);
      int width = WIDTHS.get(zoom(request));
      parameters.put("size", new PictureSize(width, desk.height(asked.get(), page, width), false));
      parameters.put("zoom", zoom(request));
      parameters.put("zooms", WIDTHS.size());
      parameters.put("sheets", sheets.offer(request, asked.get(), pages).orElse(null));
      return Reply.page(
              "document",
              asked.get().view().attachment().title(),
              "entry?id=" + entry.id(),
              parameters)
          .under(Trail.to(request.library().catalog(), entry));
    } catch (UnreadableDocumentException e) {
      eventLog.tell(
          AppKinds.ATTACHMENT_UNREADABLE.of(Path.of(asked.get().view().attachment().path()), e));
      faults.accept(asked.get().view().attachment().path(), String.valueOf(e.getMessage()));
      return Reply.page(
              "unreadable",
              "这份文件打不开",
              "entry?id=" + entry.id(),
              Map.of("entry", entry, "file", asked.get().view()))
          .under(Trail.to(request.library().catalog(), entry));
    }
  }

  /** The picture of a page. */
  Reply page(Request request) throws IOException {
    Optional<AskedFile> asked = asked(request, AttachmentView.Kind.DOCUMENT);
    if (asked.isEmpty()) {
      return Reply.notFound();
    }
    byte[] jpeg = desk.page(asked.get(), request.number("page"), WIDTHS.get(zoom(request)));
    return Reply.file(new FileReply("image/jpeg", ByteBuffer.wrap(jpeg)));
  }

  Reply picture(Request request) throws IOException {
    Optional<AskedFile> asked = asked(request, AttachmentView.Kind.PICTURE);
    if (asked.isEmpty()) {
      return Reply.notFound();
    }
    Entry entry = asked.get().entry();
    return Reply.page(
            "picture",
            asked.get().view().attachment().title(),
            "entry?id=" + entry.id(),
            Map.of(
                "entry",
                entry,
                "file",
                asked.get().view(),
                "zoom",
                zoom(request),
                "zooms",
                WIDTHS.size()))
        .under(Trail.to(request.library().catalog(), entry));
  }

  private static int zoom(Request request) {
    return Math.min(request.number("zoom"), WIDTHS.size() - 1);
  }

  private static Optional<AskedFile> asked(Request request, AttachmentView.Kind kind)
      throws IOException {
    int number = request.number("file");
    return request
        .library()
        .entry(request.query("id"))
        .flatMap(entry -> AskedFile.find(request.library(), entry, number, kind));
  }
}
