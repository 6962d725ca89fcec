package org.suoma.app.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.suoma.app.library.Library;
import org.suoma.content.caption.Cue;
import org.suoma.content.caption.MalformedCaptionsException;
import org.suoma.content.caption.WebVtt;
import org.suoma.content.model.Captions;
import org.suoma.content.model.Captions.SourcedCaptions;
import org.suoma.content.model.SourcedYi;
import org.suoma.content.model.Text;

/**
 * What stands below a video for a while.
 *
 * @param from when it comes, in milliseconds from the video's beginning
 * @param to when it goes
 * @param text in Han, and in Yi where the county has the same in Yi
 */
public record CaptionView(long from, long to, Text text) {

  /**
   * The captions of a video; without those that the release lacks or that cannot be read.
   *
   * @param faults told what of the release cannot be shown, and why
   */
  static List<CaptionView> of(Library library, Captions captions, BiConsumer<String, String> faults)
      throws IOException {
    List<Cue> han = cues(library, captions.han(), faults);
    SourcedCaptions translated = captions.yi();
    List<Cue> yi = translated == null ? List.of() : cues(library, translated.path(), faults);
    boolean belong = haveTheSameTimes(han, yi);
    if (translated != null && !yi.isEmpty() && !belong) {
      faults.accept(translated.path(), "the cues have other times than those in Han");
    }
    List<CaptionView> views = new ArrayList<>();
    for (int n = 0; n < han.size(); n++) {
      Cue cue = han.get(n);
      SourcedYi said = translated != null && belong ? translated.yi(yi.get(n).text()) : null;
      views.add(new CaptionView(cue.from(), cue.to(), new Text(cue.text(), said, null)));
    }
    return List.copyOf(views);
  }

  private static boolean haveTheSameTimes(List<Cue> han, List<Cue> yi) {
    if (han.size() != yi.size()) {
      return false;
    }
    for (int n = 0; n < han.size(); n++) {
      if (han.get(n).from() != yi.get(n).from() || han.get(n).to() != yi.get(n).to()) {
        return false;
      }
    }
    return true;
  }

  private static List<Cue> cues(Library library, String path, BiConsumer<String, String> faults)
      throws IOException {
    Optional<byte[]> file = library.generation().read(path);
    if (file.isEmpty()) {
      faults.accept(path, "the release lacks the captions");
      return List.of();
    }
    try {
      return WebVtt.parse(new String(file.get(), UTF_8));
    } catch (MalformedCaptionsException e) {
      faults.accept(path, String.valueOf(e.getMessage()));
      return List.of();
    }
  }
}
