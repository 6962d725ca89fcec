package org.suoma.county.review;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.suoma.county.access.Permission;
import org.suoma.county.access.Staff;
import org.suoma.county.storage.content.BatchRow;
import org.suoma.county.storage.content.NewMedium;
import org.suoma.county.storage.content.RevisionStore;

/** Finds revisions: by number, by entry, and for whoever has to do something. Threads share one. */
public final class Revisions {

  /** Lists end here; what is due first comes first. */
  public static final int MOST = 500;

  private final RevisionStore store;
  private final ReviewRules rules;

  /** Finds in this store. */
  public Revisions(RevisionStore store, ReviewRules rules) {
    this.store = store;
    this.rules = rules;
  }

  /** The revision with this number. */
  public Optional<Revision> find(long id) {
    return store.find(id).map(Revision::of);
  }

  /** What is written in it, as JSON that need not be complete. */
  public byte[] written(long id) {
    return store.content(id).orElseThrow();
  }

  /** The entry's JSON before it was signed for; empty if there was no entry, or it is not yet. */
  public Optional<byte[]> replaced(long id) {
    return store.replaced(id);
  }

  /** The media that it brings in the place of others. */
  public List<NewMedium> media(long id) {
    return store.media(id);
  }

  /** The batch with this number. */
  public Optional<Batch> batch(long id) {
    return store.batch(id).map(this::batch);
  }

  /** Batches of which something is still on its way, the newest first. */
  public List<Batch> openBatches() {
    return store.openBatches().stream().map(this::batch).toList();
  }

  private Batch batch(BatchRow row) {
    return Batch.of(row, store.ofBatch(row.id()).stream().map(Revision::of).toList());
  }

  /** What was done with it, in order. */
  public List<Remark> remarks(long id) {
    return store.remarks(id).stream().map(Remark::of).toList();
  }

  /** All revisions of an entry, the newest first. */
  public List<Revision> of(String entry) {
    return store.of(entry).stream().map(Revision::of).toList();
  }

  /** Revisions in any of these states, what is due first at the top. */
  public List<Revision> in(RevisionState... states) {
    List<String> names = Arrays.stream(states).map(RevisionState::name).toList();
    return store.in(names, MOST).stream().map(Revision::of).toList();
  }

  /** What somebody has to do: their own, what they may review and sign for, and what owes it. */
  public List<Revision> waitingFor(Staff staff) {
    String login = staff.account().login();
    return in(
            RevisionState.WRITING,
            RevisionState.IN_REVIEW,
            RevisionState.TO_SIGN,
            RevisionState.SIGNED)
        .stream()
        .filter(
            revision ->
                switch (revision.state()) {
                  case WRITING -> revision.author().equals(login);
                  case IN_REVIEW ->
                      staff.may(Permission.REVIEW, revision.unit())
                          && !revision.author().equals(login);
                  case TO_SIGN ->
                      staff.may(Permission.SIGN, revision.unit())
                          && !revision.author().equals(login);
                  case SIGNED ->
                      staff.may(Permission.REVIEW, revision.unit())
                          && revision.owesReview(rules)
                          && !revision.author().equals(login);
                  case GIVEN_UP -> false;
                })
        .sorted(
            Comparator.comparing(Revision::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }
}
