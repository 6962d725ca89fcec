package org.suoma.county.checking;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Subject;
import org.suoma.county.storage.checking.ProblemRow;
import org.suoma.county.storage.checking.ProblemStore;
import org.suoma.county.storage.content.ContentShelf;

/**
 * The register of problems (问题台账): what checks found, since when, and what came back though it had
 * been put right. Threads may share one.
 */
public final class ProblemRegister {

  private final ContentShelf shelf;
  private final ContentChecks checks;
  private final ProblemStore store;
  private final Clock clock;

  /** Keeps what these checks find on the shelf. */
  public ProblemRegister(
      ContentShelf shelf, ContentChecks checks, ProblemStore store, Clock clock) {
    this.shelf = shelf;
    this.checks = checks;
    this.store = store;
    this.clock = clock;
  }

  /** Looks at everything and takes down what there is. */
  public List<Finding> scan() {
    Scan scan =
        shelf.<Scan, RuntimeException>atOneMoment(
            content -> new Scan(checks.all(content), content.entryDigests().size()));
    store.putAll(rows(scan.findings()), scan.entries(), clock.instant());
    return scan.findings();
  }

  /** Takes down what was found about some entries. */
  public void note(Collection<String> ids, List<Finding> findings) {
    Set<String> subjects =
        ids.stream().map(id -> Subject.entry(id).key()).collect(Collectors.toSet());
    store.put(rows(findings), subjects, clock.instant());
  }

  /** Gives what is in it. */
  public ProblemStore problems() {
    return store;
  }

  private static List<ProblemRow> rows(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                new ProblemRow(
                    finding.rule().id(),
                    finding.subject().key(),
                    finding.place(),
                    finding.severity().name(),
                    finding.where(),
                    finding.what(),
                    finding.advice()))
        .toList();
  }

  /**
   * What a scan has shown.
   *
   * @param findings all of them
   * @param entries how many entries it has looked at
   */
  private record Scan(List<Finding> findings, int entries) {}
}
