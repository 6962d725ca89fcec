package org.suoma.county.storage.cases;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.suoma.content.submission.EnvelopeHeader;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.content.submission.SubmissionReceipt;
import org.suoma.county.storage.Database;

/** Keeps submissions, sealed as they came, with the receipts given for them. Threads share one. */
public final class SubmissionStore {

  private final Jdbi jdbi;

  /** Keeps them in this database. */
  public SubmissionStore(Database database) {
    this.jdbi = database.jdbi();
  }

  /**
   * Adds one, unless its number or its sealed part is there already; durable when this returns.
   *
   * @return whether it was added
   */
  public boolean add(SealedEnvelope envelope, SubmissionReceipt receipt) {
    EnvelopeHeader header = envelope.header();
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO submission (number, digest, encapsulation, kind, kiosk, key_id,
                          created_at, received_at, receipt, envelope)
                        VALUES (:number, :digest, :encapsulation, :kind, :kiosk, :key,
                          :created, :received, :receipt, :envelope)
                        ON CONFLICT DO NOTHING
                        """)
                    .bind("number", header.number().digits())
                    .bind("digest", envelope.digest().hex())
                    .bind("encapsulation", HexFormat.of().formatHex(envelope.encapsulation()))
                    .bind("kind", header.kind().name())
                    .bind("kiosk", header.kiosk())
                    .bind("key", header.keyId())
                    .bind("created", header.createdAt().toString())
                    .bind("received", receipt.receivedAt().toString())
                    .bind("receipt", receipt.write())
                    .bind("envelope", envelope.bytes())
                    .execute())
        > 0;
  }

  /** The receipt that was given for this number. */
  public Optional<SubmissionReceipt> receipt(SubmissionNumber number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT receipt AS bytes FROM submission WHERE number = :number")
                .bind("number", number.digits())
                .map((row, context) -> whole(row, SubmissionReceipt::read))
                .findOne());
  }

  /** The submission of this number, sealed. */
  public Optional<SealedEnvelope> envelope(SubmissionNumber number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT envelope AS bytes FROM submission WHERE number = :number")
                .bind("number", number.digits())
                .map((row, context) -> whole(row, SealedEnvelope::parse))
                .findOne());
  }

  /** How many there are. */
  public long count() {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT count(*) FROM submission").mapTo(Long.class).one());
  }

  /** All numbers, in the order of arrival. */
  public List<SubmissionNumber> numbers() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT number FROM submission ORDER BY id")
                .map((row, context) -> SubmissionNumber.parse(row.getString(1)))
                .list());
  }

  /** The numbers of one kind, in the order of arrival. */
  public List<SubmissionNumber> numbers(SubmissionKind kind) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT number FROM submission WHERE kind = :kind ORDER BY id")
                .bind("kind", kind.name())
                .map((row, context) -> SubmissionNumber.parse(row.getString(1)))
                .list());
  }

  private static <T> T whole(ResultSet row, Parser<T> parser) throws SQLException {
    try {
      return parser.parse(row.getBytes("bytes"));
    } catch (IOException e) {
      throw new IllegalStateException("the database holds a broken submission", e);
    }
  }

  @FunctionalInterface
  private interface Parser<T> {
    T parse(byte[] bytes) throws IOException;
  }
}
