package org.suoma.app.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;
import org.suoma.content.model.Area;
import org.suoma.content.model.EntryType;
import org.suoma.content.model.Text;
import org.suoma.content.search.Facet;
import org.suoma.content.search.FacetedList;
import org.suoma.content.search.IndexView;
import org.suoma.content.search.Listing;
import org.suoma.content.search.Register;
import org.suoma.content.search.Scope;

/** Choosing one's village, and all that there is of it. Villages of other places are shown, too. */
final class VillagePages {

  private static final int FIRST_FEW = 6;

  /** All villages by township, this kiosk's own first. */
  Reply villages(Request request) throws IOException {
    Map<String, Integer> tables = new HashMap<>();
    for (FacetedList.Value value :
        inForce(request).values(EntryType.TABLE).getOrDefault(Facet.AREA, List.of())) {
      tables.put(value.name(), value.count());
    }
    List<Area> areas = request.library().county().areas();
    List<VillageChoice> townships = new ArrayList<>();
    for (Area township : areas) {
      if (township.parent() == null) {
        townships.add(
            new VillageChoice(
                township,
                areas.stream().filter(area -> township.code().equals(area.parent())).toList(),
                tables));
      }
    }
    String own = request.standpoint().area();
    if (own != null) {
      townships.sort((a, b) -> Boolean.compare(b.holds(own), a.holds(own)));
    }
    return Reply.page("villages", "选您的村", "column?id=villages", Map.of("townships", townships));
  }

  /** What there is of one village: tables by kind, people, places, notices, vacancies. */
  Reply village(Request request) throws IOException {
    Optional<Area> asked = request.library().county().area(request.query("code"));
    if (asked.isEmpty()) {
      return Reply.notFound();
    }
    String code = asked.get().code();
    IndexView view = inForce(request);
    List<Group> groups = new ArrayList<>();
    FacetedList tables = view.register(Register.TABLES, Map.of(Facet.AREA, code), 0, 1);
    for (FacetedList.Value kind : tables.values().getOrDefault(Facet.TABLE_KIND, List.of())) {
      Map<Facet, String> chosen = Map.of(Facet.AREA, code, Facet.TABLE_KIND, kind.name());
      add(
          groups,
          kind.name(),
          view.register(Register.TABLES, chosen, 0, FIRST_FEW + 1).listings(),
          "tables?area=" + code);
    }
    add(groups, "通知和征集", view.with(EntryType.NOTICE, Map.of(Facet.AREA, code), 0, FIRST_FEW), null);
    add(
        groups,
        "代办员 坐班员 网格员",
        view.with(EntryType.PERSON, Map.of(Facet.AREA, code), 0, FIRST_FEW + 1),
        "people?area=" + code);
    add(
        groups,
        "办事地点",
        view.with(EntryType.PLACE, Map.of(Facet.AREA, code), 0, FIRST_FEW + 1),
        "places?area=" + code);
    add(
        groups,
        "招工",
        view.with(EntryType.JOB, Map.of(Facet.AREA, code), 0, FIRST_FEW + 1),
        "jobs?area=" + code);
    String parent = asked.get().parent();
    if (parent != null) {
      add(
          groups,
          "乡里的帮办人员",
          view.with(EntryType.PERSON, Map.of(Facet.AREA, parent), 0, FIRST_FEW),
          null);
      add(
          groups,
          "乡里的办事地点",
          view.with(EntryType.PLACE, Map.of(Facet.AREA, parent), 0, FIRST_FEW),
          null);
    }
    return Reply.page(
            "village",
            asked.get().name(),
            "villages",
            Map.of("area", asked.get(), "groups", groups))
        .under(
            List.of(
                new Reply.Crumb(Text.han("看村务"), "column?id=villages"),
                new Reply.Crumb(Text.han("选村"), "villages")));
  }

  private static void add(
      List<Group> groups, String title, List<Listing> listings, @Nullable String more) {
    if (!listings.isEmpty()) {
      boolean all = listings.size() <= FIRST_FEW;
      groups.add(
          new Group(title, all ? listings : listings.subList(0, FIRST_FEW), all ? null : more));
    }
  }

  private static IndexView inForce(Request request) {
    return request.library().index().within(Scope.county(request.now().toLocalDate()));
  }
}
