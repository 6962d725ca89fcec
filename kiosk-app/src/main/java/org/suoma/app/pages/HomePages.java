package org.suoma.app.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suoma.app.client.AgentClient;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;
import org.suoma.app.standing.Rest;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryType;
import org.suoma.content.model.Notice;
import org.suoma.content.model.Playlist;
import org.suoma.content.search.Listing;

/** The idle screen and the home page. */
final class HomePages {

  private static final int MOST_NOTICES = 4;

  private final AgentClient agent;

  HomePages(AgentClient agent) {
    this.agent = agent;
  }

  Reply attract(Request request) throws IOException {
    List<Playlist.Slide> slides = List.of();
    for (Listing listing : request.view().ofType(EntryType.PLAYLIST, 0, 1)) {
      Optional<Entry> entry = request.library().entry(listing.id());
      if (entry.isPresent() && entry.get().body() instanceof Playlist playlist) {
        slides = playlist.slides();
      }
    }
    return Reply.page(
        "attract",
        "欢迎",
        null,
        Map.of(
            "slides",
            slides,
            "notices",
            notices(request),
            "rest",
            request.restKey(new Rest.Open())));
  }

  /** The newest notices that matter today, here. */
  private static List<Listing> notices(Request request) throws IOException {
    List<Listing> current = new ArrayList<>();
    for (Listing listing : request.view().ofType(EntryType.NOTICE, 0, MOST_NOTICES * 4)) {
      if (current.size() < MOST_NOTICES
          && request.library().entry(listing.id()).map(Entry::body).orElse(null)
              instanceof Notice notice
          && notice.until() != null
          && !notice.until().isBefore(request.now().toLocalDate())) {
        current.add(listing);
      }
    }
    return current;
  }

  /** Where to ask: every unit that has a telephone. */
  Reply phones(Request request) {
    return Reply.page(
        "phones",
        "咨询电话",
        "column?id=people-places",
        Map.of(
            "units",
            request.library().county().units().stream()
                .filter(unit -> !unit.phone().isBlank())
                .toList()));
  }

  Reply home(Request request) {
    return Reply.page(
        "home",
        "首页",
        null,
        Map.of(
            "updated", request.library().generation().manifest().createdAt(),
            "agent", agent.status()));
  }
}
