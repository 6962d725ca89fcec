package org.suoma.county.console.page;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.RequestTooBigException;
import io.undertow.server.handlers.form.FormData;
import io.undertow.server.handlers.form.FormDataParser;
import io.undertow.server.handlers.form.FormParserFactory;
import io.undertow.server.handlers.form.MultiPartParserDefinition;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suoma.county.importing.UnreadableDocumentException;

/** Takes uploaded files into a folder of their own, which goes when it is closed. */
public final class Uploads {

  /** No upload is larger in all: 200 MB. */
  public static final long MAX_BYTES = 200_000_000;

  /** Whoever sends more sees a broken line instead of words. */
  public static final long MOST_DISCARDED = 4_000_000_000L;

  private static final String PREFIX = "import";

  private final Path folder;

  /** Takes files into folders below {@code folder}, which must be there. */
  public Uploads(Path folder) {
    this.folder = folder;
  }

  /** Removes what waited when the server was stopped. */
  public static void clear(Path folder) throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      for (Path path :
          left.filter(one -> one.getFileName().toString().startsWith(PREFIX)).toList()) {
        remove(path);
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(all::add);
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }

  /**
   * Takes the files of a request; the caller closes what it gets.
   *
   * @throws TooLargeException if they are larger than allowed
   * @throws UnreadableDocumentException if there is no file or a name leads out of the folder
   */
  public Received receive(HttpServerExchange exchange)
      throws IOException, TooLargeException, UnreadableDocumentException {
    if (exchange.getRequestContentLength() > MAX_BYTES) {
      discard(exchange, MOST_DISCARDED);
      throw new TooLargeException(null);
    }
    MultiPartParserDefinition parts = new MultiPartParserDefinition(folder);
    parts.setDefaultEncoding("UTF-8");
    FormParserFactory parsers = FormParserFactory.builder(false).addParser(parts).build();
    try (FormDataParser parser = parsers.createParser(exchange)) {
      if (parser == null) {
        throw new UnreadableDocumentException("没有收到文件");
      }
      FormData form = parser.parseBlocking();
      return unpack(form);
    } catch (RequestTooBigException | MultiPartParserDefinition.FileTooLargeException e) {
      throw new TooLargeException(e);
    }
  }

  /**
   * Reads to the end for nothing: a browser that is still sending does not look at an answer.
   *
   * @param most bytes; who sends more is hung up on
   */
  public static void discard(HttpServerExchange exchange, long most) throws IOException {
    exchange.setMaxEntitySize(most);
    exchange.startBlocking();
    long unused = exchange.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  private Received unpack(FormData form) throws IOException, UnreadableDocumentException {
    Received received = new Received(Forms.of(form), Files.createTempDirectory(folder, PREFIX));
    try {
      for (FormData.FormValue value :
          Objects.requireNonNullElse(form.get("files"), List.<FormData.FormValue>of())) {
        if (value.isFileItem() && !value.getFileName().isEmpty()) {
          received.add(value.getFileName(), value.getFileItem());
        }
      }
      return received;
    } catch (IOException | UnreadableDocumentException e) {
      received.close();
      throw e;
    }
  }

  /** Files that were uploaded; closing removes them. */
  public static final class Received implements Closeable {

    private final Forms form;
    private final Path folder;

    Received(Forms form, Path folder) {
      this.form = form;
      this.folder = folder;
    }

    /** The fields that came with them. */
    public Forms form() {
      return form;
    }

    /**
     * The files and folders that were sent.
     *
     * @throws UnreadableDocumentException if there are none
     */
    public List<Path> paths() throws IOException, UnreadableDocumentException {
      try (Stream<Path> files = Files.list(folder)) {
        List<Path> paths = files.sorted().toList();
        if (paths.isEmpty()) {
          throw new UnreadableDocumentException("没有选择文件");
        }
        return paths;
      }
    }

    void add(String name, FormData.FileItem item) throws IOException, UnreadableDocumentException {
      Path target = folder;
      for (String step : name.replace('\\', '/').split("/", -1)) {
        if (step.isEmpty() || step.equals(".") || step.equals("..") || step.indexOf('\0') >= 0) {
          throw new UnreadableDocumentException("文件名不可用：" + name);
        }
        target = target.resolve(step);
      }
      Files.createDirectories(Objects.requireNonNull(target.getParent()));
      item.write(target);
    }

    @Override
    public void close() throws IOException {
      remove(folder);
    }
  }

  /** More than is allowed. */
  public static final class TooLargeException extends Exception {
    private static final long serialVersionUID = 1L;

    TooLargeException(@Nullable Throwable cause) {
      super(cause);
    }
  }
}
