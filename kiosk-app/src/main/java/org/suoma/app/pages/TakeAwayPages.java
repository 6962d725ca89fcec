package org.suoma.app.pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suoma.app.handoff.QrPicture;
import org.suoma.app.handoff.TakeAway;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;
import org.suoma.content.model.Entry;

/** An entry on the visitor's own phone: its address as a QR code, or its text in several. */
final class TakeAwayPages {

  Reply qr(Request request) throws IOException {
    Optional<Entry> found = request.library().entry(request.query("id"));
    if (found.isEmpty()) {
      return Reply.notFound();
    }
    Entry entry = found.get();
    List<String> codes = TakeAway.codes(entry, request.speech());
    int number = Math.min(request.number("n"), codes.size() - 1);
    return Reply.page(
            "qr",
            "带到手机上",
            "entry?id=" + entry.id(),
            Map.of(
                "entry", entry,
                "picture", QrPicture.of(codes.get(number)),
                "number", number,
                "codes", codes.size(),
                "isAddress", TakeAway.isAddress(entry)))
        .under(Trail.to(request.library().catalog(), entry));
  }

  /** Policy libraries above the county's, which stand on the internet. */
  Reply libraries(Request request) {
    return Reply.page(
        "libraries",
        "国家和省级政策库",
        "column?id=policies",
        Map.of(
            "libraries",
            request.library().county().libraries().stream()
                .map(link -> new LinkedLibrary(link.name(), link.url(), QrPicture.of(link.url())))
                .toList()));
  }
}
