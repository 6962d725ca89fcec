package org.suoma.app.shell;

/** What is told of the window's life, on the JavaFX thread. */
public interface SignsOfLife {

  /** The window draws and answers; told each second, must not block. */
  void alive();

  /** No page comes to life any more: must end the process, which its supervisor starts again. */
  void dead();
}
