package org.suoma.app.voice;

import java.time.LocalDate;
import java.util.List;
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

  /**
   * What the kiosk says itself, put together from the words around and what is put in; silent if
   * one of them cannot be said.
   *
   * @param values what is put in: numbers, days, texts of the county, wordings of the kiosk, or how
   *     something sounds
   */
  Recordings of(InterfaceString string, List<Object> values);

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
      public Recordings of(InterfaceString string, List<Object> values) {
        return Recordings.none();
      }

      @Override
      public Recordings of(LocalDate day) {
        return Recordings.none();
      }
    };
  }
}
