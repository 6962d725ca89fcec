package org.suoma.county.console.page;

import org.suoma.county.access.AccessServices;
import org.suoma.county.alarms.AlarmDesk;
import org.suoma.county.assessment.AssessmentServices;
import org.suoma.county.calling.OpenCalls;
import org.suoma.county.care.CaretakerDesk;
import org.suoma.county.care.PanelReports;
import org.suoma.county.cases.CaseServices;
import org.suoma.county.checking.CheckServices;
import org.suoma.county.enrolment.EnrolmentDesk;
import org.suoma.county.fleet.Fleet;
import org.suoma.county.importing.Importer;
import org.suoma.county.numbers.Numbers;
import org.suoma.county.orders.NewsDesk;
import org.suoma.county.orders.OrderDesk;
import org.suoma.county.orders.PictureDesk;
import org.suoma.county.photos.PhotoDesk;
import org.suoma.county.preview.PreviewDesk;
import org.suoma.county.publishing.Publishing;
import org.suoma.county.recording.RecordingDesk;
import org.suoma.county.review.ReviewServices;
import org.suoma.county.rollout.RolloutDesk;
import org.suoma.county.software.SoftwareDesk;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.MediaFolder;
import org.suoma.county.storage.content.ReleaseLog;
import org.suoma.county.storage.staff.SessionStore;
import org.suoma.county.support.SupportShelf;
import org.suoma.county.translating.TranslationDesk;
import org.suoma.event.EventLog;

/**
 * What the console works on.
 *
 * @param shelf the content
 * @param importer takes uploads
 * @param publishing makes releases
 * @param releases lists them
 * @param fleet how the kiosks are
 * @param alarms what somebody has to see to at them
 * @param enrolments which kiosks are let in
 * @param orders what kiosks are told to do, and how they are set
 * @param caretakers who may open their panel
 * @param panels takes what they tell of it
 * @param news lets kiosks wait for that
 * @param pictures of their screens, where they were ordered
 * @param support files for support that kiosks have sent
 * @param media pictures for previews
 * @param checks of content
 * @param cases what residents hand in, and what is done about it
 * @param calls residents' calls for staff
 * @param photos photographs of submissions
 * @param access who may do what
 * @param sessions who is signed in
 * @param reviews revisions on their way to be entries
 * @param rollouts releases on their way from group to group
 * @param software versions of the kiosks' software, and which kiosks get them
 * @param previews what a kiosk would show; the server starts and closes it
 * @param numbers how the kiosks are used
 * @param translations what translators write
 * @param recordings what translators speak
 * @param assessment how units are scored each quarter
 * @param told hears of what goes wrong
 */
public record ConsoleServices(
    ContentShelf shelf,
    Importer importer,
    Publishing publishing,
    ReleaseLog releases,
    Fleet fleet,
    AlarmDesk alarms,
    EnrolmentDesk enrolments,
    OrderDesk orders,
    CaretakerDesk caretakers,
    PanelReports panels,
    NewsDesk news,
    PictureDesk pictures,
    SupportShelf support,
    MediaFolder media,
    CheckServices checks,
    CaseServices cases,
    OpenCalls calls,
    PhotoDesk photos,
    AccessServices access,
    SessionStore sessions,
    ReviewServices reviews,
    RolloutDesk rollouts,
    SoftwareDesk software,
    PreviewDesk previews,
    Numbers numbers,
    TranslationDesk translations,
    RecordingDesk recordings,
    AssessmentServices assessment,
    EventLog told) {}
