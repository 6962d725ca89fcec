package org.suoma.app.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.EncodeHintType;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.suoma.app.SampleStore;
import org.suoma.app.language.KioskWords;
import org.suoma.app.language.Speech;
import org.suoma.app.session.Visit;
import org.suoma.app.voice.Voices;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Entry;

class TakeAwayTest {

  private static final Speech SPEECH =
      new Speech(
          KioskWords.bundled(),
          InterfaceTranslations.none(),
          Voices.silent(),
          Visit.Language.BOTH,
          true);

  private static final int MOST_MODULES = 81;

  @Test
  void makesCodesThatAnOldPhoneStillReadsOffPaper() throws Exception {
    try (Stream<Path> files = Files.list(SampleStore.COUNTY.resolve("entries"))) {
      for (Path file : files.toList()) {
        Entry entry = new ContentJson().read(Files.readAllBytes(file), Entry.class);
        int modules =
            Encoder.encode(
                    TakeAway.content(entry, SPEECH),
                    ErrorCorrectionLevel.M,
                    Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                .getMatrix()
                .getWidth();
        assertThat(modules).as(entry.id()).isLessThanOrEqualTo(MOST_MODULES);
      }
    }
  }

  @Test
  void givesThePublicAddressWhereThereIsOne() throws Exception {
    Entry guide = entry("guide-elder-allowance");

    assertThat(TakeAway.isAddress(guide)).isTrue();
    assertThat(TakeAway.content(guide, SPEECH)).startsWith("https://");
  }

  @Test
  void givesTheTextWhereThereIsNoAddress() throws Exception {
    Entry policy = entry("policy-elder-allowance");

    assertThat(TakeAway.isAddress(policy)).isFalse();
    assertThat(TakeAway.content(policy, SPEECH)).startsWith(policy.title().zh()).endsWith("…");
  }

  private static Entry entry(String id) throws Exception {
    return new ContentJson()
        .read(
            Files.readAllBytes(SampleStore.COUNTY.resolve("entries/" + id + ".json")), Entry.class);
  }
}
