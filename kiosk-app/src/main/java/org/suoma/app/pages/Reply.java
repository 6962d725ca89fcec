package org.suoma.app.pages;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a request: a template with its parameters, or the way to another page.
 *
 * @param status HTTP status
 * @param template name of the template; null for a redirect
 * @param title the page's title
 * @param back where the back button leads; null for none
 * @param parameters for the template
 * @param location address below the token; null unless a redirect
 */
record Reply(
    int status,
    @Nullable String template,
    String title,
    @Nullable String back,
    Map<String, Object> parameters,
    @Nullable String location) {

  static Reply page(
      String template, String title, @Nullable String back, Map<String, Object> parameters) {
    return new Reply(200, template, title, back, parameters, null);
  }

  static Reply goTo(String location) {
    return new Reply(303, null, "", null, Map.of(), location);
  }

  /** A kind page instead of what was asked for. */
  static Reply sorry(int status, String headline, String advice) {
    return new Reply(
        status, "sorry", headline, "home", Map.of("headline", headline, "advice", advice), null);
  }

  static Reply notFound() {
    return sorry(404, "没有找到这一页", "内容可能已经更新。请返回首页重新查找，或呼叫工作人员。");
  }
}
