package org.suoma.app.pages;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;
import org.suoma.content.model.EntryType;
import org.suoma.content.search.Facet;
import org.suoma.content.search.FacetedList;

/** Interpretations by the stages of a person's or an enterprise's life. */
final class LifePages {

  Reply life(Request request) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (FacetedList.Value value :
        request.view().values(EntryType.INTERPRETATION).getOrDefault(Facet.LIFE_STAGE, List.of())) {
      counts.put(value.name(), value.count());
    }
    return Reply.page(
        "life",
        "按阶段找政策",
        "interpretations",
        Map.of("lives", request.library().county().lifeStages(), "counts", counts));
  }
}
