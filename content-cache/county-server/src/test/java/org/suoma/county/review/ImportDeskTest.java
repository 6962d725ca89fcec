package org.suoma.county.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.model.ContentJson;
import org.suoma.content.release.Sha256;
import org.suoma.county.access.AccessServices;
import org.suoma.county.access.Account;
import org.suoma.county.access.Remit;
import org.suoma.county.access.Role;
import org.suoma.county.access.Staff;
import org.suoma.county.importing.ImportReport;
import org.suoma.county.importing.Importer;
import org.suoma.county.importing.UnreadableDocumentException;
import org.suoma.county.review.ImportDesk.Brought;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.ContentSnapshot;
import org.suoma.county.storage.content.MediaFolder;
import org.suoma.county.storage.content.RevisionStore;

/** What editors import is read and signed for like what they write. */
class ImportDeskTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-06T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final String ENTRY =
      """
      {"id": "%s", "title": "%s",
       "filing": {"columns": ["notices"], "unit": "office", "publishedOn": "2026-05-01"},
       "source": {"name": "测试"}, "attachments": [%s],
       "body": {"type": "notice", "kind": "通知公告", "text": [{"block": "paragraph", "text": "一号水厂检修。"}]}}
      """;

  private final ContentJson json = new ContentJson();
  private final Staff editor = somebody("editor", Role.EDITOR);
  private final Staff colleague = somebody("colleague", Role.EDITOR);
  private final Staff reader = somebody("reader", Role.REVIEWER);
  private final Staff signer = somebody("signer", Role.APPROVER);
  private final Staff administrator = somebody("administrator", Role.ADMINISTRATOR);

  @TempDir private Path folder;
  private Database database;
  private ContentShelf shelf;
  private Importer importer;
  private ReviewServices reviews;

  @BeforeEach
  void open() throws IOException, UnreadableDocumentException {
    database = Database.open(folder);
    shelf = new ContentShelf(database, json);
    importer = new Importer(shelf, new MediaFolder(folder.resolve("kept")), CLOCK, json);
    AccessServices access =
        AccessServices.of(database, folder.resolve("access.key"), CLOCK, new SecureRandom());
    reviews =
        ReviewServices.of(
            new RevisionStore(database, json),
            importer,
            json,
            ReviewRules.USUAL,
            access.trail(),
            CLOCK);
    assertThat(importer.run(List.of(county("办公室"), catalog()), null).isWhole()).isTrue();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatAnEditorImportsReachesTheShelfOnlyThroughOtherHands() throws Exception {
    Brought brought = bring(editor, entry("notice-a", "甲", ""), entry("notice-b", "乙", ""));

    assertThat(brought.revisions()).isEqualTo(2);
    assertThat(shelf.total()).isZero();
    Batch batch = batch(brought);
    assertThat(batch.in(RevisionState.WRITING)).hasSize(2);
    assertThat(reviews.batches().move(editor, batch, BatchStep.HAND_IN, "").moved()).isEqualTo(2);
    assertThat(reviews.batches().move(editor, batch(brought), BatchStep.PASS, "").left())
        .hasSize(2)
        .allSatisfy(left -> assertThat(left.reason()).isEqualTo("您的账号不能审核稿件"));
    assertThat(reviews.batches().move(reader, batch(brought), BatchStep.PASS, "").moved())
        .isEqualTo(2);
    assertThat(reviews.batches().move(signer, batch(brought), BatchStep.SIGN, "").moved())
        .isEqualTo(2);
    assertThat(shelf.entry("notice-a").orElseThrow().title().zh()).isEqualTo("甲");
    assertThat(shelf.entry("notice-b")).isPresent();
  }

  @Test
  void aPreviewChangesNothingAndSaysWhatTheImportWouldSay() throws Exception {
    Path file = entry("notice-a", "甲", "");

    ImportReport preview = reviews.imports().preview(editor, List.of(file), null);

    assertThat(reviews.revisions().openBatches()).isEmpty();
    assertThat(preview).isEqualTo(bring(editor, file).report());
  }

  @Test
  void importingAgainRewritesOnesOwnAndLeavesOthersAlone() throws Exception {
    Brought first = bring(editor, entry("notice-a", "甲", ""));
    Brought again = bring(editor, entry("notice-a", "改过的甲", ""));

    assertThat(batch(first).revisions()).isEmpty();
    assertThat(batch(again).revisions())
        .singleElement()
        .satisfies(revision -> assertThat(revision.title()).isEqualTo("改过的甲"));

    Brought other = bring(colleague, entry("notice-a", "别人的甲", ""));
    assertThat(other.batch()).isNull();
    assertThat(other.report().problems())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.found().words()).contains("正在办", "没有导入", "请等那一稿办完再导入"));
  }

  @Test
  void onlyTheAdministratorChangesTheCountyAndOnlyEditorsBringEntries() throws Exception {
    Path county = county("改了名的办公室");

    assertThat(bring(editor, county).report().failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo("这个文件改的是县信息，由管理员导入"));
    assertThat(bring(administrator, entry("notice-a", "甲", "")).report().failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo("条目和附件由编辑员导入"));

    Brought brought = bring(administrator, county);
    assertThat(brought.batch()).isNull();
    assertThat(shelf.county().orElseThrow().unit("office").orElseThrow().name())
        .isEqualTo("改了名的办公室");
  }

  @Test
  void noReleaseTakesAMediumThatNothingSignedForNames() throws Exception {
    Path medium = medium("media/a.pdf", "%PDF-1");
    Brought brought = bring(editor, medium, entry("notice-a", "甲", "media/a.pdf"));

    assertThat(published()).isEmpty();
    sign(brought);
    assertThat(published()).containsKey("media/a.pdf");

    long withdrawal =
        reviews
            .writing()
            .begin(
                editor,
                "notice-a",
                RevisionKind.WITHDRAWAL,
                shelf.entry("notice-a").orElseThrow().type(),
                new byte[0]);
    reviews.writing().handIn(editor, withdrawal, false);
    reviews.reading().pass(reader, withdrawal, "");
    reviews.signing().sign(signer, withdrawal, "");
    assertThat(published()).isEmpty();
  }

  @Test
  void aFileThatTakesThePlaceOfAPublishedOneIsARevisionOfTheEntryThatShowsIt() throws Exception {
    sign(bring(editor, medium("media/a.pdf", "%PDF-1"), entry("notice-a", "甲", "media/a.pdf")));
    Map<String, String> before = published();

    Brought brought = bring(editor, medium("media/a.pdf", "%PDF-2"));

    assertThat(published()).isEqualTo(before);
    Revision revision = batch(brought).revisions().get(0);
    assertThat(revision.entry()).isEqualTo("notice-a");
    sign(brought);
    assertThat(published()).containsEntry("media/a.pdf", Sha256.of("%PDF-2".getBytes(UTF_8)).hex());
    reviews.signing().takeSignatureBack(signer, revision.id(), false);
    assertThat(published()).isEqualTo(before);
  }

  @Test
  void aBatchHasALimitAndSaysWhatToDo() throws Exception {
    Path many = Files.createDirectories(folder.resolve("many"));
    for (int i = 0; i <= ImportDesk.MOST; i++) {
      Files.writeString(many.resolve("n" + i + ".json"), ENTRY.formatted("notice-" + i, "甲", ""));
    }

    assertThatThrownBy(() -> bring(editor, many))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("一次最多导入 2000 个条目，这里有 2001 个；请分批导入");
    assertThat(reviews.revisions().openBatches()).isEmpty();
  }

  private void sign(Brought brought) {
    for (Staff staff : List.of(editor, reader, signer)) {
      BatchStep step =
          staff.equals(editor)
              ? BatchStep.HAND_IN
              : staff.equals(reader) ? BatchStep.PASS : BatchStep.SIGN;
      assertThat(reviews.batches().move(staff, batch(brought), step, "").left()).isEmpty();
    }
  }

  private Brought bring(Staff staff, Path... files) throws Exception {
    return reviews.imports().bringIn(staff, List.of(files), null);
  }

  private Batch batch(Brought brought) {
    return reviews.revisions().batch(Objects.requireNonNull(brought.batch())).orElseThrow();
  }

  private Map<String, String> published() {
    return shelf.atOneMoment(ContentSnapshot::publishedMedia);
  }

  private Path entry(String id, String title, String attachment) throws IOException {
    String attachments =
        attachment.isEmpty()
            ? ""
            : "{\"path\": \"%s\", \"title\": \"附件\", \"mediaType\": \"application/pdf\"}"
                .formatted(attachment);
    return Files.writeString(folder.resolve(id + ".json"), ENTRY.formatted(id, title, attachments));
  }

  private Path medium(String path, String content) throws IOException {
    Path root = Files.createDirectories(folder.resolve("in"));
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return root;
  }

  private Path county(String office) throws IOException {
    return Files.writeString(
        folder.resolve("county.json"),
        """
        {"code": "513499", "name": "索玛县", "zone": "政务公开专区", "fictional": true,
         "units": [{"id": "office", "name": "%s", "phone": "0"}], "areas": []}
        """
            .formatted(office));
  }

  private Path catalog() throws IOException {
    return Files.writeString(
        folder.resolve("catalog.json"),
        """
        {"columns": [{"id": "notices", "name": "通知", "kind": "OWN", "levels": ["COUNTY"],
          "updateDays": 0}]}
        """);
  }

  private static Staff somebody(String login, Role... roles) {
    Account account =
        new Account(
            login,
            "某" + login,
            "office",
            Set.of(roles),
            Remit.WHOLE,
            new Account.Standing(false, false, false, null),
            Instant.EPOCH);
    return Staff.of(account);
  }
}
