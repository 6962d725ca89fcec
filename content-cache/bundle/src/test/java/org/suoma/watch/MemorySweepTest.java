package org.suoma.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.management.MBeanFeatureInfo;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemorySweepTest {

  private final ScheduledExecutorService thread = Rounds.thread("memory-sweep");
  private final Semaphore sweeps = new Semaphore(0);

  @AfterEach
  void end() {
    thread.shutdownNow();
  }

  @Test
  void memoryIsSweptAfterAVisitOnceAlsoWhenTwoEndAtOnce() throws Exception {
    MemorySweep sweep = new MemorySweep(thread, sweeps::release);

    sweep.comeSoon();
    sweep.comeSoon();

    assertThat(sweeps.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    sweep.comeSoon();
    assertThat(sweeps.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    assertThat(sweeps.availablePermits()).isZero();
  }

  @Test
  void aSweepThatFailsIsFollowedByTheNext() throws Exception {
    MemorySweep sweep =
        new MemorySweep(
            thread,
            () -> {
              sweeps.release();
              throw new IllegalStateException("cannot sweep");
            });

    sweep.comeSoon();
    assertThat(sweeps.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    sweep.comeSoon();
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
