package org.suoma.county.console;

import org.suoma.county.access.AccessServices;
import org.suoma.county.calling.OpenCalls;
import org.suoma.county.cases.CaseServices;
import org.suoma.county.checking.CheckServices;
import org.suoma.county.fleet.Fleet;
import org.suoma.county.importing.Importer;
import org.suoma.county.photos.PhotoDesk;
import org.suoma.county.preview.PreviewDesk;
import org.suoma.county.publishing.Publishing;
import org.suoma.county.review.ReviewServices;
import org.suoma.county.storage.ContentShelf;
import org.suoma.county.storage.MediaFolder;
import org.suoma.county.storage.ReleaseLog;

/**
 * What the console works on.
 *
 * @param shelf the content
 * @param importer takes uploads
 * @param publishing makes releases
 * @param releases lists them
 * @param fleet the kiosks
 * @param media pictures for previews
 * @param checks of content
 * @param cases what residents hand in, and what is done about it
 * @param calls residents' calls for staff
 * @param photos photographs of submissions
 * @param access who may do what
 * @param reviews revisions on their way to be entries
 * @param previews what a kiosk would show; the server starts and closes it
 */
public record ConsoleServices(
    ContentShelf shelf,
    Importer importer,
    Publishing publishing,
    ReleaseLog releases,
    Fleet fleet,
    MediaFolder media,
    CheckServices checks,
    CaseServices cases,
    OpenCalls calls,
    PhotoDesk photos,
    AccessServices access,
    ReviewServices reviews,
    PreviewDesk previews) {}
