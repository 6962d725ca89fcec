package org.suoma.county.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryType;
import org.suoma.county.access.AccessServices;
import org.suoma.county.access.Account;
import org.suoma.county.access.Permission;
import org.suoma.county.access.Post;
import org.suoma.county.access.Remit;
import org.suoma.county.access.Role;
import org.suoma.county.access.Staff;
import org.suoma.county.access.StaffAction;
import org.suoma.county.importing.Importer;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.MediaFolder;
import org.suoma.county.storage.content.RevisionStore;
import org.suoma.county.storage.staff.StepRow;

@OnEveryDatabase(always = false)
class ReviewDeskTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-06T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final byte[] NOTHING = new byte[] {'{', '}'};

  private final ContentJson json = new ContentJson();
  private final Staff writer = somebody("writer", Role.EDITOR);
  private final Staff reader = somebody("reader", Role.REVIEWER);
  private final Staff signer = somebody("signer", Role.APPROVER);
  private final Staff everything =
      somebody("everything", Role.EDITOR, Role.REVIEWER, Role.APPROVER);

  @TempDir private Path folder;
  private Database database;
  private ContentShelf shelf;
  private AccessServices access;
  private ReviewServices reviews;

  @BeforeEach
  void open(TestDatabases databases) throws IOException {
    database = databases.open(folder);
    shelf = new ContentShelf(database, json);
    access = AccessServices.of(database, folder.resolve("access.key"), CLOCK, new SecureRandom());
    reviews = reviews(ReviewRules.USUAL);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anEntryIsWrittenReadAndSignedForByThreePeople() throws Exception {
    long id = written(writer, "notice-water", "停水通知");

    reviews.writing().handIn(writer, id, false);
    assertThat(reviews.revisions().find(id).orElseThrow().dueOn())
        .isEqualTo(LocalDate.of(2026, 5, 8));
    reviews.reading().pass(reader, id, "");
    assertThat(shelf.entry("notice-water")).isEmpty();
    reviews.signing().sign(signer, id, "同意");

    assertThat(shelf.entry("notice-water").orElseThrow().title().zh()).isEqualTo("停水通知");
    assertThat(shelf.origin("notice-water")).hasValue("稿件 " + id);
    assertThat(reviews.revisions().remarks(id))
        .extracting(Remark::step)
        .containsExactly(
            ReviewStep.BEGUN, ReviewStep.HANDED_IN, ReviewStep.PASSED, ReviewStep.SIGNED);
    assertThat(access.steps().steps("entry:notice-water"))
        .extracting((StepRow step) -> step.deed().action())
        .containsExactly(
            StaffAction.REVISED.name(), StaffAction.REVISED.name(), StaffAction.REVISED.name());
  }

  @Test
  void nobodyDecidesAboutWhatTheyWroteOrTwice() throws Exception {
    long own = written(everything, "notice-own", "自己写的");
    reviews.writing().handIn(everything, own, false);
    refused(() -> reviews.reading().pass(everything, own, ""), "由别人审核");
    reviews.reading().pass(reader, own, "");
    refused(() -> reviews.signing().sign(everything, own, ""), "由别人审核");

    long other = written(writer, "notice-other", "别人写的");
    reviews.writing().handIn(writer, other, false);
    reviews.reading().pass(everything, other, "");
    refused(() -> reviews.signing().sign(everything, other, ""), "已经审过");
    refused(() -> reviews.signing().sign(reader, other, ""), "不能签发");
    reviews.signing().sign(signer, other, "");
  }

  @Test
  void asManyReadAsTheCountyWants() throws Exception {
    reviews = reviews(new ReviewRules(2, 1));
    long id = written(writer, "notice-water", "停水通知");
    reviews.writing().handIn(writer, id, false);
    reviews.reading().pass(reader, id, "");
    refused(() -> reviews.signing().sign(signer, id, ""), "待审核");
    refused(() -> reviews.reading().pass(reader, id, ""), "已经审过");
    reviews.reading().pass(somebody("second", Role.REVIEWER), id, "");
    reviews.signing().sign(signer, id, "");

    reviews = reviews(new ReviewRules(0, 1));
    long quick = written(writer, "notice-quick", "直接签发");
    reviews.writing().handIn(writer, quick, false);
    reviews.signing().sign(signer, quick, "");
  }

  @Test
  void whatIsSentBackSaysWhyAndBeginsAnew() throws Exception {
    long id = written(writer, "notice-water", "停水通知");
    reviews.writing().handIn(writer, id, false);
    refused(() -> reviews.reading().sendBack(reader, id, " "), "写明");
    reviews.reading().sendBack(reader, id, "时间写错了");

    assertThat(reviews.revisions().waitingFor(writer)).extracting(Revision::id).containsExactly(id);
    write(writer, id, "notice-water", "停水通知（更正）");
    reviews.writing().handIn(writer, id, false);
    reviews.reading().pass(reader, id, "");
    reviews.signing().sign(signer, id, "");
    assertThat(shelf.entry("notice-water").orElseThrow().title().zh()).contains("更正");
  }

  @Test
  void whatIsUrgentIsSignedForFirstAndReadAfterwards() throws Exception {
    long id = written(writer, "notice-flood", "防汛通知");
    reviews.writing().handIn(writer, id, true);
    reviews.signing().sign(signer, id, "");

    assertThat(shelf.entry("notice-flood")).isPresent();
    assertThat(reviews.revisions().waitingFor(reader)).extracting(Revision::id).containsExactly(id);
    refused(() -> reviews.reading().checkAfterwards(reader, id, false, ""), "写明");
    reviews.reading().checkAfterwards(reader, id, false, "电话写错了");
    assertThat(reviews.revisions().waitingFor(reader)).hasSize(1);
    reviews.reading().checkAfterwards(reader, id, true, "已更正");
    assertThat(reviews.revisions().waitingFor(reader)).isEmpty();
  }

  @Test
  void aSignatureIsTakenBackUntilPublicationAndTheEntryIsAsBefore() throws Exception {
    sign(written(writer, "notice-water", "第一版"));
    long second =
        reviews
            .writing()
            .begin(writer, "notice-water", RevisionKind.CHANGE, EntryType.NOTICE, NOTHING);
    write(writer, second, "notice-water", "第二版");
    sign(second);
    refused(() -> reviews.signing().takeSignatureBack(signer, second, true), "已经发布");

    reviews.signing().takeSignatureBack(signer, second, false);

    assertThat(shelf.entry("notice-water").orElseThrow().title().zh()).isEqualTo("第一版");
    reviews.signing().sign(signer, second, "");
    assertThat(shelf.entry("notice-water").orElseThrow().title().zh()).isEqualTo("第二版");
  }

  @Test
  void anEntryIsWithdrawnAndComesBackWithTheSignature() throws Exception {
    sign(written(writer, "notice-water", "停水通知"));
    long id =
        reviews
            .writing()
            .begin(writer, "notice-water", RevisionKind.WITHDRAWAL, EntryType.NOTICE, NOTHING);
    sign(id);
    assertThat(shelf.entry("notice-water")).isEmpty();

    reviews.signing().takeSignatureBack(signer, id, false);

    assertThat(shelf.entry("notice-water")).isPresent();
  }

  @Test
  void whatWasReadInAHurryIsNotSignedForAgainAsIfItHadBeenRead() throws Exception {
    long id = written(writer, "notice-flood", "防汛通知");
    reviews.writing().handIn(writer, id, true);
    reviews.signing().sign(signer, id, "");

    reviews.signing().takeSignatureBack(signer, id, false);

    assertThat(reviews.revisions().find(id).orElseThrow().state()).isEqualTo(RevisionState.WRITING);
  }

  @Test
  void twoAtTheSameEntryAndTwoWindowsOfOneAreTold() throws Exception {
    long id = written(writer, "notice-water", "停水通知");
    refused(
        () ->
            reviews
                .writing()
                .begin(everything, "notice-water", RevisionKind.NEW, EntryType.NOTICE, NOTHING),
        "正在办");
    assertThat(
            reviews
                .writing()
                .begin(writer, "notice-water", RevisionKind.NEW, EntryType.NOTICE, NOTHING))
        .isEqualTo(id);
    refused(() -> reviews.writing().write(writer, id, 1, NOTHING, "", ""), "另一个窗口");
    refused(() -> reviews.writing().write(everything, id, 2, NOTHING, "", ""), "由别人起草");
  }

  @Test
  void whatChangedUnderARevisionIsNotOverwritten() throws Exception {
    sign(written(writer, "notice-water", "第一版"));
    long id =
        reviews
            .writing()
            .begin(writer, "notice-water", RevisionKind.CHANGE, EntryType.NOTICE, NOTHING);
    write(writer, id, "notice-water", "第二版");
    reviews.writing().handIn(writer, id, false);
    reviews.reading().pass(reader, id, "");
    Entry imported = entry("notice-water", "导入的");
    boolean unused =
        shelf.<Boolean, RuntimeException>change(
            change -> {
              change.put(imported, "", "a.json", CLOCK.instant());
              return true;
            });

    refused(() -> reviews.signing().sign(signer, id, ""), "条目本身又变了");

    assertThat(shelf.entry("notice-water")).hasValue(imported);
  }

  @Test
  void whatIsNotCompleteIsKeptButNotHandedIn() throws Exception {
    long id =
        reviews
            .writing()
            .begin(writer, "notice-water", RevisionKind.NEW, EntryType.NOTICE, NOTHING);

    refused(() -> reviews.writing().handIn(writer, id, false), "还没有填全");

    assertThat(reviews.revisions().written(id)).isEqualTo(NOTHING);
    reviews.writing().giveUp(writer, id);
    refused(() -> reviews.writing().handIn(writer, id, false), "已作废");
    long again =
        reviews
            .writing()
            .begin(writer, "notice-water", RevisionKind.NEW, EntryType.NOTICE, NOTHING);
    assertThat(again).isNotEqualTo(id);
  }

  /** Every state against every step: what is not meant to be done changes nothing. */
  @Test
  void stepsThatDoNotFitTheStateAreRefused() throws Exception {
    Map<RevisionState, Long> all = new EnumMap<>(RevisionState.class);
    all.put(RevisionState.WRITING, written(writer, "a", "一"));
    all.put(RevisionState.IN_REVIEW, written(writer, "b", "二"));
    reviews.writing().handIn(writer, all.get(RevisionState.IN_REVIEW), false);
    all.put(RevisionState.TO_SIGN, written(writer, "c", "三"));
    reviews.writing().handIn(writer, all.get(RevisionState.TO_SIGN), true);
    all.put(RevisionState.SIGNED, written(writer, "d", "四"));
    sign(all.get(RevisionState.SIGNED));
    all.put(RevisionState.GIVEN_UP, written(writer, "e", "五"));
    reviews.writing().giveUp(writer, all.get(RevisionState.GIVEN_UP));

    for (Map.Entry<RevisionState, Long> one : all.entrySet()) {
      long id = one.getValue();
      RevisionState state = one.getKey();
      if (state != RevisionState.WRITING) {
        refused(() -> reviews.writing().handIn(writer, id, false), state.label());
        refused(() -> reviews.writing().giveUp(writer, id), state.label());
        refused(() -> reviews.writing().write(writer, id, 2, NOTHING, "", ""), state.label());
      }
      if (state != RevisionState.IN_REVIEW) {
        refused(() -> reviews.reading().pass(reader, id, ""), state.label());
      }
      if (state != RevisionState.TO_SIGN) {
        refused(() -> reviews.signing().sign(signer, id, ""), state.label());
      }
      if (state != RevisionState.SIGNED) {
        refused(() -> reviews.signing().takeSignatureBack(signer, id, false), state.label());
      }
      assertThat(reviews.revisions().find(id).orElseThrow().state()).isEqualTo(state);
    }
  }

  private static void refused(ThrowingCallable step, String why) {
    assertThatThrownBy(step).isInstanceOf(ReviewRefusedException.class).hasMessageContaining(why);
  }

  private void sign(long id) throws Exception {
    reviews.writing().handIn(writer, id, false);
    reviews.reading().pass(reader, id, "");
    reviews.signing().sign(signer, id, "");
  }

  private long written(Staff by, String entry, String title) throws Exception {
    long id = reviews.writing().begin(by, entry, RevisionKind.NEW, EntryType.NOTICE, NOTHING);
    write(by, id, entry, title);
    return id;
  }

  private void write(Staff by, long id, String entry, String title) throws Exception {
    int edition = reviews.revisions().find(id).orElseThrow().edition();
    reviews.writing().write(by, id, edition, json.write(entry(entry, title)), title, "office");
  }

  private Entry entry(String id, String title) throws Exception {
    return json.read(
        """
        {"id":"%s","title":"%s",
         "filing":{"columns":["notices"],"unit":"office","publishedOn":"2026-05-06"},
         "source":{"name":"示例"},
         "body":{"type":"notice","kind":"通知","text":[]}}
        """
            .formatted(id, title)
            .getBytes(UTF_8),
        Entry.class);
  }

  @Test
  void aRemitBoundsWhatOneWritesReadsAndSignsFor() throws Exception {
    Remit health = new Remit(Set.of("health"), Set.of());
    Remit other = new Remit(Set.of(), Set.of("elsewhere"));
    Staff healthWriter = somebody("health-writer", health, Role.EDITOR);
    Staff healthReader = somebody("health-reader", health, Role.REVIEWER);
    Staff otherSigner = somebody("other-signer", other, Role.APPROVER);

    long foreign = written(healthWriter, "notice-a", "甲");
    assertThatThrownBy(() -> reviews.writing().handIn(healthWriter, foreign, false))
        .hasMessageContaining("不在您的范围里，不能起草稿件");

    long id = written(writer, "notice-water", "停水通知");
    reviews.writing().handIn(writer, id, false);
    assertThat(reviews.revisions().waitingFor(healthReader)).isEmpty();
    assertThat(reviews.revisions().waitingFor(reader)).hasSize(1);
    assertThatThrownBy(() -> reviews.reading().pass(healthReader, id, ""))
        .hasMessageContaining("不在您的范围里，不能审核稿件");
    reviews.reading().pass(reader, id, "");
    assertThatThrownBy(() -> reviews.signing().sign(otherSigner, id, ""))
        .hasMessageContaining("不在您的范围里，不能签发稿件");
    reviews.signing().sign(signer, id, "");
    assertThatThrownBy(
            () ->
                reviews
                    .writing()
                    .begin(
                        healthWriter,
                        "notice-water",
                        RevisionKind.CHANGE,
                        EntryType.NOTICE,
                        NOTHING))
        .hasMessageContaining("不在您的范围里");
  }

  @Test
  void whoeverStandsInHasTheOthersRolesAboutTheOthersContentOnly() {
    Staff substitute =
        new Staff(
            somebody("aa", new Remit(Set.of("health"), Set.of()), Role.REVIEWER).account(),
            List.of(
                new Post(Set.of(Role.REVIEWER), new Remit(Set.of("health"), Set.of())),
                new Post(Set.of(Role.EDITOR), new Remit(Set.of("office"), Set.of()))),
            List.of("某b"));

    assertThat(substitute.may(Permission.REVIEW, "health")).isTrue();
    assertThat(substitute.may(Permission.REVIEW, "office")).isFalse();
    assertThat(substitute.may(Permission.WRITE, "office")).isTrue();
    assertThat(substitute.may(Permission.WRITE, "health")).isFalse();
  }

  private ReviewServices reviews(ReviewRules rules) {
    return ReviewServices.of(
        new RevisionStore(database, json),
        new Importer(shelf, new MediaFolder(folder.resolve("media")), CLOCK, json),
        json,
        rules,
        access.trail(),
        CLOCK);
  }

  private static Staff somebody(String login, Role... roles) {
    return somebody(login, Remit.WHOLE, roles);
  }

  private static Staff somebody(String login, Remit remit, Role... roles) {
    Account account =
        new Account(
            login,
            "某" + login,
            "office",
            Set.of(roles),
            remit,
            new Account.Standing(false, false, false, null),
            Instant.EPOCH);
    return Staff.of(account);
  }
}
