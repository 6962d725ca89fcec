package org.suoma.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suoma.journey.Memory;

/** What a soak has seen. Not for several threads. */
final class SoakLog {

  private final Map<String, List<Duration>> visits = new LinkedHashMap<>();
  private final Map<Fault, List<Duration>> faults = new EnumMap<>(Fault.class);
  private final List<String> stuck = new ArrayList<>();
  private final List<Sample> samples = new ArrayList<>();
  private final List<Memory> rested = new ArrayList<>();
  private int broken;

  /**
   * What the programs held after a visit.
   *
   * @param visit its number, from 1
   * @param isAnotherApp whether the app's process is another than at the visit before
   */
  record Sample(int visit, Memory app, Memory agent, boolean isAnotherApp) {}

  void visited(String journey, Duration time) {
    visits.computeIfAbsent(journey, any -> new ArrayList<>()).add(time);
  }

  /** A fault came into the visit, which ended there. */
  void struck(Fault fault, Duration recovered) {
    broken++;
    faults.computeIfAbsent(fault, any -> new ArrayList<>()).add(recovered);
  }

  void stuck(String what) {
    stuck.add(what);
  }

  void sample(Sample sample) {
    samples.add(sample);
  }

  /** What the app held once the visits until then were swept and nothing moved. */
  void rested(Memory app) {
    rested.add(app);
  }

  Map<String, List<Duration>> visits() {
    return visits;
  }

  Map<Fault, List<Duration>> faults() {
    return faults;
  }

  List<String> stuck() {
    return stuck;
  }

  List<Sample> samples() {
    return samples;
  }

  List<Memory> rested() {
    return rested;
  }

  /** Visits that a fault cut short. */
  int broken() {
    return broken;
  }
}
