package org.suoma.county.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Entry;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.model.Unit;
import org.suoma.county.access.Permission;
import org.suoma.county.access.Staff;
import org.suoma.county.access.StaffAction;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.storage.content.ContentChange;
import org.suoma.county.storage.content.RemarkRow;
import org.suoma.county.storage.content.RevisionChange;
import org.suoma.county.storage.content.RevisionRow;
import org.suoma.county.storage.content.RevisionStore;

/** What all steps of revisions share: who may, what is kept, and what the trail says. */
final class Steps {

  private static final int MOST_WORDS = 2_000;

  private final RevisionStore store;
  private final ContentJson json;
  private final ReviewRules rules;
  private final StaffTrail trail;
  private final Clock clock;

  Steps(RevisionStore store, ContentJson json, ReviewRules rules, StaffTrail trail, Clock clock) {
    this.store = store;
    this.json = json;
    this.rules = rules;
    this.trail = trail;
    this.clock = clock;
  }

  void move(Staff staff, long id, ReviewStep step, String words, Move move)
      throws ReviewRefusedException {
    if (words.length() > MOST_WORDS) {
      throw new ReviewRefusedException("意见太长，最多 %d 字".formatted(MOST_WORDS));
    }
    RevisionRow moved =
        store.<RevisionRow, ReviewRefusedException>change(
            change -> {
              RevisionRow next = move.of(change, find(change, id));
              change.keep(next);
              change.remark(id, said(staff, step, words.strip()));
              return next;
            });
    trail.add(
        staff,
        StaffAction.REVISED,
        "entry:" + moved.entry(),
        Map.of("revision", String.valueOf(id), "step", step.label()));
  }

  /** How a step moves a revision. */
  @FunctionalInterface
  interface Move {
    RevisionRow of(RevisionChange change, RevisionRow row) throws ReviewRefusedException;
  }

  boolean owes(RevisionRow row) {
    return row.standing().urgent() && row.standing().passed() < rules.reviews();
  }

  void put(ContentChange content, Entry entry, long id) {
    String unit = entry.filing().unit();
    String name =
        content.county().flatMap(county -> county.unit(unit)).map(Unit::name).orElse(unit);
    content.put(entry, name, "稿件 " + id, clock.instant());
  }

  /** The entry as written, if it can be published so. */
  Entry complete(RevisionChange change, RevisionRow row) throws ReviewRefusedException {
    Entry entry = read(change.json(row.id()));
    List<String> missing = new ArrayList<>();
    change
        .content()
        .catalog()
        .ifPresent(
            catalog ->
                entry.filing().columns().stream()
                    .filter(column -> catalog.column(column).isEmpty())
                    .forEach(column -> missing.add("栏目 " + column)));
    change
        .content()
        .county()
        .filter(county -> county.unit(entry.filing().unit()).isEmpty())
        .ifPresent(county -> missing.add("单位 " + entry.filing().unit()));
    if (!missing.isEmpty()) {
      throw new ReviewRefusedException("没有" + String.join("、", missing) + "，请改选");
    }
    return entry;
  }

  Entry read(byte[] bytes) throws ReviewRefusedException {
    try {
      return json.read(bytes, Entry.class);
    } catch (MalformedContentException e) {
      throw new ReviewRefusedException("还没有填全：" + e.getMessage());
    }
  }

  static RevisionRow find(RevisionChange change, long id) throws ReviewRefusedException {
    return change.find(id).orElseThrow(() -> new ReviewRefusedException("没有这一稿"));
  }

  static void require(RevisionRow row, RevisionState... wanted) throws ReviewRefusedException {
    RevisionState state = RevisionState.valueOf(row.standing().state());
    if (!List.of(wanted).contains(state)) {
      throw new ReviewRefusedException("这一稿现在是“%s”，不能这样办；可能别人刚刚办过".formatted(state.label()));
    }
  }

  /** Role and remit: an account works on the content of certain units and columns, or all. */
  void requireMay(RevisionChange change, RevisionRow row, Staff staff, Permission permission)
      throws ReviewRefusedException {
    requireMay(change.content(), change.json(row.id()), staff, permission);
  }

  /** The same for an entry as JSON that need not be complete. */
  void requireMay(ContentChange content, byte[] entry, Staff staff, Permission permission)
      throws ReviewRefusedException {
    if (!staff.may(permission)) {
      throw new ReviewRefusedException("您的账号不能" + permission.label());
    }
    Filed filed = Filed.in(entry);
    if (!staff.may(permission, filed.unit(), filed.lineages(content.catalog()))) {
      throw new ReviewRefusedException(
          "这个条目的单位或栏目不在您的范围里，不能%s；范围由管理员在账号里定".formatted(permission.label()));
    }
  }

  static void requireAuthor(RevisionRow row, Staff staff) throws ReviewRefusedException {
    if (!row.author().equals(login(staff))) {
      throw new ReviewRefusedException("这一稿由别人起草");
    }
  }

  /** Four eyes: whoever wrote it, or has decided about it since it was handed in, may not. */
  void requireOtherEyes(RevisionChange change, RevisionRow row, Staff staff, Permission permission)
      throws ReviewRefusedException {
    requireMay(change, row, staff, permission);
    if (row.author().equals(login(staff))) {
      throw new ReviewRefusedException("自己起草的稿件要由别人审核、签发");
    }
    List<RemarkRow> remarks = change.remarks(row.id());
    for (int i = remarks.size() - 1; i >= 0; i--) {
      ReviewStep step = ReviewStep.valueOf(remarks.get(i).step());
      if (step == ReviewStep.HANDED_IN || step == ReviewStep.HANDED_IN_URGENTLY) {
        return;
      }
      boolean decided =
          step == ReviewStep.PASSED
              || step == ReviewStep.SIGNED
              || step == ReviewStep.CHECKED_AFTERWARDS;
      boolean again = step == ReviewStep.SIGNED && permission == Permission.SIGN;
      if (decided && !again && remarks.get(i).actor().equals(login(staff))) {
        throw new ReviewRefusedException("这一稿您已经审过，要由另一个人来办");
      }
    }
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Until when whoever gets it now should be done. */
  LocalDate due(RevisionChange change) {
    return change.content().workdays().plus(today(), rules.workdays());
  }

  RemarkRow said(Staff staff, ReviewStep step, String words) {
    return new RemarkRow(now(), login(staff), staff.account().name(), step.name(), words);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  static String login(Staff staff) {
    return staff.account().login();
  }
}
