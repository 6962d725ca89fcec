package org.suoma.county.storage;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.ContentJson;

/** A running change of revisions and content, valid only inside {@link RevisionStore#change}. */
public final class RevisionChange {

  private final Handle handle;
  private final ContentChange content;

  RevisionChange(Handle handle, ContentJson json) {
    this.handle = handle;
    this.content = new ContentChange(handle, json);
  }

  /** The content, in the same change. */
  public ContentChange content() {
    return content;
  }

  /** The revision with this number. */
  public Optional<RevisionRow> find(long id) {
    return RevisionStore.find(handle, id);
  }

  /** The revision of an entry that somebody is working on. */
  public Optional<Long> open(String entry) {
    return handle
        .createQuery(
            """
            SELECT id FROM revision
            WHERE entry = ? AND state IN ('WRITING', 'IN_REVIEW', 'TO_SIGN')
            """)
        .bind(0, entry)
        .mapTo(Long.class)
        .findOne();
  }

  /** What is written in a revision. */
  public byte[] json(long id) {
    return RevisionStore.content(handle, id).orElseThrow();
  }

  /** What was done with it, in order. */
  public List<RemarkRow> remarks(long id) {
    return RevisionStore.remarks(handle, id);
  }

  /** Adds a revision; gives its number. */
  public long add(RevisionRow row, byte[] json) {
    return handle
        .createUpdate(
            """
            INSERT INTO revision (entry, kind, base, type, title, unit, author, state, passed,
              urgent, edition, made_at, changed_at, due_on, json)
            VALUES (:entry, :kind, :base, :type, :title, :unit, :author, :state, :passed,
              :urgent, :edition, :made, :changed, :due, :json)
            """)
        .bind("entry", row.entry())
        .bind("kind", row.start().kind())
        .bind("base", row.start().base())
        .bind("type", row.heading().type())
        .bind("title", row.heading().title())
        .bind("unit", row.heading().unit())
        .bind("author", row.author())
        .bind("state", row.standing().state())
        .bind("passed", row.standing().passed())
        .bind("urgent", row.standing().urgent())
        .bind("edition", row.standing().edition())
        .bind("made", row.madeAt().toString())
        .bind("changed", row.changedAt().toString())
        .bind("due", day(row))
        .bind("json", json)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /** Keeps how far a revision has come. */
  public void keep(RevisionRow row) {
    handle
        .createUpdate(
            """
            UPDATE revision SET title = :title, unit = :unit, state = :state, passed = :passed,
              urgent = :urgent, edition = :edition, changed_at = :changed, due_on = :due
            WHERE id = :id
            """)
        .bind("title", row.heading().title())
        .bind("unit", row.heading().unit())
        .bind("state", row.standing().state())
        .bind("passed", row.standing().passed())
        .bind("urgent", row.standing().urgent())
        .bind("edition", row.standing().edition())
        .bind("changed", row.changedAt().toString())
        .bind("due", day(row))
        .bind("id", row.id())
        .execute();
  }

  /** Keeps what is written in it. */
  public void write(long id, byte[] json) {
    handle.execute("UPDATE revision SET json = ? WHERE id = ?", json, id);
  }

  /** Keeps what stood there before it was signed for; null if nothing did. */
  public void replaced(long id, byte @Nullable [] before) {
    handle
        .createUpdate("UPDATE revision SET replaced = :before WHERE id = :id")
        .bind("before", before)
        .bind("id", id)
        .execute();
  }

  /** What stood there before it was signed for. */
  public Optional<byte[]> replaced(long id) {
    return RevisionStore.replaced(handle, id);
  }

  /** Adds what was done with it. */
  public void remark(long id, RemarkRow remark) {
    handle.execute(
        """
        INSERT INTO revision_remark (revision, at, actor, name, step, words)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        id,
        remark.at().toString(),
        remark.actor(),
        remark.name(),
        remark.step(),
        remark.words());
  }

  private static @Nullable String day(RevisionRow row) {
    return row.standing().dueOn() == null ? null : row.standing().dueOn().toString();
  }
}
