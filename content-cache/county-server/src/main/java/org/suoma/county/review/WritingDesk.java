package org.suoma.county.review;

import java.time.Instant;
import java.util.Optional;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryType;
import org.suoma.content.release.Sha256;
import org.suoma.county.access.Permission;
import org.suoma.county.access.Staff;
import org.suoma.county.storage.content.ContentChange;
import org.suoma.county.storage.content.RevisionRow;
import org.suoma.county.storage.content.RevisionStore;

/** Begins revisions, keeps what is written and hands it in. Threads share one. */
public final class WritingDesk {

  private final Steps steps;
  private final RevisionStore store;
  private final ReviewRules rules;

  WritingDesk(Steps steps, RevisionStore store, ReviewRules rules) {
    this.steps = steps;
    this.store = store;
    this.rules = rules;
  }

  /**
   * Begins a revision, or gives the one that its author has begun already.
   *
   * @param id of the entry, which may not exist yet
   * @param blank what a new entry begins with
   * @throws ReviewRefusedException if somebody else is at the entry
   */
  public long begin(Staff staff, String id, RevisionKind kind, EntryType type, byte[] blank)
      throws ReviewRefusedException {
    return store.<Long, ReviewRefusedException>change(
        change -> {
          Optional<Long> open = change.open(id);
          if (open.isPresent()) {
            RevisionRow other = change.find(open.get()).orElseThrow();
            if (other.author().equals(Steps.login(staff))
                && other.start().kind().equals(kind.name())) {
              return other.id();
            }
            throw new ReviewRefusedException(
                "这个条目已有稿件 %d（%s）正在办，请先办完或作废那一稿"
                    .formatted(
                        other.id(), RevisionState.valueOf(other.standing().state()).label()));
          }
          Optional<byte[]> before = change.content().entryBytes(id);
          if (before.isPresent() == (kind == RevisionKind.NEW)) {
            throw new ReviewRefusedException(
                kind == RevisionKind.NEW ? "编号 %s 已有条目，请换一个".formatted(id) : "没有这个条目，它可能已经撤下");
          }
          if (before.isPresent()) {
            steps.requireMay(change.content(), before.get(), staff, Permission.WRITE);
          }
          Instant now = steps.now();
          RevisionRow row =
              new RevisionRow(
                  0,
                  id,
                  new RevisionRow.Start(
                      kind.name(), before.map(bytes -> Sha256.of(bytes).hex()).orElse(""), null),
                  heading(change.content(), id, type),
                  Steps.login(staff),
                  new RevisionRow.Standing(RevisionState.WRITING.name(), 0, false, 1, null),
                  now,
                  now);
          long number = change.add(row, before.orElse(blank));
          change.remark(number, steps.said(staff, ReviewStep.BEGUN, ""));
          return number;
        });
  }

  private static RevisionRow.Heading heading(ContentChange content, String id, EntryType type) {
    return content
        .entry(id)
        .map(
            entry ->
                new RevisionRow.Heading(
                    entry.type().jsonName(), entry.title().zh(), entry.filing().unit()))
        .orElseGet(() -> new RevisionRow.Heading(type.jsonName(), "", ""));
  }

  /**
   * Keeps what its author has written, complete or not.
   *
   * @param edition the one that was written on
   * @throws ReviewRefusedException if it is not theirs, handed in, or was changed in between
   */
  public void write(Staff staff, long id, int edition, byte[] written, String title, String unit)
      throws ReviewRefusedException {
    boolean unused =
        store.<Boolean, ReviewRefusedException>change(
            change -> {
              RevisionRow row = Steps.find(change, id);
              if (!row.author().equals(Steps.login(staff))) {
                throw new ReviewRefusedException("这一稿由别人起草，请他来改，或退回时写明意见");
              }
              Steps.require(row, RevisionState.WRITING);
              if (row.standing().edition() != edition) {
                throw new ReviewRefusedException("这一稿在另一个窗口里改过了。请重新打开再改，刚才填的还在本页上，可以抄过去");
              }
              change.write(id, written);
              change.keep(
                  row.rewritten(
                      new RevisionRow.Heading(row.heading().type(), title, unit), steps.now()));
              return true;
            });
  }

  /** Hands it in: to the reviewers, or, where the county has none or it is urgent, to be signed. */
  public void handIn(Staff staff, long id, boolean urgent) throws ReviewRefusedException {
    steps.move(
        staff,
        id,
        urgent ? ReviewStep.HANDED_IN_URGENTLY : ReviewStep.HANDED_IN,
        "",
        (change, row) -> {
          Steps.requireAuthor(row, staff);
          Steps.require(row, RevisionState.WRITING);
          if (!row.start().kind().equals(RevisionKind.WITHDRAWAL.name())) {
            Entry unused = steps.complete(change, row);
            steps.requireMay(change, row, staff, Permission.WRITE);
          }
          RevisionState next =
              urgent || rules.reviews() == 0 ? RevisionState.TO_SIGN : RevisionState.IN_REVIEW;
          return row.moved(
              next.name(), 0, urgent, urgent ? steps.today() : steps.due(change), steps.now());
        });
  }

  /** Takes it back to write on, as long as nobody has decided. */
  public void takeBack(Staff staff, long id) throws ReviewRefusedException {
    steps.move(
        staff,
        id,
        ReviewStep.TAKEN_BACK,
        "",
        (change, row) -> {
          Steps.requireAuthor(row, staff);
          Steps.require(row, RevisionState.IN_REVIEW, RevisionState.TO_SIGN);
          return row.moved(RevisionState.WRITING.name(), 0, false, null, steps.now());
        });
  }

  /** Gives it up; what was written stays to be read. */
  public void giveUp(Staff staff, long id) throws ReviewRefusedException {
    steps.move(
        staff,
        id,
        ReviewStep.GIVEN_UP,
        "",
        (change, row) -> {
          Steps.require(row, RevisionState.WRITING);
          if (!staff.may(Permission.SIGN)) {
            Steps.requireAuthor(row, staff);
          }
          return row.moved(RevisionState.GIVEN_UP.name(), 0, false, null, steps.now());
        });
  }
}
