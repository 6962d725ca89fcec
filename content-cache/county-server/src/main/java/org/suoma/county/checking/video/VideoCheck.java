package org.suoma.county.checking.video;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.suoma.content.model.Attachment;
import org.suoma.county.checking.finding.Check;
import org.suoma.county.checking.finding.CheckedEntry;
import org.suoma.county.checking.finding.CountyView;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Masks;
import org.suoma.county.checking.finding.Passage;
import org.suoma.county.checking.finding.Places;
import org.suoma.county.checking.finding.Rule;
import org.suoma.county.video.AudioCodec;
import org.suoma.county.video.Container;
import org.suoma.county.video.DamagedVideoException;
import org.suoma.county.video.PlayableVideo;
import org.suoma.county.video.Video;
import org.suoma.county.video.VideoBytes;
import org.suoma.county.video.VideoCodec;
import org.suoma.county.video.VideoReader;

/** Finds videos that kiosks cannot play, or only badly, and says how to make one that they can. */
public final class VideoCheck implements Check {

  private static final String ENDING = ".mp4";
  private static final String AGAIN = "；换成新文件后，按原来的名字再导入";

  @Override
  public List<Finding> look(CheckedEntry entry, CountyView county) {
    Map<String, Places> videos = new LinkedHashMap<>();
    for (Passage passage : entry.passages()) {
      String path = passage.text();
      if (passage.field().equals("path")
          && path.toLowerCase(Locale.ROOT).endsWith(ENDING)
          && county.hasMedium(path)) {
        videos.computeIfAbsent(path, one -> new Places()).add(passage.where(), "");
      }
    }
    List<Finding> findings = new ArrayList<>();
    videos.forEach(
        (path, places) -> findings.addAll(new About(entry, path, places.inWords()).look(county)));
    for (Attachment attachment : entry.entry().attachments()) {
      if (videos.containsKey(attachment.path()) && attachment.captions() == null) {
        findings.add(
            entry.finding(
                Rule.NO_CAPTIONS,
                attachment.path(),
                "附件“%s”".formatted(Masks.text(attachment.title().zh())),
                "这段视频没有字幕，听不见的居民看不懂",
                "请制作单位交一份 WebVTT 字幕，和视频同名（如 %s）一起导入"
                    .formatted(Masks.text(captions(attachment.path())))));
      }
    }
    return findings;
  }

  private static String captions(String path) {
    return path.substring(0, path.length() - ENDING.length()) + ".zh.vtt";
  }

  /**
   * A video of an entry.
   *
   * @param entry whose
   * @param path of the file
   * @param where it stands, in words
   */
  private record About(CheckedEntry entry, String path, String where) {

    List<Finding> look(CountyView county) {
      try {
        Optional<Video> video = VideoReader.read(bytes(county));
        return video.isEmpty()
            ? List.of(finding(Rule.VIDEO_UNPLAYABLE, "这个文件不是视频，只是名字以 .mp4 结尾", remade()))
            : look(video.get());
      } catch (DamagedVideoException e) {
        return List.of(
            finding(
                Rule.VIDEO_UNPLAYABLE, "视频文件不完整：" + e.getMessage(), "请重新拷贝或下载；还是这样，就请制作单位重新导出"));
      } catch (IOException e) {
        return List.of(finding(Rule.VIDEO_UNPLAYABLE, "读不出这个视频文件", "请重新导入；还是这样，请技术人员查看服务器的磁盘"));
      }
    }

    private List<Finding> look(Video video) {
      Optional<String> unplayable = unplayable(video);
      if (unplayable.isPresent()) {
        return List.of(
            finding(
                Rule.VIDEO_UNPLAYABLE,
                "这是 %s；%s".formatted(video.inWords(), unplayable.get()),
                remade()));
      }
      if (PlayableVideo.isHeavy(video)) {
        return List.of(
            finding(
                Rule.VIDEO_HEAVY,
                "这是 %s；超过 1280×720 或 2.5 Mbit/s，旧终端放起来会卡".formatted(video.inWords()),
                remade()));
      }
      return video.listFirst()
          ? List.of()
          : List.of(
              finding(
                  Rule.VIDEO_HEAVY,
                  "这是 %s；视频的目录（moov）在文件末尾，要读完整个文件才开始放".formatted(video.inWords()),
                  "导出时选“快速启动（faststart）”，或用 ffmpeg 一秒钟改好：%s%s"
                      .formatted(PlayableVideo.listFirst(name()), AGAIN)));
    }

    private static Optional<String> unplayable(Video video) {
      if (video.container() != Container.MP4) {
        return Optional.of("名字是 .mp4，里面不是；终端只放 MP4");
      }
      VideoCodec picture = video.picture();
      if (picture == null) {
        return Optional.of("里面没有画面");
      }
      if (!picture.plays()) {
        return Optional.of("终端只放 8 位的 H.264 画面，到 High@4.1 为止");
      }
      return video.sound().stream()
          .filter(sound -> !sound.plays())
          .map(AudioCodec::label)
          .findFirst()
          .map(label -> "终端只放 AAC 的声音，%s 的放不出来".formatted(label));
    }

    private String remade() {
      return "%s；有 ffmpeg 的也可以自己转：%s%s"
          .formatted(PlayableVideo.IN_WORDS, PlayableVideo.command(name()), AGAIN);
    }

    private String name() {
      return Masks.text(path.substring(path.lastIndexOf('/') + 1));
    }

    private Finding finding(Rule rule, String what, String advice) {
      return entry.finding(rule, path, where, what, advice);
    }

    private VideoBytes bytes(CountyView county) {
      return new VideoBytes() {
        @Override
        public long length() throws IOException {
          return county.mediumLength(path);
        }

        @Override
        public InputStream open(long offset) throws IOException {
          return county.openMedium(path, offset);
        }
      };
    }
  }
}
