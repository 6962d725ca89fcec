package org.suoma.county.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.suoma.content.caption.Cue;
import org.suoma.content.caption.MalformedCaptionsException;
import org.suoma.content.caption.WebVtt;
import org.suoma.content.release.ManifestFile;
import org.suoma.county.video.Container;
import org.suoma.county.video.PlayableVideo;

/**
 * Takes pictures, sounds, films and PDF files below a folder named {@code media}. A file must begin
 * like what its name says, and an SVG must be a drawing and nothing more.
 */
final class MediaReader implements DocumentReader {

  private static final String FOLDER = "media/";

  /** First bytes of each format, as ISO 8859-1; empty where several are possible. */
  private static final Map<String, String> BEGINNINGS =
      Map.of(
          "jpg", "\u00FF\u00D8\u00FF",
          "jpeg", "\u00FF\u00D8\u00FF",
          "png", "\u0089PNG",
          "pdf", "%PDF-",
          "mp4", "",
          "mp3", "",
          "wav", "RIFF",
          "docx", "PK",
          "geojson", "{",
          "svg", "");

  private static final String CAPTIONS = "vtt";

  /** Entities that swell, sheets of others, and pictures or fonts from elsewhere. */
  private static final Pattern BEYOND_DRAWING =
      Pattern.compile(
          "<!ENTITY|<\\?xml-stylesheet|@import|url\\(\\s*['\"]?\\s*[^#'\"\\s]{1,20}",
          Pattern.CASE_INSENSITIVE);

  @Override
  public boolean recognises(SourceFile file) {
    return file.name().startsWith(FOLDER) || file.name().contains("/" + FOLDER);
  }

  @Override
  public Documents read(SourceFile file) throws UnreadableDocumentException {
    String path = file.name().substring(file.name().lastIndexOf("/" + FOLDER) + 1);
    requirePath(path);
    if (file.extension().equals(CAPTIONS)) {
      requireCaptions(file);
      return Documents.medium(path);
    }
    String beginning = BEGINNINGS.get(file.extension());
    if (beginning == null && Container.ofEnding(file.extension()).isPresent()) {
      throw new UnreadableDocumentException(video(path));
    }
    if (beginning == null) {
      throw new UnreadableDocumentException(
          "这种附件不能发布：." + file.extension() + "（可用 jpg、png、svg、mp3、wav、mp4、vtt、pdf、docx、geojson）");
    }
    byte[] bytes = file.bytes();
    for (int i = 0; i < beginning.length(); i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != beginning.charAt(i)) {
        throw new UnreadableDocumentException("内容不是 " + file.extension() + " 文件，可能已损坏或改过扩展名");
      }
    }
    if (file.extension().equals("svg")) {
      requirePlainDrawing(file.text());
    }
    return Documents.medium(path);
  }

  /**
   * Refuses a path that leaves the media folder or cannot stand in a release.
   *
   * @throws UnreadableDocumentException naming the path
   */
  static void requirePath(String path) throws UnreadableDocumentException {
    if (!path.startsWith(FOLDER) || path.contains("..") || !ManifestFile.isPath(path)) {
      throw new UnreadableDocumentException(
          "附件路径不可用：" + path + "（须在 media/ 之下，只用字母、数字、点和连字符，不得含“..”）");
    }
  }

  private static String video(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return "终端放不了 .%s 视频，只放 MP4。%s；有 ffmpeg 的也可以自己转：%s"
        .formatted(
            name.substring(name.lastIndexOf('.') + 1),
            PlayableVideo.IN_WORDS,
            PlayableVideo.command(name));
  }

  private static void requireCaptions(SourceFile file) throws UnreadableDocumentException {
    if (file.bytes().length > WebVtt.MOST_BYTES) {
      throw new UnreadableDocumentException("字幕文件超过 %d KB".formatted(WebVtt.MOST_BYTES / 1_000));
    }
    try {
      List<Cue> unused = WebVtt.parse(file.text());
    } catch (MalformedCaptionsException e) {
      throw new UnreadableDocumentException("字幕有错，" + e.getMessage(), e);
    }
  }

  private static void requirePlainDrawing(String text) throws UnreadableDocumentException {
    Matcher beyond = BEYOND_DRAWING.matcher(text);
    if (beyond.find()) {
      throw new UnreadableDocumentException("SVG 图中含有不允许的内容：" + beyond.group());
    }
    for (Element element : Jsoup.parse(text, "", Parser.xmlParser()).getAllElements()) {
      String name = element.normalName().toLowerCase(Locale.ROOT);
      if (name.equals("script") || name.equals("foreignobject") || name.equals("iframe")) {
        throw new UnreadableDocumentException("SVG 图中含有不允许的内容：<" + name + ">");
      }
      for (Attribute attribute : element.attributes()) {
        String key = attribute.getKey().toLowerCase(Locale.ROOT);
        boolean handler = key.startsWith("on");
        boolean link =
            (key.equals("href") || key.equals("xlink:href"))
                && !attribute.getValue().strip().startsWith("#");
        if (handler || link) {
          throw new UnreadableDocumentException("SVG 图中含有不允许的属性：" + key);
        }
      }
    }
  }
}
