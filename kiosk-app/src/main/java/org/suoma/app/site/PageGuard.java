package org.suoma.app.site;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.security.MessageDigest;
import java.util.Set;
import org.suoma.content.model.MalformedContentException;
import org.suoma.event.AppKinds;
import org.suoma.event.EventLog;

/**
 * Lets in requests of this machine that know the secret path, and sets the rules for every page.
 */
final class PageGuard implements HttpHandler {

  private final EventLog eventLog;

  private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost");
  private static final int MAX_URL = 8 << 10;
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self';"
          + " frame-ancestors 'none'";

  private final byte[] token;
  private final PageSite site;

  PageGuard(PageToken token, PageSite site, EventLog eventLog) {
    this.eventLog = eventLog;
    this.token = token.value().getBytes(US_ASCII);
    this.site = site;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    exchange
        .getResponseHeaders()
        .put(new HttpString("Content-Security-Policy"), POLICY)
        .put(new HttpString("X-Content-Type-Options"), "nosniff")
        .put(new HttpString("Referrer-Policy"), "no-referrer");
    if (!exchange.getQueryString().isEmpty()) {
      // Undertow keeps the last query it has decoded for as long as its connection lives. That the
      // connection ends it says by itself only in answers that have a content.
      exchange.setPersistent(false);
      exchange.getResponseHeaders().put(Headers.CONNECTION, "close");
    }
    String path = exchange.getRelativePath();
    int end = path.indexOf('/', 1);
    if (path.length() + exchange.getQueryString().length() > MAX_URL) {
      site.refuse(exchange, StatusCodes.REQUEST_URI_TOO_LARGE, "地址太长", "请返回首页重新查找。");
    } else if (!HOSTS.contains(exchange.getHostName())) {
      site.refuse(exchange, StatusCodes.FORBIDDEN, "不能从这里打开", "本页面只在终端上显示。");
    } else if (end < 0 || !isToken(path.substring(1, end))) {
      site.refuse(exchange, StatusCodes.FORBIDDEN, "地址不对", "请用启动时显示的完整地址打开终端页面。");
    } else {
      handleGuarded(exchange, path.substring(end + 1));
    }
  }

  private boolean isToken(String shown) {
    return MessageDigest.isEqual(shown.getBytes(US_ASCII), token);
  }

  private void handleGuarded(HttpServerExchange exchange, String path) {
    try {
      site.answer(exchange, path);
    } catch (MalformedFormException e) {
      eventLog.tell(AppKinds.FORM_NOT_UNDERSTOOD.now());
      site.apologise(exchange, StatusCodes.BAD_REQUEST, "这一步没有成功", "请返回首页重新开始。");
    } catch (MalformedContentException e) {
      eventLog.tell(AppKinds.CONTENT_BROKEN.of(e), e);
      site.apologise(
          exchange, StatusCodes.INTERNAL_SERVER_ERROR, "这条内容有毛病", "已经记下，会告诉县里。其他内容不受影响，请返回首页。");
    } catch (Exception e) {
      eventLog.tell(AppKinds.PAGE_FAILED.of(e), e);
      site.apologise(
          exchange, StatusCodes.INTERNAL_SERVER_ERROR, "这一页打不开", "其他内容不受影响。请返回首页，或呼叫工作人员。");
    }
  }
}
