package org.suoma.county.storage.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.ContentJson;
import org.suoma.content.release.Sha256;

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
              urgent, edition, made_at, changed_at, due_on, json, batch)
            VALUES (:entry, :kind, :base, :type, :title, :unit, :author, :state, :passed,
              :urgent, :edition, :made, :changed, :due, :json, :batch)
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
        .bind("batch", row.start().batch())
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

  /** Adds a batch; gives its number. */
  public long addBatch(String author, Instant at, String files) {
    return handle
        .createUpdate("INSERT INTO batch (author, made_at, files) VALUES (:author, :at, :files)")
        .bind("author", author)
        .bind("at", at.toString())
        .bind("files", files)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /** Moves a revision into another batch. */
  public void join(long id, long batch) {
    handle.execute("UPDATE revision SET batch = ? WHERE id = ?", batch, id);
  }

  /** Has a revision bring a medium. */
  public void bring(long id, NewMedium medium) {
    handle.execute(
        """
        INSERT INTO revision_medium (revision, path, digest, length) VALUES (?, ?, ?, ?)
        ON CONFLICT (revision, path) DO UPDATE
        SET digest = excluded.digest, length = excluded.length
        """,
        id,
        medium.path(),
        medium.digest().hex(),
        medium.length());
  }

  /** Puts the media that a revision brings in their places, and notes what stood there. */
  public void placeMedia(long id) {
    for (NewMedium medium : RevisionStore.media(handle, id)) {
      Optional<NewMedium> before = content.medium(medium.path());
      handle
          .createUpdate(
              """
              UPDATE revision_medium SET replaced_digest = :digest, replaced_length = :length
              WHERE revision = :id AND path = :path
              """)
          .bind("digest", before.map(old -> old.digest().hex()).orElse(null))
          .bind("length", before.map(NewMedium::length).orElse(null))
          .bind("id", id)
          .bind("path", medium.path())
          .execute();
      boolean unused = content.putMedium(medium);
    }
  }

  /** Puts back what stood where the media of a revision stand now. */
  public void takeMediaBack(long id) {
    handle
        .createQuery(
            """
            SELECT path, replaced_digest AS digest, replaced_length AS length FROM revision_medium
            WHERE revision = ? AND replaced_digest IS NOT NULL
            """)
        .bind(0, id)
        .map(
            (row, context) ->
                new NewMedium(
                    row.getString("path"),
                    new Sha256(row.getString("digest")),
                    row.getLong("length")))
        .list()
        .forEach(
            medium -> {
              boolean unused = content.putMedium(medium);
            });
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
