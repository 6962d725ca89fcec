package org.suoma.county.software;

import java.io.IOException;
import java.util.Optional;
import org.suoma.content.rollout.RolloutPlan;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.county.rollout.KioskReading;
import org.suoma.county.rollout.RolloutSubject;

/** Versions of the software, by their numbers. */
final class SoftwareSubject implements RolloutSubject {

  private final SoftwareShelf shelf;

  SoftwareSubject(SoftwareShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public String label(long number) {
    return "程序 " + SoftwareVersion.numbered(number);
  }

  @Override
  public String trailName(long number) {
    return "software:" + SoftwareVersion.numbered(number);
  }

  @Override
  public long newest() throws IOException {
    return shelf.offered().map(offered -> offered.version().number()).orElse(0L);
  }

  /** Kiosks take nothing but by the plan. */
  @Override
  public long forAll() {
    return 0;
  }

  @Override
  public Optional<RolloutPlan> signed() throws IOException {
    return shelf.offered().map(offered -> offered.plan());
  }

  @Override
  public void sign(RolloutPlan plan) throws IOException {
    shelf.plan(plan);
  }

  @Override
  public void openToAll(RolloutPlan ended) throws IOException {
    shelf.plan(ended);
  }

  @Override
  public KioskReading reading() {
    return new SoftwareReading();
  }
}
