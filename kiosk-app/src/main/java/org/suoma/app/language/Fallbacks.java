package org.suoma.app.language;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.suoma.content.language.InterfaceString;
import org.suoma.content.model.Text;

/** What one page says in Han since it has no Yi. Not for several threads. */
public final class Fallbacks {

  private final Set<InterfaceString> strings = new LinkedHashSet<>();
  private final Set<Text> texts = new LinkedHashSet<>();

  void add(InterfaceString string) {
    strings.add(string);
  }

  void add(Text text) {
    texts.add(text);
  }

  /** The kiosk's own words, each once. */
  public Set<InterfaceString> strings() {
    return Collections.unmodifiableSet(strings);
  }

  /** What the county says, each once. */
  public Set<Text> texts() {
    return Collections.unmodifiableSet(texts);
  }
}
