package org.suoma.county.rollout;

import java.io.IOException;
import java.util.Optional;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.Ring;
import org.suoma.content.rollout.RolloutPlan;
import org.suoma.county.publishing.Publishing;

/** Releases of content. */
final class ReleaseSubject implements RolloutSubject {

  private final Publishing publishing;

  ReleaseSubject(Publishing publishing) {
    this.publishing = publishing;
  }

  @Override
  public String label(long number) {
    return "第 %d 版".formatted(number);
  }

  @Override
  public String trailName(long number) {
    return "release:" + number;
  }

  @Override
  public long newest() throws IOException {
    return publishing.newest().map(Manifest::sequence).orElse(0L);
  }

  @Override
  public long forAll() throws IOException {
    return publishing.forAll();
  }

  @Override
  public Optional<RolloutPlan> signed() throws IOException {
    return publishing.rollout();
  }

  @Override
  public void sign(RolloutPlan plan) throws IOException {
    publishing.plan(plan);
  }

  @Override
  public void openToAll(RolloutPlan ended) throws IOException {
    long unused = publishing.promote(Ring.CANARY, Ring.ALL).sequence();
  }

  @Override
  public KioskReading reading() {
    return new ReleaseReading();
  }
}
