package org.suoma.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.suoma.app.client.AgentClient;
import org.suoma.content.store.ContentStore;
import org.suoma.content.submission.EnvelopeSealer;
import org.suoma.content.submission.NumberIssuer;
import org.suoma.content.submission.QueryCode;
import org.suoma.content.submission.QueryVerifier;
import org.suoma.content.submission.SubmissionKeys;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** Hands in one sealed letter at a running agent, for the test of the packages. */
final class HandIn {

  private HandIn() {}

  public static void main(String[] args) throws Exception {
    Clock clock = Clock.systemUTC();
    SecureRandom random = new SecureRandom();
    SubmissionKeys keys =
        SubmissionKeys.read(
            ContentStore.open(Path.of(args[0]))
                .active()
                .orElseThrow()
                .read(SubmissionKeys.FILE)
                .orElseThrow());
    byte[] envelope =
        new EnvelopeSealer(keys, "bianmin-1")
            .seal(
                new NumberIssuer(7, clock, random).next(),
                SubmissionKind.DISCLOSURE_APPLICATION,
                clock.instant(),
                QueryVerifier.of(QueryCode.generate(random), random),
                "一封信".getBytes(UTF_8))
            .bytes();
    try (AgentClient agent =
        new AgentClient(URI.create(args[1]), Path.of(args[2]), EventLog.unkept(Program.APP))) {
      agent
          .submissions()
          .submit(envelope)
          .ifPresent(
              refusal -> {
                throw new IllegalStateException(refusal.name());
              });
    }
  }
}
