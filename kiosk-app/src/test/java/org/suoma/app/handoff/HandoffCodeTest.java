package org.suoma.app.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suoma.app.SampleStore;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Guide;

class HandoffCodeTest {

  private final ContentJson json = new ContentJson();

  private List<Entry> guides() throws IOException {
    List<Entry> guides = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(SampleStore.COUNTY.resolve("entries"), "guide-*.json")) {
      for (Path file : files) {
        guides.add(json.read(Files.readAllBytes(file), Entry.class));
      }
    }
    return guides;
  }

  @Test
  void everyGuidesCodeHasItemAndAreaAndFitsVersionTen() throws Exception {
    County county =
        json.read(Files.readAllBytes(SampleStore.COUNTY.resolve("county.json")), County.class);
    assertThat(guides()).hasSizeGreaterThan(20);
    for (Entry entry : guides()) {
      Guide guide = (Guide) entry.body();
      HandoffCode code =
          HandoffCode.of(entry, guide, "519999101001", county.onlineServices().sites().get(0));

      assertThat(code.content()).contains("519999101001").contains(String.valueOf(code.item()));
      assertThat(
              Encoder.encode(code.content(), ErrorCorrectionLevel.M)
                  .getVersion()
                  .getVersionNumber())
          .isLessThanOrEqualTo(10);
    }
  }

  @Test
  void withoutASiteTheGuidesOwnAddressIsTakenAndWithoutOneTheWords() throws Exception {
    Entry entry = guides().get(0);
    Guide guide = (Guide) entry.body();

    assertThat(HandoffCode.of(entry, guide, "519999", null).content()).isEqualTo(guide.onlineUrl());
    assertThat(HandoffCode.of(entry, withUrl(guide, null), "519999", null).content())
        .isEqualTo(guide.itemCode() + " 519999");
  }

  @Test
  void anAddressThatIsTooLongForAnOldPhoneGivesWayToTheWords() throws Exception {
    Entry entry = guides().get(0);
    Guide guide = withUrl((Guide) entry.body(), "https://www.example.gov.cn/" + "x".repeat(300));

    assertThat(HandoffCode.of(entry, guide, "519999", null).isAddress()).isFalse();
  }

  private static Guide withUrl(Guide guide, @Nullable String url) {
    return new Guide(
        guide.itemCode(),
        guide.kind(),
        guide.applicants(),
        guide.acceptedBy(),
        guide.decidedBy(),
        guide.legalBasis(),
        guide.conditions(),
        guide.materials(),
        guide.steps(),
        guide.time(),
        guide.fee(),
        guide.result(),
        guide.windows(),
        guide.supervisionPhone(),
        guide.remedy(),
        guide.questions(),
        url);
  }
}
