package org.suoma.app.fence;

import com.sun.webkit.UIClient;
import com.sun.webkit.WebPage;
import com.sun.webkit.graphics.WCImage;
import com.sun.webkit.graphics.WCRectangle;
import org.jspecify.annotations.Nullable;

/**
 * What a site can ask of its window: to be heard, to print, another window; never a file, a drag, a
 * size or an end. JavaFX thread.
 */
final class SiteClient implements UIClient {

  private final SiteDialogs dialogs;
  private final Wishes wishes;

  SiteClient(SiteDialogs dialogs, Wishes wishes) {
    this.dialogs = dialogs;
    this.wishes = wishes;
  }

  /** What a site wants that its view cannot do alone. */
  interface Wishes {
    /** Its page on paper. */
    void print();

    /** A file of this machine; it gets none. */
    void chooseFile();

    /** Another window; the page in which the engine tries to open it, or null for none. */
    @Nullable WebPage newWindow();
  }

  @Override
  public @Nullable WebPage createPage(
      boolean menu, boolean status, boolean toolbar, boolean resizable) {
    return wishes.newWindow();
  }

  @Override
  public void alert(@Nullable String message) {
    dialogs.tell(message);
  }

  @Override
  public boolean confirm(@Nullable String message) {
    return dialogs.ask(message);
  }

  /** Refused: the page itself has fields for what it wants to know. */
  @Override
  public @Nullable String prompt(@Nullable String message, @Nullable String value) {
    dialogs.tell(message);
    return null;
  }

  @Override
  public String @Nullable [] chooseFile(
      @Nullable String name, boolean multiple, @Nullable String types) {
    wishes.chooseFile();
    return null;
  }

  @Override
  public void print() {
    wishes.print();
  }

  @Override
  public boolean canRunBeforeUnloadConfirmPanel() {
    return false;
  }

  @Override
  public boolean runBeforeUnloadConfirmPanel(@Nullable String message) {
    return true;
  }

  @Override
  public WCRectangle getViewBounds() {
    return new WCRectangle(0, 0, 0, 0);
  }

  @Override
  public void closePage() {}

  @Override
  public void showView() {}

  @Override
  public void setViewBounds(@Nullable WCRectangle bounds) {}

  @Override
  public void setStatusbarText(@Nullable String text) {}

  @Override
  public void startDrag(
      @Nullable WCImage image,
      int imageX,
      int imageY,
      int x,
      int y,
      String @Nullable [] types,
      Object @Nullable [] values,
      boolean isImage) {}

  @Override
  public void confirmStartDrag() {}

  @Override
  public boolean isDragConfirmed() {
    return false;
  }
}
