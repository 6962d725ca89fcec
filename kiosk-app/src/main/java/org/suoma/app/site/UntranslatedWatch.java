package org.suoma.app.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.suoma.app.language.Fallbacks;
import org.suoma.app.language.UntranslatedCounts;
import org.suoma.app.library.TextIds;
import org.suoma.content.language.MetUntranslated;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Text;

/** Notes under which ids translators know what a page showed in Han. Threads may share one. */
final class UntranslatedWatch {

  private final UntranslatedCounts counts;

  UntranslatedWatch(RandomGenerator random) {
    this.counts = new UntranslatedCounts(random);
  }

  /** All counts so far. */
  List<MetUntranslated> reports() {
    return counts.reports();
  }

  /** Counts a page that was shown; its texts are those of the county or of the entry it shows. */
  void shown(Request request, Reply reply, Fallbacks fallbacks) {
    Set<String> ids = new HashSet<>();
    fallbacks.strings().forEach(string -> ids.add("interface/" + string.id()));
    if (!fallbacks.texts().isEmpty()) {
      TextIds known = request.library().textIds();
      Map<Text, List<String>> ofEntries = new HashMap<>();
      for (Object parameter : reply.parameters().values()) {
        if (parameter instanceof Entry entry) {
          ofEntries.putAll(known.in(entry));
        }
      }
      for (Text text : fallbacks.texts()) {
        ids.addAll(known.of(text));
        ids.addAll(ofEntries.getOrDefault(text, List.of()));
      }
    }
    counts.met(request.now().toLocalDate(), ids);
  }
}
