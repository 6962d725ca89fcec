package org.suoma.app.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.suoma.event.AppKinds;
import org.suoma.event.EventLog;

/**
 * Tells the sizes of a release's pictures from their first bytes, each read once. Threads may share
 * one.
 */
public final class PictureSizes {

  private final EventLog eventLog;

  /** Sizes of so many pictures are kept; a county's pages have some hundred. */
  private static final int KEPT = 4_000;

  /** Larger ones would be no picture, but a mistake. */
  private static final int MOST_DOTS = 100_000;

  private static final String SIZE = "[0-9]{1,6}(?:\\.[0-9]{1,9})?";

  private final Files files;
  private final Map<String, Optional<PictureSize>> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<PictureSize>> eldest) {
          return size() > KEPT;
        }
      };

  /** Sizes of pictures among these files. */
  public PictureSizes(Files files, EventLog eventLog) {
    this.eventLog = eventLog;
    this.files = files;
  }

  /** The size of a picture of the release; null if it has none at this path that can be read. */
  public @Nullable PictureSize of(String path) {
    synchronized (known) {
      return known.computeIfAbsent(path, this::read).orElse(null);
    }
  }

  private Optional<PictureSize> read(String path) {
    try {
      Optional<byte[]> file = files.read(path);
      if (file.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(path.endsWith(".svg") ? drawing(file.get()) : dots(file.get()));
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      eventLog.tell(AppKinds.RELEASED_FILE_UNREADABLE.of(Path.of(path), e));
      return Optional.empty();
    }
  }

  private static PictureSize dots(byte[] file) throws IOException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("no kind of picture that is known here");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return new PictureSize(reader.getWidth(0), reader.getHeight(0), false);
      } finally {
        reader.dispose();
      }
    }
  }

  /** By the root element's width and height, or else its viewBox (SVG 2, 8.2 and 8.12). */
  private static PictureSize drawing(byte[] file) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(file));
    try {
      int event = xml.next();
      while (event != XMLStreamConstants.START_ELEMENT) {
        event = xml.next(); // a document without a root is refused by the parser
      }
      if (!xml.getLocalName().equals("svg")) {
        throw new IllegalArgumentException("the root is " + xml.getLocalName() + ", not svg");
      }
      String width = attribute(xml, "width").replaceFirst("px$", "");
      String height = attribute(xml, "height").replaceFirst("px$", "");
      if (width.matches(SIZE) && height.matches(SIZE)) {
        return drawing(width, height);
      }
      String[] box = attribute(xml, "viewBox").trim().split("[\\s,]+", -1);
      if (box.length != 4 || !box[2].matches(SIZE) || !box[3].matches(SIZE)) {
        throw new IllegalArgumentException("neither width and height nor a viewBox");
      }
      return drawing(box[2], box[3]);
    } finally {
      xml.close();
    }
  }

  /** Drawings in units smaller than a dot keep their shape. */
  private static PictureSize drawing(String width, String height) {
    double wide = Double.parseDouble(width);
    double high = Double.parseDouble(height);
    if (!(wide > 0) || !(high > 0) || wide > MOST_DOTS || high > MOST_DOTS) {
      throw new IllegalArgumentException("a drawing of %s by %s".formatted(width, height));
    }
    double scale = Math.max(1, 100 / Math.min(wide, high));
    return new PictureSize((int) Math.round(wide * scale), (int) Math.round(high * scale), true);
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** Where pictures lie. */
  @FunctionalInterface
  public interface Files {
    /** The bytes of a file; empty if there is none at this path. */
    Optional<byte[]> read(String path) throws IOException;
  }
}
