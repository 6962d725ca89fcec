package org.suoma.app.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.suoma.watch.MemorySweep;

/** What a sweep lets go, with the options that halls have. */
@Timeout(60)
class SoftlyHeldTest {

  private static final Path OPTIONS =
      Path.of("../kiosk-agent/src/main/debian/version/app.options").toAbsolutePath();

  @Test
  void picturesThatTheToolkitHoldsSoftlyGoWithTheVisit() throws Exception {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + OPTIONS,
                "-cp",
                System.getProperty("java.class.path"),
                Held.class.getName())
            .redirectErrorStream(true)
            .start();

    assertThat(new String(java.getInputStream().readAllBytes(), UTF_8)).isEqualTo("gone");
    assertThat(java.waitFor()).isZero();
  }

  /** A program that has used such a picture shortly before the sweep. */
  static final class Held {

    private Held() {}

    /** Says what became of it. */
    public static void main(String[] args) throws Exception {
      SoftReference<int[]> picture = new SoftReference<>(new int[1_301_504]);
      Objects.requireNonNull(picture.get())[0] = 1;
      boolean unused = new CountDownLatch(1).await(1_500, TimeUnit.MILLISECONDS);
      MemorySweep.sweepThisProcess();
      System.out.print(picture.get() == null ? "gone" : "held");
    }
  }
}
