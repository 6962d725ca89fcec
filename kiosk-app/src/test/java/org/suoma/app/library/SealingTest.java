package org.suoma.app.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.app.SampleStore;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.submission.EnvelopeOpener;
import org.suoma.content.submission.EnvelopeSealer;
import org.suoma.content.submission.NumberIssuer;
import org.suoma.content.submission.PublishedKey;
import org.suoma.content.submission.QueryCode;
import org.suoma.content.submission.QueryVerifier;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SealingKey;
import org.suoma.content.submission.SubmissionKeys;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.trust.SigningKey;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** Everything that the app needs to hand something in comes with the release, and with the app. */
class SealingTest {

  @TempDir private Path folder;
  private final SecureRandom random = new SecureRandom();
  private final Clock clock = Clock.systemUTC();

  @Test
  void sealsForTheCountyWhoseReleaseIsOnTheScreen() throws Exception {
    SealingKey key = SealingKey.generate();
    PublishedKey receipts = PublishedKey.of(SigningKey.generate().publicKey().publicText());
    Library library =
        libraryWith(new SubmissionKeys(1, List.of(key.publicKey()), List.of(receipts)).write());
    QueryCode code = QueryCode.generate(random);

    SealedEnvelope sealed =
        new EnvelopeSealer(library.submissionKeys().orElseThrow(), "hall-1")
            .seal(
                new NumberIssuer(17, clock, random).next(),
                SubmissionKind.CORRECTION,
                clock.instant(),
                QueryVerifier.of(code, random),
                "电话已经换了".getBytes(UTF_8));

    assertThat(new EnvelopeOpener(List.of(key)).open(SealedEnvelope.parse(sealed.bytes())))
        .isEqualTo("电话已经换了".getBytes(UTF_8));
    assertThat(sealed.header().verifier().matches(code)).isTrue();
  }

  @Test
  void showsAReleaseWhoseKeysCannotBeRead() throws Exception {
    assertThat(libraryWith("{\"format\":2}".getBytes(UTF_8)).submissionKeys()).isEmpty();
  }

  private Library libraryWith(byte[] keys) throws IOException {
    SampleStore store = new SampleStore(folder);
    List<ReleaseFile> files = new ArrayList<>(SampleStore.files());
    files.removeIf(file -> file.path().equals(SubmissionKeys.FILE));
    files.add(ReleaseFile.of(SubmissionKeys.FILE, keys));
    store.bring(files);
    return new Shelf(store.reader(), clock, EventLog.unkept(Program.APP)).library().orElseThrow();
  }
}
