package org.suoma.county.console.content;

import static org.suoma.county.access.Permission.DECIDE;
import static org.suoma.county.access.Permission.IMPORT;
import static org.suoma.county.access.Permission.READ_CONTENT;
import static org.suoma.county.access.Permission.SEE_REVISIONS;
import static org.suoma.county.access.Permission.WRITE;
import static org.suoma.county.console.page.ConsoleRoute.get;
import static org.suoma.county.console.page.ConsoleRoute.post;
import static org.suoma.county.console.page.ConsoleRoute.upload;

import java.time.Clock;
import java.util.List;
import org.suoma.county.console.page.ConsoleRoute;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Uploads;

/** Addresses of entries, of what they are to become, and of files brought in. */
public final class ContentRoutes {

  private ContentRoutes() {}

  /** All of them, each with what it needs. */
  public static List<ConsoleRoute> all(
      ConsoleServices services,
      PageFrames frames,
      PageTemplates templates,
      Uploads uploads,
      HeldUploads held,
      Clock clock) {
    ImportPage importPage = new ImportPage(services, frames, templates);
    ImportAction imports = new ImportAction(services, templates, importPage, uploads, held);
    EntryForms forms = new EntryForms(services.shelf());
    RevisionFindings findings = new RevisionFindings(services);
    RevisionsPage list = new RevisionsPage(services, forms, frames, templates, clock);
    RevisionPage one = new RevisionPage(services, forms, findings, frames, templates);
    BatchPage batch = new BatchPage(services, findings, frames, templates);
    PreviewPage preview = new PreviewPage(services, forms, frames, templates);
    RevisionEditPage edit = new RevisionEditPage(services, forms, frames, templates);
    return List.of(
        get("/entries", READ_CONTENT, new EntriesPage(services, frames, templates)),
        get("/entries/{id}", READ_CONTENT, new EntryPreviewPage(services, frames, templates)),
        get("/entries/{id}/kiosk", READ_CONTENT, preview),
        get("/media/{path}", READ_CONTENT, new MediaPage(services)),
        get("/import", IMPORT, importPage),
        upload("/import", IMPORT, imports::preview),
        post("/import/confirm", IMPORT, imports::confirm),
        get("/revisions", SEE_REVISIONS, list),
        post("/revisions", WRITE, list),
        get("/revisions/{revision}", SEE_REVISIONS, one),
        get("/revisions/{revision}/edit", WRITE, edit),
        post("/revisions/{revision}/edit", WRITE, edit),
        get("/revisions/{revision}/kiosk", SEE_REVISIONS, preview),
        get("/revisions/{revision}/media/{path}", SEE_REVISIONS, new MediaPage(services)),
        post("/revisions/{revision}/{action}", DECIDE, one),
        get("/batches/{batch}", SEE_REVISIONS, batch),
        post("/batches/{batch}/{step}", DECIDE, batch));
  }
}
