package org.suoma.app.fence;

import com.sun.webkit.PolicyClient;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.suoma.app.handoff.SiteRules;

/**
 * Asked by the engine before every navigation, main page and frames alike, redirects and forms
 * included, and before a link's new window (tried, JavaFX 21). JavaFX thread.
 *
 * <p>The engine calls {@code permitRedirectAction} also for plain navigations to where a redirect
 * once led; all of them have one answer here.
 */
final class SitePolicy implements PolicyClient {

  /** Pages that come from nowhere; harmless in a frame, and never the main page's wish to leave. */
  private static final Set<String> INLINE = Set.of("about", "data", "blob");

  private final SiteRules rules;
  private final LongPredicate isMain;
  private final Runnable left;
  private final Consumer<@Nullable URI> newWindow;

  /**
   * The policy of an outing.
   *
   * @param isMain whether a frame fills the view
   * @param left told when the main page was kept from leaving the list
   * @param newWindow given where a link's new window would go; null for an address that is none
   */
  SitePolicy(
      SiteRules rules, LongPredicate isMain, Runnable left, Consumer<@Nullable URI> newWindow) {
    this.rules = rules;
    this.isMain = isMain;
    this.left = left;
    this.newWindow = newWindow;
  }

  private boolean permits(long frame, URL url) {
    URI address = address(url);
    if (!isMain.test(frame)) {
      return INLINE.contains(url.getProtocol()) || (address != null && rules.loads(address));
    }
    boolean shown =
        url.toString().equals("about:blank") || (address != null && rules.shows(address));
    if (!shown) {
      left.run();
    }
    return shown;
  }

  static @Nullable URI address(URL url) {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  @Override
  public boolean permitNavigateAction(long frame, URL url) {
    return permits(frame, url);
  }

  @Override
  public boolean permitRedirectAction(long frame, URL url) {
    return permits(frame, url);
  }

  @Override
  public boolean permitSubmitDataAction(long frame, URL url, String method) {
    return permits(frame, url);
  }

  @Override
  public boolean permitResubmitDataAction(long frame, URL url, String method) {
    return permits(frame, url);
  }

  @Override
  public boolean permitAcceptResourceAction(long frame, URL url) {
    URI address = address(url);
    return INLINE.contains(url.getProtocol()) || (address != null && rules.loads(address));
  }

  @Override
  public boolean permitEnableScriptsAction(long frame, URL url) {
    return true;
  }

  @Override
  public boolean permitNewPageAction(long frame, URL url) {
    newWindow.accept(address(url));
    return false;
  }

  @Override
  public boolean permitClosePageAction(long frame) {
    return false;
  }
}
