package org.suoma.app.site;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Text;

/**
 * An answer to a request: a template with its parameters, the way to another page, or a file.
 *
 * @param status HTTP status
 * @param template name of the template; null if it is no page
 * @param title the page's title; null if it is no page
 * @param back where the back button leads; null for none
 * @param trail the pages above this one, from the top; empty where {@code back} says it all
 * @param parameters for the template
 * @param location address below the token; null unless a redirect
 * @param file null unless a file
 */
public record Reply(
    int status,
    @Nullable String template,
    @Nullable Text title,
    @Nullable String back,
    List<Crumb> trail,
    Map<String, Object> parameters,
    @Nullable String location,
    @Nullable FileReply file) {

  /** Copies trail and parameters. */
  public Reply {
    trail = List.copyOf(trail);
    parameters = Collections.unmodifiableMap(new HashMap<>(parameters)); // values may be null
  }

  /** A page with a title of the kiosk's own. */
  public static Reply page(
      String template, String title, @Nullable String back, Map<String, Object> parameters) {
    return page(template, Text.han(title), back, parameters);
  }

  /** A page with a title of the county's. */
  public static Reply page(
      String template, Text title, @Nullable String back, Map<String, Object> parameters) {
    return new Reply(200, template, title, back, List.of(), parameters, null, null);
  }

  /** The same page with the way to it. */
  public Reply under(List<Crumb> above) {
    return new Reply(status, template, title, back, above, parameters, location, file);
  }

  /** The way to another page. */
  public static Reply goTo(String location) {
    return new Reply(303, null, null, null, List.of(), Map.of(), location, null);
  }

  /** A file. */
  public static Reply file(FileReply file) {
    return new Reply(200, null, null, null, List.of(), Map.of(), null, file);
  }

  /** Nothing new to show: what stands on the screen stays. */
  public static Reply unchanged() {
    FileReply nothing = new FileReply("text/html", ByteBuffer.allocate(0));
    return new Reply(204, null, null, null, List.of(), Map.of(), null, nothing);
  }

  /** A kind page instead of what was asked for. */
  public static Reply sorry(int status, String headline, String advice) {
    return new Reply(
        status,
        "sorry",
        Text.han(headline),
        "home",
        List.of(),
        Map.of("headline", headline, "advice", advice),
        null,
        null);
  }

  /** The page that says so. */
  public static Reply notFound() {
    return sorry(404, "没有找到这一页", "内容可能已经更新。请返回首页重新查找，或呼叫工作人员。");
  }

  /**
   * A page above.
   *
   * @param label what a resident reads
   * @param address below the token
   */
  public record Crumb(Text label, String address) {}
}
