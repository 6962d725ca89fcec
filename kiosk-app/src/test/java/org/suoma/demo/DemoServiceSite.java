package org.suoma.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A plain stand-in for a county's service site, which says on every page that it is one. It runs on
 * loopback beside the demo, so that a handoff can be shown without anybody's real site; it keeps
 * nothing that is sent to it.
 */
public final class DemoServiceSite {

  private static final String FORM =
      """
      <h1>在线申请</h1>
      <p>这是演示，不是真的政务服务网。请不要填真的信息。</p>
      <form method="post" action="/done">
      <label>姓名<input name="name" id="name" autocomplete="off"></label>
      <label>手机号<input name="phone" id="phone" type="tel"></label>
      <label>电子凭证（可以用手机上的码扫一下）<input name="card" id="card"></label>
      <button id="send">提交</button>
      </form>
      <p><a id="strange" href="https://unlisted.example.com/">去名单以外的网站</a></p>
      """;

  private final AtomicInteger numbers = new AtomicInteger(1);

  private DemoServiceSite() {}

  /**
   * Runs until it is told to stop.
   *
   * @param arguments the file that gets its address as JSON
   */
  public static void main(String[] arguments) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    DemoServiceSite site = new DemoServiceSite();
    server.createContext("/", site::answer);
    server.start();
    Path ready = Path.of(arguments[0]);
    Path partial = ready.resolveSibling(ready.getFileName() + ".partial");
    Files.writeString(
        partial,
        "{\"address\":\"http://127.0.0.1:%d/\",\"pid\":%d}\n"
            .formatted(server.getAddress().getPort(), ProcessHandle.current().pid()));
    Files.move(partial, ready, StandardCopyOption.ATOMIC_MOVE);
    new CountDownLatch(1).await();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String content = exchange.getRequestMethod().equals("POST") ? done(fields(sent)) : FORM;
    byte[] page = page(content).getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().set("Set-Cookie", "demo-visitor=1; Path=/; Max-Age=3600");
    exchange.sendResponseHeaders(200, page.length);
    exchange.getResponseBody().write(page);
    exchange.close();
  }

  private String done(Map<String, String> fields) {
    return """
    <h1>已经收到（演示）</h1>
    <p>%s，您好。受理号 <b id="number">YS-%04d</b>。</p>
    <p>手机号 %s；电子凭证 %s。</p>
    <p><button id="print" onclick="window.print()">打印回执</button></p>
    """
        .formatted(
            escape(fields.getOrDefault("name", "")),
            numbers.getAndIncrement(),
            escape(fields.getOrDefault("phone", "")),
            escape(fields.getOrDefault("card", "")));
  }

  private static Map<String, String> fields(String form) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : form.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(
            URLDecoder.decode(pair.substring(0, equals), UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return fields;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String page(String content) {
    return """
    <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>索玛县政务服务网（演示）</title>
    <style>
    body { margin: 0; font: 30px/1.6 "Microsoft YaHei", sans-serif; color: #222; background: #f4f7fb; }
    header { background: #1a5fb4; color: #fff; padding: 24px 40px; font-size: 38px; }
    main { max-width: 900px; margin: 30px auto; padding: 20px 40px 40px; background: #fff; }
    h1 { font-size: 40px; }
    label { display: block; margin: 22px 0; }
    input { display: block; width: 100%%; box-sizing: border-box; margin-top: 8px; padding: 14px; font-size: 32px; border: 2px solid #9bb4d4; }
    button { padding: 16px 50px; font-size: 34px; border: 0; background: #1a5fb4; color: #fff; }
    a { color: #1a5fb4; }
    </style>
    <header>索玛县政务服务网（演示）</header><main>%s</main></html>
    """
        .formatted(content);
  }
}
