package org.suoma.app.pages;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suoma.app.keyboard.Candidate;
import org.suoma.app.keyboard.KeyboardDesk;
import org.suoma.app.keyboard.YiKeyboard;
import org.suoma.app.site.FileReply;
import org.suoma.app.site.Page;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;
import org.suoma.records.ForgetfulJson;

/** What the keyboard on a page asks the app for. Nothing of what is typed is kept or logged. */
final class KeyboardPages {

  private static final int MOST_CANDIDATES = 64;
  private static final int MOST_STROKES = 40;

  private final KeyboardDesk desk;
  private final JsonMapper json = ForgetfulJson.builder().build();

  /** Made for whoever asks first: the names of Unicode's characters take a while to unpack. */
  private volatile @Nullable List<YiInitial> yi;

  KeyboardPages(KeyboardDesk desk) {
    this.desk = desk;
  }

  /** The same page, and while it is looked at the keyboard's words are got ready. */
  Page preparing(Page page) {
    return request -> {
      desk.prepare(request.library().generation().sequence(), new LibraryWords(request.library()));
      return page.answer(request);
    };
  }

  /**
   * {@code GET candidates?letters=…} or {@code ?strokes=…}: what they may stand for, the likeliest
   * first; {@code ready} is false for the first seconds after the start.
   */
  Reply candidates(Request request) throws IOException {
    String letters = request.query("letters");
    String strokes = request.query("strokes");
    List<Candidate> found =
        desk.engines()
            .map(
                engines ->
                    strokes.isEmpty() || strokes.length() > MOST_STROKES
                        ? engines.pinyin().candidates(letters, MOST_CANDIDATES)
                        : engines.strokes().candidates(strokes, MOST_CANDIDATES))
            .orElse(List.of());
    return file(Map.of("ready", desk.engines().isPresent(), "candidates", found));
  }

  /** {@code GET yi-keys}: the initials, each with its finals, null where there is no syllable. */
  Reply yiKeys(Request request) throws IOException {
    List<YiInitial> all = yi;
    if (all == null) {
      all = yiInitials();
      yi = all;
    }
    return file(all);
  }

  private static List<YiInitial> yiInitials() {
    YiKeyboard keyboard = new YiKeyboard();
    return keyboard.initials().stream()
        .map(initial -> new YiInitial(initial, keyboard.finals(initial.letters())))
        .toList();
  }

  private record YiInitial(YiKeyboard.Key key, List<YiKeyboard.@Nullable Key> finals) {}

  private Reply file(Object answer) throws IOException {
    return Reply.file(
        new FileReply("application/json", ByteBuffer.wrap(json.writeValueAsBytes(answer))));
  }
}
