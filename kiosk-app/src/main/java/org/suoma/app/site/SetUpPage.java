package org.suoma.app.site;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.suoma.app.client.AgentStatus;
import org.suoma.app.standing.Enrolment;
import org.suoma.content.enrolment.EnrolmentCode;

/**
 * What stands there until there is something to show: keys for the county's code, or how far the
 * content is. For whoever sets the machine up, hence in Han alone; needs no release. What is typed
 * lies in the page. Threads may share one.
 */
final class SetUpPage {

  /** As long as codes are. */
  static final int CODE_LENGTH = 8;

  private static final long MEGABYTE = 1_000_000;

  private final Enrolment enrolment;
  private final Templates templates;

  SetUpPage(Enrolment enrolment, Templates templates) {
    this.enrolment = enrolment;
    this.templates = templates;
  }

  /** Whether it stands before all other pages, even if there is a release. */
  boolean isWanted() {
    return enrolment.step() == Enrolment.Step.CODE_WANTED;
  }

  /** Answers for every address. */
  void answer(HttpServerExchange exchange, Around around) throws IOException {
    if (!isWanted()) {
      draw(exchange, StatusCodes.SERVICE_UNAVAILABLE, "waiting", around, waiting());
    } else if (exchange.getRequestMethod().equals(Methods.POST)) {
      take(exchange, around, PostedForm.read(exchange).getOrDefault("typed", ""));
    } else if (exchange.getQueryString().equals("code")) {
      // The page that takes the code asks whether somebody has enrolled it by another way.
      exchange.setStatusCode(StatusCodes.NO_CONTENT);
      exchange.endExchange();
    } else {
      draw(exchange, StatusCodes.OK, "set-up", around, code("", ""));
    }
  }

  private void take(HttpServerExchange exchange, Around around, String typed) throws IOException {
    Optional<String> fault = enrol(typed);
    if (fault.isPresent()) {
      draw(exchange, StatusCodes.OK, "set-up", around, code(typed, fault.get()));
      return;
    }
    exchange.setStatusCode(StatusCodes.SEE_OTHER);
    exchange.getResponseHeaders().put(Headers.LOCATION, around.base());
    exchange.endExchange();
  }

  /** Why a code does not do, in words; empty if it did. */
  private Optional<String> enrol(String typed) {
    try {
      return enrolment.enrol(EnrolmentCode.parse(typed).text()).map(SetUpPage::words);
    } catch (IllegalArgumentException e) {
      return Optional.of(typed.length() < CODE_LENGTH ? "登记码是 8 位，还没有输完" : "登记码有一位输错了，请对照着再输一遍");
    }
  }

  private static String words(String refusal) {
    return switch (refusal) {
      case "CODE_REFUSED" -> "登记码不对，或者已经用过、过期了，请县里重新发一个";
      case "TRIED_TOO_OFTEN" -> "输错的次数太多，请过十分钟再试";
      case "WRONG_ROOT" -> "这台终端装的根证书不是这个县的，请重新设置";
      case "COUNTY_UNREACHABLE" -> "连不上县服务器，请检查网线和县服务器的地址";
      default -> "没有登记上，请过一会儿再试";
    };
  }

  private static Map<String, Object> code(String typed, String fault) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("typed", typed);
    parameters.put("fault", fault);
    return parameters;
  }

  private Map<String, Object> waiting() {
    Map<String, Object> parameters = new HashMap<>();
    AgentStatus.Content content = enrolment.content();
    AgentStatus.Progress progress = content == null ? null : content.progress();
    String error = content == null ? null : content.error();
    parameters.put("isSilent", enrolment.step() == Enrolment.Step.AGENT_SILENT);
    parameters.put("kiosk", enrolment.kiosk().map(kiosk -> kiosk.name()).orElse(""));
    parameters.put("error", error == null || progress != null ? "" : error);
    parameters.put("done", progress == null ? 0 : progress.bytesDone() / MEGABYTE);
    parameters.put("total", progress == null ? 0 : progress.bytesTotal() / MEGABYTE);
    return parameters;
  }

  private void draw(
      HttpServerExchange exchange,
      int status,
      String template,
      Around around,
      Map<String, Object> parameters) {
    parameters.put("base", around.base());
    parameters.put("hall", around.hall());
    parameters.put("landscape", around.landscape());
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/html; charset=utf-8");
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange.getResponseSender().send(templates.render(template, parameters));
  }

  /**
   * What stands around the page.
   *
   * @param base address of the pages, ending with {@code /}
   * @param hall where the kiosk stands
   * @param landscape how the screen hangs
   */
  record Around(String base, String hall, boolean landscape) {}
}
