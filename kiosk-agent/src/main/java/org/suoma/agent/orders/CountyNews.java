package org.suoma.agent.orders;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.suoma.agent.county.CountyLine;
import org.suoma.content.order.KioskNews;
import org.suoma.content.order.OrderResult;
import org.suoma.content.release.Ring;

/** Asks the county for news, and tells it results. Threads may share one. */
final class CountyNews {

  /** The county answers within 50 s. */
  private static final Duration NEWS_TIMEOUT = Duration.ofSeconds(75);

  private static final Duration RESULTS_TIMEOUT = Duration.ofSeconds(15);

  private final CountyLine line;

  CountyNews(CountyLine line) {
    this.line = line;
  }

  /** Waits until there is something new, or for a minute. */
  Optional<KioskNews> ask(Ring ring, long release, long order, long settings)
      throws IOException, InterruptedException {
    String path =
        "kiosks/news?ring=%s&release=%d&order=%d&settings=%d"
            .formatted(ring.id(), release, order, settings);
    HttpResponse<byte[]> answer = line.get(path, NEWS_TIMEOUT);
    return switch (answer.statusCode()) {
      case 200 -> Optional.of(KioskNews.read(answer.body()));
      case 204 -> Optional.empty();
      default -> throw refused(answer);
    };
  }

  void tell(List<OrderResult> results) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        line.post(
            "kiosks/order-results",
            "application/json",
            new OrderResult.Batch(results).write(),
            RESULTS_TIMEOUT);
    if (answer.statusCode() != 204) {
      throw refused(answer);
    }
  }

  private IOException refused(HttpResponse<byte[]> answer) {
    return new IOException(
        "answered %d %s".formatted(answer.statusCode(), line.problemCode(answer)));
  }
}
