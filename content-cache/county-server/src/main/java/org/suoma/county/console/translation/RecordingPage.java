package org.suoma.county.console.translation;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.SourcedYi;
import org.suoma.content.model.Voice;
import org.suoma.county.access.Staff;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.console.page.SecurityHeaders;
import org.suoma.county.console.page.Uploads;
import org.suoma.county.importing.UnreadableDocumentException;
import org.suoma.county.recording.Recording.Language;
import org.suoma.county.recording.RecordingDesk;
import org.suoma.county.recording.RefusedRecordingException;
import org.suoma.county.translating.text.TranslationUnit;

/** One text, to be spoken into the browser. */
final class RecordingPage {

  private final RecordingDesk desk;
  private final Uploads uploads;
  private final PageFrames frames;
  private final PageTemplates templates;

  RecordingPage(RecordingDesk desk, Uploads uploads, PageFrames frames, PageTemplates templates) {
    this.desk = desk;
    this.uploads = uploads;
    this.frames = frames;
    this.templates = templates;
  }

  /** Shows it. */
  void show(HttpServerExchange exchange, ConsoleSession session) {
    show(
        exchange,
        session,
        new Asked(
            Replies.parameter(exchange, "unit"),
            Language.named(Replies.parameter(exchange, "language")).orElse(Language.HAN),
            Replies.parameter(exchange, "by")),
        null);
  }

  /** The recording that it has. */
  void sound(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Optional<byte[]> sound =
        desk.sound(
            Replies.parameter(exchange, "unit"),
            Language.named(Replies.parameter(exchange, "language")).orElse(Language.HAN));
    if (sound.isEmpty()) {
      exchange.setStatusCode(StatusCodes.NOT_FOUND);
      exchange.endExchange();
      return;
    }
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "audio/mpeg");
    exchange.getResponseSender().send(ByteBuffer.wrap(sound.get()));
  }

  /** Takes a recording, and leads to the next text that waits for one. */
  void save(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Asked asked = new Asked("", Language.HAN, "");
    try (Uploads.Received received = uploads.receive(exchange)) {
      Forms form = received.form();
      if (!form.bears(session)) {
        templates.problem(exchange, StatusCodes.FORBIDDEN, "没有保存", "这个请求不是从控制台的表单发出的。请回到“录音”页面重试。");
        return;
      }
      asked = asked(form);
      Duration length =
          desk.save(
              session.staff(),
              asked.unit(),
              asked.language(),
              form.field("words"),
              asked.speaker(),
              bytes(received.paths()));
      Replies.redirect(exchange, next(asked, length));
    } catch (RefusedRecordingException | UnreadableDocumentException e) {
      show(exchange, session, asked, e.getMessage());
    } catch (Uploads.TooLargeException e) {
      show(exchange, session, asked, "文件太大，请分段录");
    }
  }

  /** Takes the recording away. */
  void remove(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    act(exchange, session, desk::remove, "removed");
  }

  /** Puts back what was there before. */
  void takeBack(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    act(exchange, session, desk::takeBack, "back");
  }

  private void act(HttpServerExchange exchange, ConsoleSession session, Act act, String done)
      throws IOException {
    Asked asked = asked(Forms.read(exchange));
    try {
      act.on(session.staff(), asked.unit(), asked.language());
      Replies.redirect(
          exchange,
          RecordingPlace.path(asked.unit(), asked.language()) + asked.by() + "&done=" + done);
    } catch (RefusedRecordingException e) {
      show(exchange, session, asked, e.getMessage());
    }
  }

  private static Asked asked(Forms form) {
    return new Asked(
        form.field("unit"),
        Language.named(form.field("language")).orElse(Language.HAN),
        form.field("speaker"));
  }

  private static byte[] bytes(List<Path> files) throws IOException, UnreadableDocumentException {
    if (files.size() != 1 || !Files.isRegularFile(files.get(0))) {
      throw new UnreadableDocumentException("一次只收一个录音");
    }
    return Files.readAllBytes(files.get(0));
  }

  private String next(Asked asked, Duration length) {
    TranslationUnit text = desk.text(asked.unit()).orElseThrow();
    RecordingPlace place = RecordingPlace.of(text, asked.language());
    List<TranslationUnit> texts = place.texts(desk);
    return following(texts, text, asked.language())
        .map(
            next ->
                "%s%s&saved=%s&millis=%d"
                    .formatted(
                        RecordingPlace.path(next.id(), asked.language()),
                        asked.by(),
                        RecordingPlace.encoded(text.id()),
                        length.toMillis()))
        .orElseGet(() -> place.path() + "&done=all");
  }

  /** The next one that waits, from here to the end and then from the beginning. */
  private static Optional<TranslationUnit> following(
      List<TranslationUnit> texts, TranslationUnit from, Language language) {
    int here = ids(texts).indexOf(from.id());
    for (int i = 1; i < texts.size(); i++) {
      TranslationUnit text = texts.get((here + i) % texts.size());
      if (language.lacks(text)) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  private static List<String> ids(List<TranslationUnit> texts) {
    return texts.stream().map(TranslationUnit::id).toList();
  }

  private void show(
      HttpServerExchange exchange, ConsoleSession session, Asked asked, @Nullable String wrong) {
    Optional<TranslationUnit> found = desk.text(asked.unit());
    if (found.isEmpty()) {
      templates.problem(
          exchange,
          StatusCodes.NOT_FOUND,
          wrong == null ? "没有这条文字" : "没有保存",
          (wrong == null ? "它可能已经撤下。" : wrong + "。") + "请回到“录音”页面再选。");
      return;
    }
    SecurityHeaders.allowRecording(exchange);
    TranslationUnit text = found.get();
    Language language = asked.language();
    RecordingPlace place = RecordingPlace.of(text, language);
    List<TranslationUnit> texts = place.texts(desk);
    String speaker = asked.speaker().isEmpty() ? session.staff().account().name() : asked.speaker();
    templates.page(
        exchange,
        "voice.jte",
        new RecordingView(
            frames.frame("录音", Section.VOICES, session),
            language,
            new RecordingView.Text(
                text.id(), text.zh(), yi(text, language), RecordingDesk.words(text)),
            new RecordingView.Place(
                text.context().words(),
                place.path(),
                ids(texts).indexOf(text.id()) + 1,
                texts.size(),
                (int) texts.stream().filter(language::lacks).count(),
                following(texts, text, language)
                    .map(next -> RecordingPlace.path(next.id(), language) + asked.by())
                    .orElse(null)),
            before(text, language),
            speaker,
            done(exchange),
            wrong));
  }

  private static String yi(TranslationUnit text, Language language) {
    SourcedYi yi = text.yi();
    return language == Language.NUOSU && yi != null ? yi.text() : "";
  }

  private RecordingView.Before before(TranslationUnit text, Language language) {
    Voice.Clip clip = language.clip(text);
    return new RecordingView.Before(
        clip == null
            ? null
            : clip.recordedOn() == null ? clip.speaker() : clip.speaker() + "，" + clip.recordedOn(),
        "%s/sound?language=%s&unit=%s"
            .formatted(RecordingPlace.LIST, language.code(), RecordingPlace.encoded(text.id())),
        desk.hasBefore(text.id(), language));
  }

  private RecordingView.@Nullable Done done(HttpServerExchange exchange) {
    String saved = Replies.parameter(exchange, "saved");
    String millis = Replies.parameter(exchange, "millis");
    if (!saved.isEmpty() && millis.matches("\\d{1,6}")) {
      return desk.text(saved)
          .map(
              text ->
                  new RecordingView.Done(
                      "已保存“%s”，长 %.1f 秒".formatted(text.zh(), Integer.parseInt(millis) / 1e3),
                      saved))
          .orElse(null);
    }
    return switch (Replies.parameter(exchange, "done")) {
      case "removed" -> new RecordingView.Done("已删去录音；下一次发布以后，终端上不再有它", null);
      case "back" -> new RecordingView.Done("已换回原来的", null);
      default -> null;
    };
  }

  /**
   * What a request is about.
   *
   * @param unit id of the text
   * @param language in which
   * @param speaker who speaks; empty for whoever is signed in
   */
  private record Asked(String unit, Language language, String speaker) {
    String by() {
      return speaker.isEmpty() ? "" : "&by=" + RecordingPlace.encoded(speaker);
    }
  }

  /** Something that is done about a recording. */
  @FunctionalInterface
  private interface Act {
    void on(Staff staff, String unit, Language language) throws IOException;
  }
}
