package org.suoma.app.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.management.MBeanFeatureInfo;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.suoma.app.session.VisitDesk;

class MemorySweepTest {

  private final VisitDesk visits = new VisitDesk(() -> Instant.EPOCH);
  private final Semaphore sweeps = new Semaphore(0);

  @Test
  void memoryIsSweptAfterAVisitOnceAlsoWhenTwoEndAtOnce() throws Exception {
    new MemorySweep(sweeps::release).after(visits);

    visits.finish();
    visits.finish();

    assertThat(sweeps.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    visits.finish();
    assertThat(sweeps.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    assertThat(sweeps.availablePermits()).isZero();
  }

  @Test
  void aSweepThatFailsIsFollowedByTheNext() throws Exception {
    new MemorySweep(
            () -> {
              sweeps.release();
              throw new IllegalStateException("cannot sweep");
            })
        .after(visits);

    visits.finish();
    assertThat(sweeps.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    visits.finish();
    assertThat(sweeps.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
  }

  /** What the sweep asks for by name, and would pass over in silence. */
  @Test
  void thisRuntimeCanGiveBackNativeMemory() throws Exception {
    assertThat(
            Arrays.stream(
                    ManagementFactory.getPlatformMBeanServer()
                        .getMBeanInfo(new ObjectName("com.sun.management:type=DiagnosticCommand"))
                        .getOperations())
                .map(MBeanFeatureInfo::getName))
        .contains("systemTrimNativeHeap");
  }
}
