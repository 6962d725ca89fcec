package org.suoma.app.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.suoma.app.SampleStore;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.device.Receipt;

class ReceiptComposerTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T02:30:00Z"), ZoneOffset.UTC);

  private final ContentJson json = new ContentJson();
  private final ReceiptComposer composer = new ReceiptComposer("县政务服务大厅", CLOCK);
  private County county;

  @BeforeEach
  void readTheCounty() throws IOException {
    county = json.read(Files.readAllBytes(SampleStore.COUNTY.resolve("county.json")), County.class);
  }

  @Test
  void putsTitleTextAndCodeOfEveryEntryOnPaper() throws Exception {
    try (Stream<Path> files = Files.list(SampleStore.COUNTY.resolve("entries"))) {
      for (Path file : files.toList()) {
        Entry entry = json.read(Files.readAllBytes(file), Entry.class);
        assertWhole(entry, composer.compose(entry, county, true));
        assertWhole(entry, composer.compose(entry, county, false));
      }
    }
  }

  @Test
  void keepsTheCodeOfATextThatIsTooLongForPaper() throws Exception {
    Entry entry = notice(Collections.nCopies(3_000, "第一条"));

    Receipt receipt = composer.compose(entry, county, true);

    assertWhole(entry, receipt);
    assertThat(texts(receipt)).contains("……（余下内容请扫码看）");
  }

  @Test
  void saysWhereAndWhenItWasPrintedInLocalTime() throws Exception {
    assertThat(texts(composer.compose(notice(List.of("停水")), county, false)))
        .contains("县政务服务大厅  2026年11月23日 10:30");
  }

  @Test
  void marksSampleDataOnPaperToo() throws Exception {
    assertThat(texts(composer.compose(notice(List.of("停水")), county, false)))
        .contains("示例数据，非真实信息");
  }

  private static void assertWhole(Entry entry, Receipt receipt) {
    assertThat(texts(receipt)).as(entry.id()).contains(entry.title().zh());
    assertThat(receipt.items())
        .as(entry.id())
        .filteredOn(item -> item instanceof Receipt.QrCode)
        .hasSize(1);
  }

  private static List<String> texts(Receipt receipt) {
    List<String> texts = new ArrayList<>();
    for (Receipt.Item item : receipt.items()) {
      if (item instanceof Receipt.Line line) {
        texts.add(line.text());
      }
    }
    return texts;
  }

  private Entry notice(List<String> paragraphs) throws IOException {
    String text =
        String.join(
            ",",
            paragraphs.stream()
                .map(paragraph -> "{\"block\":\"paragraph\",\"text\":\"" + paragraph + "\"}")
                .toList());
    return json.read(
        """
        {"id": "notice-water", "title": "停水公告",
         "filing": {"columns": ["notices"], "unit": "x", "publishedOn": "2026-11-01"},
         "source": {"name": "示例"}, "body": {"type": "notice", "kind": "公告", "text": [%s]}}
        """
            .formatted(text)
            .getBytes(UTF_8),
        Entry.class);
  }
}
