package org.suoma.county.console.release;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.release.FetchSize;
import org.suoma.content.release.Manifest;
import org.suoma.county.console.page.ByteWords;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.publishing.NothingToPublishException;
import org.suoma.county.publishing.PendingChange;
import org.suoma.county.rollout.RolloutRefusedException;

/** Publishes the content of an earlier release again, after somebody has seen what that changes. */
final class RollbackPage implements ConsolePage {

  private final ConsoleServices services;
  private final PageFrames frames;
  private final PageTemplates templates;

  RollbackPage(ConsoleServices services, PageFrames frames, PageTemplates templates) {
    this.services = services;
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    String number = Replies.parameter(exchange, "release");
    long to = number.matches("\\d{1,12}") ? Long.parseLong(number) : 0;
    if (!exchange.getRequestMethod().equals(Methods.POST)) {
      show(exchange, session, to, null);
      return;
    }
    Forms form = Forms.read(exchange);
    try {
      long made =
          services
              .rollouts()
              .rollBack(session.staff(), to, RolloutChoices.read(form), form.field("reason"))
              .sequence();
      Replies.redirect(exchange, Section.RELEASES.path() + "/rollout/" + made);
    } catch (NothingToPublishException | RolloutRefusedException | IllegalArgumentException e) {
      show(exchange, session, to, String.valueOf(e.getMessage()));
    }
  }

  private void show(
      HttpServerExchange exchange, ConsoleSession session, long to, @Nullable String wrong)
      throws IOException {
    Optional<Manifest> newest = services.publishing().newest();
    Optional<Manifest> earlier = services.publishing().whole(to);
    if (newest.isEmpty() || to < 1 || to >= newest.get().sequence()) {
      templates.problem(exchange, StatusCodes.NOT_FOUND, "没有可以退回的这一版", "只能退回比最新一版早的版本。请从“发布”里选。");
      return;
    }
    PendingChange change =
        earlier.isPresent()
            ? services.publishing().difference(newest.get(), earlier.get())
            : new PendingChange(List.of(), List.of(), List.of(), 0, 0);
    templates.page(
        exchange,
        wrong == null ? StatusCodes.OK : StatusCodes.CONFLICT,
        "rollback.jte",
        new RollbackView(
            frames.frame("退回第 %d 版的内容".formatted(to), Section.RELEASES, session),
            to,
            newest.get().sequence() + 1,
            change.inWords(),
            earlier.map(manifest -> fetch(newest.get(), manifest)).orElse(""),
            services.fleet().kiosks().size(),
            RolloutChoices.offer(services.rollouts()),
            refusal(to, earlier, change),
            wrong));
  }

  private static String fetch(Manifest newest, Manifest earlier) {
    long bytes = FetchSize.between(newest, earlier).bytes();
    return bytes == 0 ? "不用下载内容" : "最多下载 " + ByteWords.of(bytes);
  }

  private static @Nullable String refusal(
      long to, Optional<Manifest> earlier, PendingChange change) {
    if (earlier.isEmpty()) {
      return "第 %d 版已经不在发布目录里（被接替 30 天后清理），不能退回。可以改正内容后重新发布。".formatted(to);
    }
    return change.isEmpty() ? "最新一版的内容就是第 %d 版的内容，不用退回。".formatted(to) : null;
  }
}
