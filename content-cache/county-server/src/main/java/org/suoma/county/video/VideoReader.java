package org.suoma.county.video;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Reads what a video is. Of an MP4 the heads of its outermost boxes and the list of its parts are
 * read, of others the first bytes; never the pictures.
 */
public final class VideoReader {

  /** A list of parts is at most so long, for many hours of video: 32 MB. */
  static final int LONGEST_LIST = 32_000_000;

  private static final String LIST = "moov";
  private static final String PARTS = "mdat";
  private static final int LONG_HEADER = 16;

  private VideoReader() {}

  /**
   * Reads a file.
   *
   * @return empty if it is no video that this knows
   * @throws DamagedVideoException if it is not whole
   * @throws IOException if it cannot be read
   */
  public static Optional<Video> read(VideoBytes file) throws IOException {
    long length = file.length();
    if (length == 0) {
      throw new DamagedVideoException("文件是空的");
    }
    Optional<Container> container = Container.ofHead(file.read(0, Container.HEAD));
    if (container.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        container.get() == Container.MP4 ? mp4(file, length) : Video.of(container.get(), length));
  }

  private static Video mp4(VideoBytes file, long length) throws IOException {
    Box list = null;
    boolean partsCame = false;
    boolean listFirst = true;
    long place = 0;
    for (int count = 0; length - place >= Box.HEADER; count++) {
      if (count == Box.MOST) {
        throw new DamagedVideoException("里面的内容多得不像视频文件");
      }
      Head head = head(file, place, length);
      if (head.type().equals(LIST) && list == null) {
        list = list(file, place, head);
        listFirst = !partsCame;
      }
      partsCame |= head.type().equals(PARTS);
      place += head.length();
    }
    if (list == null) {
      throw new DamagedVideoException("没有视频的目录（moov）：录制、导出或拷贝没有完成");
    }
    return MovieList.read(list, length, listFirst);
  }

  private static Head head(VideoBytes file, long place, long end) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(file.read(place, LONG_HEADER));
    if (bytes.limit() < Box.HEADER) {
      throw new DamagedVideoException("第 %,d 字节处读不到内容".formatted(place));
    }
    long length = Integer.toUnsignedLong(bytes.getInt(0));
    String type = Box.name(bytes, Integer.BYTES);
    int header = Box.HEADER;
    if (length == 1 && bytes.limit() == LONG_HEADER) {
      length = bytes.getLong(Box.HEADER);
      header = LONG_HEADER;
    } else if (length == 0) {
      length = end - place;
    }
    if (length < header) {
      throw new DamagedVideoException("第 %,d 字节起的“%s”长度不对".formatted(place, type));
    }
    if (length > end - place) {
      throw new DamagedVideoException(
          "第 %,d 字节起的“%s”应有 %,d 字节，文件只剩 %,d 字节：没有拷完或没有下完"
              .formatted(place, type, length, end - place));
    }
    return new Head(type, length, header);
  }

  private static Box list(VideoBytes file, long place, Head head) throws IOException {
    long length = head.length() - head.header();
    if (length > LONGEST_LIST) {
      throw new DamagedVideoException("视频的目录（moov）有 %,d 字节，大得不像视频".formatted(length));
    }
    byte[] bytes = file.read(place + head.header(), (int) length);
    return new Box(LIST, ByteBuffer.wrap(bytes));
  }

  /**
   * The beginning of an outermost box.
   *
   * @param type its four letters
   * @param length with its header
   * @param header how many bytes that has
   */
  private record Head(String type, long length, int header) {}
}
