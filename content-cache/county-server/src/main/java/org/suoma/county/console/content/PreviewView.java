package org.suoma.county.console.content;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.PageFrame;
import org.suoma.county.preview.Look;

/**
 * An entry on a kiosk's screen.
 *
 * @param frame around the page
 * @param about what it is
 * @param look how it is shown
 * @param full whether in a kiosk's own dots, or small enough to be seen whole
 * @param source path of the kiosk's page; null if there is nothing to see
 * @param why there is nothing to see; null if there is
 * @param gaps what is still to be filled in
 */
public record PreviewView(
    PageFrame frame,
    About about,
    Look look,
    boolean full,
    @Nullable String source,
    @Nullable String why,
    List<String> gaps) {

  /** What the sizes of text are called, from the smallest. */
  public static final List<String> SIZES = List.of("标准", "大", "特大", "最大");

  /** Copies the gaps. */
  public PreviewView {
    gaps = List.copyOf(gaps);
  }

  /**
   * What is looked at.
   *
   * @param title its title
   * @param path of its page in the console
   * @param name of that page
   */
  public record About(String title, String path, String name) {}

  /** The address of this page on another screen. */
  public String on(Look.Screen screen) {
    return address(screen, look.language(), look.textSize(), full);
  }

  /** The address of this page in another language. */
  public String in(Look.Language language) {
    return address(look.screen(), language, look.textSize(), full);
  }

  /** The address of this page in another size of text, 1 to 4. */
  public String sized(int size) {
    return address(look.screen(), look.language(), size, full);
  }

  /** The address of this page in a kiosk's own dots, or whole. */
  public String zoomed(boolean inFull) {
    return address(look.screen(), look.language(), look.textSize(), inFull);
  }

  private String address(Look.Screen screen, Look.Language language, int size, boolean inFull) {
    return "%s/kiosk?screen=%s&language=%s&size=%d%s"
        .formatted(about.path(), name(screen), language.code(), size, inFull ? "&zoom=full" : "");
  }

  /** Classes of the screen: how it hangs, and how large it is drawn. */
  public String classes() {
    return "screen " + name(look.screen()) + (full ? " full" : "");
  }

  private static String name(Look.Screen screen) {
    return screen.name().toLowerCase(Locale.ROOT);
  }
}
