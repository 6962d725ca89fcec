package org.suoma.app.pages;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.app.client.AgentClient;
import org.suoma.app.client.StateAnswer;
import org.suoma.app.language.Phrase;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;
import org.suoma.content.submission.QueryCode;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.content.submission.SubmissionState;

/** How a submission stands, for whoever holds its number and its code. */
final class StatePages {

  private final AgentClient agent;

  StatePages(AgentClient agent) {
    this.agent = agent;
  }

  /** Asks for number and code. */
  Reply ask(Request request) {
    return page("", null, null);
  }

  /** Asks the county. */
  Reply look(Request request) throws IOException {
    Map<String, String> fields = request.form();
    String number = fields.getOrDefault("number", "");
    String code = fields.getOrDefault("code", "");
    Optional<Phrase> fault = fault(number, code);
    if (fault.isPresent()) {
      return page(number, fault.get(), null);
    }
    StateAnswer answer = agent.submissions().submissionState(number, code);
    SubmissionError refusal = answer.refusal();
    return page(number, refusal == null ? null : words(refusal), answer.state());
  }

  private static Reply page(
      String number, @Nullable Phrase fault, @Nullable SubmissionState state) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("number", number);
    parameters.put("fault", fault);
    parameters.put("state", state);
    return Reply.page("state", "查办到哪一步", state == null ? "home" : "state", parameters);
  }

  private static Optional<Phrase> fault(String number, String code) {
    try {
      SubmissionNumber.parse(number);
    } catch (IllegalArgumentException e) {
      return Optional.of(Phrase.of("编号有错：应是 16 位数字。请照回执从头对一遍。"));
    }
    try {
      QueryCode.parse(code);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(Phrase.of("查询码应是 8 位数字，在回执上编号的下面。"));
    }
  }

  private static Phrase words(SubmissionError refusal) {
    return switch (refusal) {
      case CODE_REFUSED -> Phrase.of("编号和查询码对不上，或者还没有送到县里。请照回执再对一遍，过几分钟再查。");
      case CODE_LOCKED -> Phrase.of("今天试错的次数太多了，请明天再查，或打回执上的电话。");
      case ASKED_TOO_OFTEN -> Phrase.of("查得太频繁了，请过几分钟再试。");
      default -> Phrase.of("现在连不上县里。请过一会儿再查，或打回执上的电话。");
    };
  }
}
