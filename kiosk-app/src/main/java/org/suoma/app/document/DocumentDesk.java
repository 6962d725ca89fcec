package org.suoma.app.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws pages of PDF documents, one at a time in a thread of its own: the last document stays open,
 * and while a page is read the next one is drawn. Threads may share one; whoever made it closes it.
 */
public final class DocumentDesk implements Closeable {

  private static final Logger log = LoggerFactory.getLogger(DocumentDesk.class);

  /** Larger files would not fit into an old machine's memory beside everything else. */
  public static final int MOST_BYTES = 40 << 20;

  /** Nobody turns more pages on a screen. */
  static final int MOST_PAGES = 2_000;

  /** So many pictures of pages are kept. */
  private static final int KEPT = 6;

  private final ExecutorService pen =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "document-pages");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<PageKey, byte[]> drawn =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PageKey, byte[]> eldest) {
          return size() > KEPT;
        }
      };
  private @Nullable Open open;

  /** A desk without a document. All of this process draws with the kiosk's fonts from then on. */
  public DocumentDesk() {
    FontMappers.set(new KioskFonts());
  }

  /**
   * How many pages a document has.
   *
   * @throws UnreadableDocumentException if it cannot be opened
   */
  public int pages(Source source) throws UnreadableDocumentException {
    return inOrder(() -> opened(source).getNumberOfPages());
  }

  /**
   * The size of the picture of a page.
   *
   * @param page counts from 0
   * @param width in dots, 100 to 2,200
   * @return its height
   * @throws UnreadableDocumentException if there is no such page, or it cannot be drawn
   */
  public int height(Source source, int page, int width) throws UnreadableDocumentException {
    return inOrder(() -> Sheet.of(opened(source), page).height(width));
  }

  /**
   * A page as a JPEG picture; the one after it is drawn ahead.
   *
   * @param page counts from 0
   * @param width in dots, 100 to 2,200
   * @throws UnreadableDocumentException if there is no such page, or it cannot be drawn
   */
  public byte[] page(Source source, int page, int width) throws UnreadableDocumentException {
    if (width < 100 || width > 2_200) {
      throw new IllegalArgumentException("width should be 100 to 2,200, was " + width);
    }
    byte[] picture = inOrder(() -> draw(source, page, width));
    Future<?> unused =
        pen.submit(
            () -> {
              try {
                if (page + 1 < opened(source).getNumberOfPages()) {
                  byte[] ahead = draw(source, page + 1, width);
                  log.debug("page {} is ready, {} bytes", page + 2, ahead.length);
                }
              } catch (IOException | RuntimeException e) {
                log.debug("the next page was not drawn ahead: {}", e.getMessage());
              }
            });
    return picture;
  }

  private PDDocument opened(Source source) throws IOException {
    if (open != null && open.id.equals(source.id())) {
      return open.document;
    }
    closeDocument();
    byte[] bytes = source.bytes();
    if (bytes.length > MOST_BYTES) {
      throw new UnreadableDocumentException(
          "the document has %d MB, more than %d".formatted(bytes.length >> 20, MOST_BYTES >> 20),
          null);
    }
    try {
      PDDocument document =
          Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache());
      open = new Open(source.id(), document);
      int pages = document.getNumberOfPages();
      if (pages < 1 || pages > MOST_PAGES) {
        closeDocument();
        throw new UnreadableDocumentException("the document has %d pages".formatted(pages), null);
      }
      return document;
    } catch (InvalidPasswordException e) {
      throw new UnreadableDocumentException("the document asks for a password", e);
    }
  }

  private byte[] draw(Source source, int page, int width) throws IOException {
    PDDocument document = opened(source);
    PageKey key = new PageKey(source.id(), page, width);
    byte[] known = drawn.get(key);
    if (known != null) {
      return known;
    }
    Sheet sheet = Sheet.of(document, page);
    BufferedImage image = new BufferedImage(width, sheet.height(width), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      // PDFBox clears the page, less a rounded-off edge, with the background: black by default.
      graphics.setBackground(Color.WHITE);
      graphics.clearRect(0, 0, image.getWidth(), image.getHeight());
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      new PDFRenderer(document).renderPageToGraphics(page, graphics, width / sheet.wide());
    } finally {
      graphics.dispose();
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    if (!ImageIO.write(image, "jpeg", jpeg)) {
      throw new IllegalStateException("this Java has no JPEG writer");
    }
    drawn.put(key, jpeg.toByteArray());
    return jpeg.toByteArray();
  }

  private <T> T inOrder(Step<T> step) throws UnreadableDocumentException {
    try {
      return pen.submit(step::take).get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof UnreadableDocumentException unreadable) {
        throw unreadable;
      }
      // PDFBox answers damaged files with all kinds of exceptions; none may end the desk.
      throw new UnreadableDocumentException("the document cannot be shown: " + cause, cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableDocumentException("interrupted", e);
    }
  }

  private void closeDocument() {
    Open last = open;
    open = null;
    if (last != null) {
      try {
        last.document.close();
      } catch (IOException e) {
        log.debug("a document did not close", e);
      }
    }
  }

  @Override
  public void close() {
    Future<?> unused = pen.submit(this::closeDocument);
    pen.shutdown();
  }

  /** Where a document's bytes come from; read only if it is not open yet. */
  public interface Source {
    /** Tells documents apart, across releases. */
    String id();

    /** The file. */
    byte[] bytes() throws IOException;
  }

  @FunctionalInterface
  private interface Step<T> {
    T take() throws IOException;
  }

  private record Open(String id, PDDocument document) {}

  private record PageKey(String document, int page, int width) {}
}
