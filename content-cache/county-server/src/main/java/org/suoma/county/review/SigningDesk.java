package org.suoma.county.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.ContentJson;
import org.suoma.content.release.Sha256;
import org.suoma.county.access.Permission;
import org.suoma.county.access.Staff;
import org.suoma.county.storage.content.MediaNames;

/**
 * Signs for revisions: what is written becomes the entry, and can become what it was until it is
 * published. Threads share one.
 */
public final class SigningDesk {

  private final Steps steps;
  private final ContentJson json;
  private final MediaNames media = new MediaNames();

  SigningDesk(Steps steps, ContentJson json) {
    this.steps = steps;
    this.json = json;
  }

  /**
   * Signs for it: the entry becomes what is written, for the next release.
   *
   * @throws ReviewRefusedException also if the entry has been changed since it was begun
   */
  public void sign(Staff staff, long id, String words) throws ReviewRefusedException {
    steps.move(
        staff,
        id,
        ReviewStep.SIGNED,
        words,
        (change, row) -> {
          Steps.require(row, RevisionState.TO_SIGN);
          steps.requireOtherEyes(change, row, staff, Permission.SIGN);
          Optional<byte[]> before = change.content().entryBytes(row.entry());
          if (!before.map(bytes -> Sha256.of(bytes).hex()).orElse("").equals(row.start().base())) {
            throw new ReviewRefusedException("起草以后条目本身又变了（例如有人导入），请退回作者，对照现在的条目重改");
          }
          change.replaced(id, before.orElse(null));
          if (row.start().kind().equals(RevisionKind.WITHDRAWAL.name())) {
            change.content().remove(row.entry());
          } else {
            steps.put(change.content(), steps.complete(change, row), id);
            change.placeMedia(id);
            change.content().release(media.in(change.json(id)));
          }
          before.ifPresent(old -> change.content().holdUnnamed(media.in(old)));
          return row.moved(
              RevisionState.SIGNED.name(),
              row.standing().passed(),
              row.standing().urgent(),
              steps.owes(row) ? steps.due(change) : null,
              steps.now());
        });
  }

  /**
   * Takes a signature back: the entry is again what it was before.
   *
   * @param published whether a release has it already
   * @throws ReviewRefusedException if it is published, or something was signed for after it
   */
  public void takeSignatureBack(Staff staff, long id, boolean published)
      throws ReviewRefusedException {
    steps.move(
        staff,
        id,
        ReviewStep.SIGNATURE_TAKEN_BACK,
        "",
        (change, row) -> {
          steps.requireMay(change, row, staff, Permission.SIGN);
          Steps.require(row, RevisionState.SIGNED);
          if (published) {
            throw new ReviewRefusedException("已经发布，不能撤回签发；请另起一稿修改或撤下");
          }
          Optional<byte[]> now = change.content().entryBytes(row.entry());
          boolean mine =
              row.start().kind().equals(RevisionKind.WITHDRAWAL.name())
                  ? now.isEmpty()
                  : now.isPresent()
                      && Sha256.of(now.get())
                          .equals(Sha256.of(json.write(steps.complete(change, row))));
          if (!mine || change.open(row.entry()).isPresent()) {
            throw new ReviewRefusedException("签发以后又有新稿或新的导入，不能直接撤回；请另起一稿");
          }
          byte @Nullable [] before = change.replaced(id).orElse(null);
          change.takeMediaBack(id);
          if (before == null) {
            change.content().remove(row.entry());
          } else {
            steps.put(change.content(), steps.read(before), id);
            change.content().release(media.in(before));
          }
          change.content().holdUnnamed(media.in(change.json(id)));
          // What nobody has read yet begins anew; it must not be signed for as if it had been read.
          return steps.owes(row)
              ? row.moved(RevisionState.WRITING.name(), 0, false, null, steps.now())
              : row.moved(
                  RevisionState.TO_SIGN.name(),
                  row.standing().passed(),
                  false,
                  steps.due(change),
                  steps.now());
        });
  }
}
