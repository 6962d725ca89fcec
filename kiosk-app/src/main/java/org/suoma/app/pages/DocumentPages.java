package org.suoma.app.pages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.app.document.DocumentDesk;
import org.suoma.app.document.UnreadableDocumentException;
import org.suoma.app.site.FileReply;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;
import org.suoma.content.model.Entry;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.store.Generation;

/** Documents page by page, and pictures, each to be made larger by buttons. */
final class DocumentPages {

  private static final Logger log = LoggerFactory.getLogger(DocumentPages.class);

  /** Widths of pages in dots: as wide as the screen shows them, and larger. */
  private static final List<Integer> WIDTHS = List.of(960, 1_440, 1_920);

  private final DocumentDesk desk;
  private final BiConsumer<String, String> faults;

  /**
   * Pages of documents.
   *
   * @param faults told what of the release cannot be shown, and why
   */
  DocumentPages(DocumentDesk desk, BiConsumer<String, String> faults) {
    this.desk = desk;
    this.faults = faults;
  }

  Reply document(Request request) throws IOException {
    Optional<Asked> asked = asked(request, AttachmentView.Kind.DOCUMENT);
    if (asked.isEmpty()) {
      return Reply.notFound();
    }
    Entry entry = asked.get().entry();
    try {
      int pages = desk.pages(asked.get());
      int page = Math.min(request.number("page"), pages - 1);
      return Reply.page(
              "document",
              asked.get().view().attachment().title(),
              "entry?id=" + entry.id(),
              Map.of(
                  "entry",
                  entry,
                  "file",
                  asked.get().view(),
                  "page",
                  page,
                  "pages",
                  pages,
                  "zoom",
                  zoom(request),
                  "zooms",
                  WIDTHS.size()))
          .under(Trail.to(request.library().catalog(), entry));
    } catch (UnreadableDocumentException e) {
      log.warn("{} of {}: {}", asked.get().view().attachment().path(), entry.id(), e.getMessage());
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
    Optional<Asked> asked = asked(request, AttachmentView.Kind.DOCUMENT);
    if (asked.isEmpty()) {
      return Reply.notFound();
    }
    byte[] jpeg = desk.page(asked.get(), request.number("page"), WIDTHS.get(zoom(request)));
    return Reply.file(new FileReply("image/jpeg", ByteBuffer.wrap(jpeg)));
  }

  Reply picture(Request request) throws IOException {
    Optional<Asked> asked = asked(request, AttachmentView.Kind.PICTURE);
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

  private static Optional<Asked> asked(Request request, AttachmentView.Kind kind)
      throws IOException {
    int number = request.number("file");
    return request
        .library()
        .entry(request.query("id"))
        .flatMap(
            entry ->
                AttachmentView.of(request.library(), entry).stream()
                    .filter(view -> view.number() == number && view.kind() == kind)
                    .findFirst()
                    .map(view -> new Asked(entry, view, request.library().generation())));
  }

  /** The file that a request asks for. */
  private record Asked(Entry entry, AttachmentView view, Generation generation)
      implements DocumentDesk.Source {

    @Override
    public String id() {
      return generation
          .manifest()
          .file(view.attachment().path())
          .map(ManifestFile::sha256)
          .map(String::valueOf)
          .orElse(view.attachment().path());
    }

    @Override
    public byte[] bytes() throws IOException {
      return generation
          .read(view.attachment().path())
          .orElseThrow(() -> new IOException("gone from the release"));
    }
  }
}
