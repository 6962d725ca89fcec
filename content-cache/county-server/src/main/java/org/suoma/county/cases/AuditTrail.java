package org.suoma.county.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;
import org.suoma.county.audit.HashChain;
import org.suoma.county.storage.cases.CaseLine;
import org.suoma.county.storage.cases.CaseStore;
import org.suoma.county.storage.staff.StepRow;

/** Who did what to a case and when, in the {@link HashChain} of the county. Threads share one. */
public final class AuditTrail {

  private final CaseStore store;
  private final CaseNotes notes;
  private final InstantSource clock;
  private final ContentJson json = new ContentJson();

  /** Keeps the trail in this store. */
  public AuditTrail(CaseStore store, CaseNotes notes, InstantSource clock) {
    this.store = store;
    this.notes = notes;
    this.clock = clock;
  }

  /**
   * Adds a step.
   *
   * @param subject a submission's number, or what else was looked into
   * @param seen how many steps of it the caller has seen
   * @param work what lists need afterwards; null if that stays
   * @throws StepRefusedException if the actor may not, or somebody has been quicker
   */
  void add(String subject, int seen, CaseActor actor, Entry entry, CaseLine.@Nullable Work work)
      throws StepRefusedException, IOException {
    CaseRole role = requireRole(actor, entry.step().action());
    String text = entry.note();
    StepRow.Note note = text == null ? null : notes.seal(subject, seen, text);
    String facts = new String(json.write(entry.step()), UTF_8);
    Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    StepRow.Deed deed = new StepRow.Deed(entry.step().action().name(), facts);
    boolean added =
        store.append(
            subject,
            seen,
            previous ->
                HashChain.linked(
                    new StepRow(
                        subject,
                        at,
                        actor.name(),
                        role.name(),
                        deed,
                        note,
                        new StepRow.Link(previous, "")),
                    previous),
            work);
    if (!added) {
      throw new StepRefusedException("别人刚刚办理过这个案件，请刷新后再看");
    }
  }

  /** The role in which the actor may do this. */
  static CaseRole requireRole(CaseActor actor, CaseAction action) throws StepRefusedException {
    Optional<CaseRole> role = actor.roleFor(action);
    if (role.isEmpty()) {
      throw new StepRefusedException(
          "“%s”要由%s办理".formatted(action.label(), action.roles().get(0).label()));
    }
    return role.get();
  }

  /** The steps of a subject, without their notes. */
  List<CaseStep> steps(String subject) {
    List<CaseStep> steps = new ArrayList<>();
    for (StepRow row : store.trail().steps(subject)) {
      steps.add(parse(row));
    }
    return steps;
  }

  /**
   * The steps of a subject, with their notes for those who may open its content.
   *
   * @throws IOException if a note cannot be opened
   */
  public List<Recorded> recorded(String subject, CaseActor actor) throws IOException {
    boolean mayRead = actor.roleFor(CaseAction.OPEN).isPresent();
    List<Recorded> steps = new ArrayList<>();
    for (StepRow row : store.trail().steps(subject)) {
      Optional<StepRow.Note> note = row.sealedNote();
      String text = note.isEmpty() || !mayRead ? "" : notes.open(subject, steps.size(), note.get());
      steps.add(
          new Recorded(row.at(), row.actor(), CaseRole.valueOf(row.role()), parse(row), text));
    }
    return steps;
  }

  /** Goes through the whole chain. */
  public HashChain.Verdict verify() {
    return HashChain.verify(store.trail());
  }

  private CaseStep parse(StepRow row) {
    try {
      return json.read(row.deed().facts().getBytes(UTF_8), CaseStep.class);
    } catch (MalformedContentException e) {
      throw new UncheckedIOException("the database holds a broken step", e);
    }
  }

  /**
   * A step to be added.
   *
   * @param step its facts
   * @param note what the officer wrote; null if nothing
   */
  record Entry(CaseStep step, @Nullable String note) {}

  /**
   * A step as it was taken.
   *
   * @param at when
   * @param actor who
   * @param role as what
   * @param step what
   * @param note what the officer wrote; empty if nothing, or not for the one who asks
   */
  public record Recorded(Instant at, String actor, CaseRole role, CaseStep step, String note) {}
}
