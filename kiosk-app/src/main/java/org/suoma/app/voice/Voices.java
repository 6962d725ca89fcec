package org.suoma.app.voice;

import java.time.LocalDate;
import org.suoma.content.language.InterfaceString;
import org.suoma.content.model.Text;

/**
 * Who says texts aloud. What they cannot say stays silent, and then no button offers to say it.
 * Threads may share one.
 */
public interface Voices {

  /** What the county says. */
  Recordings of(Text text);

  /** What the kiosk says itself; silent where something is put in. */
  Recordings of(InterfaceString string);

  /** A day with its weekday. */
  Recordings of(LocalDate day);

  /** Nobody speaks. */
  static Voices silent() {
    return new Voices() {
      @Override
      public Recordings of(Text text) {
        return Recordings.none();
      }

      @Override
      public Recordings of(InterfaceString string) {
        return Recordings.none();
      }

      @Override
      public Recordings of(LocalDate day) {
        return Recordings.none();
      }
    };
  }
}
