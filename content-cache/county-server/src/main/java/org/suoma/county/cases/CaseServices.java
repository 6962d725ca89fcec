package org.suoma.county.cases;

import java.io.IOException;
import java.time.Clock;
import org.suoma.county.publishing.SubmissionKeyFolder;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.cases.CaseStore;
import org.suoma.county.storage.cases.SubmissionStore;
import org.suoma.county.storage.cases.WrongCodes;
import org.suoma.county.storage.content.ContentShelf;

/**
 * Everything about what residents hand in.
 *
 * @param inbox takes it
 * @param store lists it
 * @param desk works on it
 * @param publishing makes answers public
 * @param surveys counts questionnaires
 * @param inquiry tells how it stands
 */
public record CaseServices(
    SubmissionInbox inbox,
    CaseStore store,
    CaseDesk desk,
    AnswerPublishing publishing,
    SurveyCount surveys,
    StateInquiry inquiry) {

  /**
   * Puts them together.
   *
   * @throws IOException if there are no keys for submissions, or one cannot be read
   */
  public static CaseServices of(
      Database database, SubmissionKeyFolder keys, ContentShelf shelf, Clock clock)
      throws IOException {
    SubmissionStore submissions = new SubmissionStore(database);
    SubmissionInbox inbox = new SubmissionInbox(submissions, keys, clock);
    CaseStore store = new CaseStore(database, clock.getZone());
    AuditTrail trail = new AuditTrail(store, new CaseNotes(keys), clock);
    CaseDesk desk = new CaseDesk(store, inbox, trail, shelf, clock);
    StateInquiry inquiry = new StateInquiry(submissions, new WrongCodes(database), desk, shelf);
    return new CaseServices(
        inbox,
        store,
        desk,
        new AnswerPublishing(desk, shelf),
        new SurveyCount(submissions, inbox, trail, shelf),
        inquiry);
  }
}
