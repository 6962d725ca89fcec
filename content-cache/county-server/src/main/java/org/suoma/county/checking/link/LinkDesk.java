package org.suoma.county.checking.link;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.county.checking.content.LinkCheck;
import org.suoma.county.checking.finding.CheckSettings;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.ContentSnapshot;
import org.suoma.county.storage.content.LinkStore;
import org.suoma.event.CountyKinds;
import org.suoma.event.EventLog;

/**
 * Tries the county's links if the county wants that ({@code try-links} in {@code checks.toml}). The
 * scan that follows tells what does not answer. Of one thread at a time.
 */
public final class LinkDesk {

  private static final Logger log = LoggerFactory.getLogger(LinkDesk.class);

  private final ContentShelf shelf;
  private final Function<ContentSnapshot, Set<String>> links;
  private final Function<ContentSnapshot, CheckSettings> settings;
  private final LinkStore store;
  private final Clock clock;

  /**
   * Tries the links of this shelf.
   *
   * @param links finds them
   * @param settings how the county checks
   */
  public LinkDesk(
      ContentShelf shelf,
      Function<ContentSnapshot, Set<String>> links,
      Function<ContentSnapshot, CheckSettings> settings,
      LinkStore store,
      Clock clock) {
    this.shelf = shelf;
    this.links = links;
    this.settings = settings;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Tries them; takes ten minutes at most. What the county does not want to know is forgotten.
   *
   * @param told hears if none of them opens
   */
  public void run(EventLog told) throws IOException, InterruptedException {
    CheckSettings wanted = shelf.<CheckSettings, RuntimeException>atOneMoment(settings::apply);
    if (!wanted.triesLinks()) {
      store.note(
          clock.instant().atZone(clock.getZone()).toLocalDate(), Set.of(), Map.of(), Set.of());
      return;
    }
    Set<String> fit = new TreeSet<>();
    for (String link : shelf.<Set<String>, RuntimeException>atOneMoment(links::apply)) {
      if (LinkCheck.isFit(link)) {
        fit.add(link);
      }
    }
    try (HttpLinkProbe probe =
        new HttpLinkProbe(InetAddress::getAllByName, PublicAddress::is, proxy(wanted))) {
      LinkRound round =
          new LinkRound(store, probe, clock, time -> TimeUnit.MILLISECONDS.sleep(time.toMillis()));
      LinkRound.Outcome outcome = round.run(fit);
      if (outcome.cutOff()) {
        told.tell(CountyKinds.NO_LINK_OPENS.now());
      } else {
        log.info("试了 {} 个网址，{} 个打不开", outcome.tried(), outcome.failed());
      }
    }
  }

  private static @Nullable HttpHost proxy(CheckSettings settings) {
    return settings
        .proxyForLinks()
        .map(proxy -> new HttpHost("http", proxy.getHostString(), proxy.getPort()))
        .orElse(null);
  }
}
