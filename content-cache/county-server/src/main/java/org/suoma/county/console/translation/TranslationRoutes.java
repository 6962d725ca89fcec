package org.suoma.county.console.translation;

import static org.suoma.county.access.Permission.RECORD;
import static org.suoma.county.access.Permission.TRANSLATE;
import static org.suoma.county.console.page.ConsoleRoute.get;
import static org.suoma.county.console.page.ConsoleRoute.post;
import static org.suoma.county.console.page.ConsoleRoute.upload;

import java.util.List;
import org.suoma.county.console.page.ConsoleRoute;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Uploads;

/** Addresses of texts that translators write and speak. */
public final class TranslationRoutes {

  private TranslationRoutes() {}

  /** All of them, each with what it needs. */
  public static List<ConsoleRoute> all(
      ConsoleServices services, PageFrames frames, PageTemplates templates, Uploads uploads) {
    TranslationsPage texts = new TranslationsPage(services, frames, templates);
    TranslationPage text = new TranslationPage(services, frames, templates);
    RecordingsPage voices = new RecordingsPage(services, frames, templates);
    RecordingPage voice = new RecordingPage(services.recordings(), uploads, frames, templates);
    return List.of(
        get("/translations", TRANSLATE, texts::overview),
        get("/translations/list", TRANSLATE, texts::texts),
        get("/translations/text", TRANSLATE, text::show),
        post("/translations/text", TRANSLATE, text::write),
        post("/translations/approve", TRANSLATE, text::approve),
        post("/translations/remove", TRANSLATE, text::remove),
        post("/translations/back", TRANSLATE, text::takeBack),
        get("/voices", RECORD, voices),
        get("/voices/record", RECORD, voice::show),
        upload("/voices/record", RECORD, voice::save),
        post("/voices/remove", RECORD, voice::remove),
        post("/voices/back", RECORD, voice::takeBack),
        get("/voices/sound", RECORD, voice::sound));
  }
}
