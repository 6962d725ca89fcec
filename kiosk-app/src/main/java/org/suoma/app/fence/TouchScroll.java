package org.suoma.app.fence;

import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * Makes a finger on a site do what fingers do: drawn up or down it scrolls, whatever it began on,
 * and selects nothing; drawn sideways it is the site's, for the sliders by which many ask whether a
 * person is there; else it taps. Touch arrives as mouse events (JavaFX on GTK). JavaFX thread.
 */
final class TouchScroll implements EventHandler<MouseEvent> {

  private static final double TAP = 14;

  private final Node view;
  private @Nullable MouseEvent pressed;
  private double lastY;
  private Finger finger = Finger.UP;
  private boolean isReplaying;

  TouchScroll(Node view) {
    this.view = view;
  }

  private enum Finger {
    UP,
    DOWN,
    SCROLLING,
    THE_SITES
  }

  @Override
  public void handle(MouseEvent event) {
    if (isReplaying) {
      return;
    }
    if (event.getButton() != MouseButton.PRIMARY && event.getButton() != MouseButton.NONE) {
      event.consume(); // no other button means anything here
      return;
    }
    if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
      pressed = event;
      lastY = event.getY();
      finger = Finger.DOWN;
      event.consume();
    } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
      drag(event);
    } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
      release(event);
    } else if (event.getEventType() == MouseEvent.MOUSE_CLICKED && finger == Finger.SCROLLING) {
      event.consume();
    }
  }

  private void drag(MouseEvent event) {
    MouseEvent began = pressed;
    if (finger == Finger.DOWN && began != null) {
      double x = Math.abs(event.getX() - began.getX());
      double y = Math.abs(event.getY() - began.getY());
      if (Math.max(x, y) < TAP) {
        event.consume();
        return;
      }
      finger = y >= x ? Finger.SCROLLING : Finger.THE_SITES;
      if (finger == Finger.THE_SITES) {
        replay(began);
      }
    }
    if (finger == Finger.SCROLLING) {
      scroll(event, event.getY() - lastY);
      lastY = event.getY();
      event.consume();
    }
  }

  private void release(MouseEvent event) {
    MouseEvent began = pressed;
    if (finger == Finger.SCROLLING) {
      event.consume();
    } else if (finger == Finger.DOWN && began != null) {
      finger = Finger.UP;
      replay(began);
    }
    pressed = null;
  }

  private void replay(MouseEvent event) {
    isReplaying = true;
    try {
      Event.fireEvent(view, event.copyFor(view, view));
    } finally {
      isReplaying = false;
    }
  }

  private void scroll(MouseEvent at, double by) {
    Event.fireEvent(
        view,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            at.getX(),
            at.getY(),
            at.getScreenX(),
            at.getScreenY(),
            false,
            false,
            false,
            false,
            true,
            false,
            0,
            by,
            0,
            by,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }
}
