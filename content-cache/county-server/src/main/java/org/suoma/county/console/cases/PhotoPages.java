package org.suoma.county.console.cases;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RequestTooBigException;
import io.undertow.server.RoutingHandler;
import io.undertow.server.handlers.form.FormData;
import io.undertow.server.handlers.form.FormDataParser;
import io.undertow.server.handlers.form.FormParserFactory;
import io.undertow.server.handlers.form.MultiPartParserDefinition;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.suoma.content.form.Intake;
import org.suoma.content.model.County;
import org.suoma.county.console.page.ConsoleAssets;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Uploads;
import org.suoma.county.photos.PhotoDesk;
import org.suoma.county.photos.PhotoRefusal;
import org.suoma.county.photos.PhotoRefusedException;
import org.suoma.county.storage.content.ContentShelf;

/**
 * The page to which the code on a receipt leads a phone: number, query code, photographs. Files
 * stay in memory until they are sealed; so many at once, and no larger, as memory holds.
 */
public final class PhotoPages {

  private static final int MOST_FILE_BYTES = 5_000_000;

  /** All photographs and the fields around them. */
  private static final long MOST_BYTES = PhotoDesk.MOST * (long) MOST_FILE_BYTES + 64_000;

  /** A dozen photographs as phones take them; whoever sends so many is told so. */
  private static final long MOST_DISCARDED = 100_000_000;

  private static final int MOST_AT_ONCE = 4;

  private final PhotoDesk photos;
  private final ContentShelf shelf;
  private final PageTemplates templates;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  /** Makes them. */
  public PhotoPages(PhotoDesk photos, ContentShelf shelf, PageTemplates templates) {
    this.photos = photos;
    this.shelf = shelf;
    this.templates = templates;
  }

  /** Answers at {@code /photos}. */
  public HttpHandler handler() {
    ConsoleAssets assets = new ConsoleAssets();
    RoutingHandler pages =
        new RoutingHandler()
            .get("/", this::ask)
            .post("/", this::take)
            .get("/console.css", assets)
            .get("/band.svg", assets)
            .get("/regular.ttf", assets)
            .get("/bold.ttf", assets)
            .setFallbackHandler(this::unknown)
            .setInvalidMethodHandler(this::unknown);
    return exchange -> {
      if (shelf.intake().map(Intake::photosUrl).isPresent()) {
        pages.handleRequest(exchange);
      } else {
        unknown(exchange);
      }
    };
  }

  private void unknown(HttpServerExchange exchange) {
    Replies.text(exchange, StatusCodes.NOT_FOUND, "这里没有网页");
  }

  private void ask(HttpServerExchange exchange) {
    String number = Replies.parameter(exchange, "n");
    show(exchange, number.matches("[0-9 ]{1,30}") ? number : "", null, null);
  }

  private void take(HttpServerExchange exchange) throws IOException {
    if (!places.tryAcquire()) {
      show(exchange, "", PhotoRefusal.BUSY, null);
      return;
    }
    try {
      takeNow(exchange);
    } finally {
      places.release();
    }
  }

  private void takeNow(HttpServerExchange exchange) throws IOException {
    if (exchange.getRequestContentLength() > MOST_BYTES) {
      Uploads.discard(exchange, MOST_DISCARDED);
      show(exchange, "", PhotoRefusal.TOO_LARGE, null);
      return;
    }
    String number = "";
    try (FormDataParser parser = parser(exchange)) {
      FormData form = parser == null ? new FormData(1) : parser.parseBlocking();
      number = Forms.of(form).field("n");
      String code = Forms.of(form).field("code");
      boolean here = photos.take(number, code, files(form), address(exchange));
      show(exchange, number, null, here ? "照片收到了，已经和这一件放在一起。" : "照片收下了。这一件送到县里以后会核对查询码，对得上的才留下。");
    } catch (PhotoRefusedException e) {
      show(exchange, number, e.refusal(), null);
    } catch (RequestTooBigException | MultiPartParserDefinition.FileTooLargeException e) {
      show(exchange, number, PhotoRefusal.TOO_LARGE, null);
    }
  }

  /** Never by way of a file: what is not sealed yet must not get to the disk. */
  private static @Nullable FormDataParser parser(HttpServerExchange exchange) {
    exchange.setMaxEntitySize(MOST_BYTES);
    MultiPartParserDefinition parts = new MultiPartParserDefinition();
    parts.setDefaultEncoding("UTF-8");
    parts.setMaxIndividualFileSize(MOST_FILE_BYTES);
    parts.setFileSizeThreshold(MOST_BYTES);
    return FormParserFactory.builder(false).addParser(parts).build().createParser(exchange);
  }

  private static List<byte[]> files(FormData form) throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (FormData.FormValue value :
        Objects.requireNonNullElse(form.get("photos"), List.<FormData.FormValue>of())) {
      if (value.isFileItem() && value.getFileItem().getFileSize() > 0) {
        try (InputStream in = value.getFileItem().getInputStream()) {
          files.add(in.readAllBytes());
        }
      }
    }
    return files;
  }

  /** Behind a gateway on this machine, whom the gateway names last. */
  private static String address(HttpServerExchange exchange) {
    InetAddress peer = exchange.getSourceAddress().getAddress();
    String named = exchange.getRequestHeaders().getLast("X-Forwarded-For");
    return peer.isLoopbackAddress() && named != null
        ? named.substring(named.lastIndexOf(',') + 1).strip()
        : peer.getHostAddress();
  }

  private void show(
      HttpServerExchange exchange,
      String number,
      @Nullable PhotoRefusal refusal,
      @Nullable String taken) {
    templates.page(
        exchange,
        refusal == null ? StatusCodes.OK : StatusCodes.UNPROCESSABLE_ENTITY,
        "photos.jte",
        new PhotoView(
            shelf.county().map(County::name).map(name -> name.zh()).orElse(""),
            number,
            refusal == null ? null : refusal.words(),
            taken,
            PhotoDesk.MOST));
  }
}
