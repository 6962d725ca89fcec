package org.suoma.county.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;
import org.suoma.county.storage.CaseLine;
import org.suoma.county.storage.CaseStore;
import org.suoma.county.storage.StepRow;

/**
 * Who did what and when, in one chain over all cases: each step holds the SHA-256 over its fields
 * and the hash of the step before, so that no step can be changed, taken out or put in between
 * without all later ones showing it. Threads share one.
 */
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
            previous -> {
              StepRow row =
                  new StepRow(
                      subject,
                      at,
                      actor.name(),
                      role.name(),
                      deed,
                      note,
                      new StepRow.Link(previous, ""));
              return linked(row);
            },
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
    for (StepRow row : store.steps(subject)) {
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
    for (StepRow row : store.steps(subject)) {
      Optional<StepRow.Note> note = row.sealedNote();
      String text = note.isEmpty() || !mayRead ? "" : notes.open(subject, steps.size(), note.get());
      steps.add(
          new Recorded(row.at(), row.actor(), CaseRole.valueOf(row.role()), parse(row), text));
    }
    return steps;
  }

  /** Goes through the whole chain. */
  public Verdict verify() {
    return store.allSteps(
        rows -> {
          String previous = CaseStore.BEGINNING;
          int good = 0;
          for (StepRow row : rows) {
            boolean sound =
                row.link().previous().equals(previous)
                    && linked(row).link().hash().equals(row.link().hash());
            if (!sound) {
              return new Verdict(good, previous, good + 1);
            }
            previous = row.link().hash();
            good++;
          }
          return new Verdict(good, previous, 0);
        });
  }

  private CaseStep parse(StepRow row) {
    try {
      return json.read(row.deed().facts().getBytes(UTF_8), CaseStep.class);
    } catch (MalformedContentException e) {
      throw new UncheckedIOException("the database holds a broken step", e);
    }
  }

  /** The same row with the hash that it must have. */
  private static StepRow linked(StepRow row) {
    MessageDigest digest = sha256();
    String note = row.sealedNote().map(StepRow.Note::hex).orElse("-");
    for (String field :
        List.of(
            row.link().previous(),
            row.subject(),
            row.at().toString(),
            row.actor(),
            row.role(),
            row.deed().action(),
            row.deed().facts(),
            note)) {
      byte[] bytes = field.getBytes(UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
      digest.update(bytes);
    }
    String hash = HexFormat.of().formatHex(digest.digest());
    return new StepRow(
        row.subject(),
        row.at(),
        row.actor(),
        row.role(),
        row.deed(),
        row.note(),
        new StepRow.Link(row.link().previous(), hash));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
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

  /**
   * What going through the chain has shown.
   *
   * @param sound how many steps, from the first, are as they were written
   * @param head hash of the last of these; whoever wrote it down earlier can compare
   * @param broken place of the first step that is not, from 1; 0 if all are
   */
  public record Verdict(int sound, String head, int broken) {

    /** Whether the whole chain is sound. */
    public boolean isWhole() {
      return broken == 0;
    }
  }
}
