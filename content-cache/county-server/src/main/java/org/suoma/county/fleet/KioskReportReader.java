package org.suoma.county.fleet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suoma.content.language.MetUntranslated;
import org.suoma.content.report.KioskVitals;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.content.usage.UsageCounts;
import org.suoma.county.storage.kiosk.KioskLine;
import org.suoma.county.storage.kiosk.UntranslatedLog;
import org.suoma.county.storage.kiosk.UsageLog;
import org.suoma.event.KeptEvents;
import org.suoma.event.KioskDevice;
import org.suoma.event.Severity;
import org.suoma.event.ToldEvent;

/**
 * Reads what a kiosk reports: its name, the release it shows and how its devices are. Kiosks of
 * other versions may say more, which is left; what they say otherwise is passed over, named to
 * whoever wants to hear of it and never repeated: it may be what somebody typed.
 */
final class KioskReportReader {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final int MAX_TROUBLES = 20;
  private static final int MAX_DETAIL = 200;
  private static final int MAX_VERSION = 40;

  /** Days and runs of an app that one report tells of. */
  private static final int MAX_COUNTS = 50;

  private static final Set<String> RECEIPT_ERRORS = Set.of("RECEIPT_FORGED", "RECEIPT_MISMATCH");

  private static final Map<String, String> CAUSES =
      Map.ofEntries(
          Map.entry("NO_HARDWARE", "没有连接"),
          Map.entry("PORT_BUSY", "端口被占用"),
          Map.entry("ACCESS_DENIED", "没有权限"),
          Map.entry("LINK_LOST", "连接中断"),
          Map.entry("TIMEOUT", "没有回应"),
          Map.entry("MALFORMED_REPLY", "回应异常"),
          Map.entry("PAPER_OUT", "没有纸"),
          Map.entry("PAPER_LOW", "纸快用完"),
          Map.entry("COVER_OPEN", "盖子开着"),
          Map.entry("PAPER_JAM", "卡纸"),
          Map.entry("CUTTER_ERROR", "切刀故障"),
          Map.entry("OVERHEATED", "过热"),
          Map.entry("TONER_OUT", "墨粉用完"),
          Map.entry("TONER_LOW", "墨粉快用完"),
          Map.entry("PAUSED", "打印机被暂停"),
          Map.entry("FORMAT_UNSUPPORTED", "打印机不支持 PDF"),
          Map.entry("UNRECOVERABLE", "需要维修"),
          Map.entry("READER_UNAUTHORISED", "读卡器未授权"),
          Map.entry("READER_SELF_TEST_FAILED", "读卡器自检未通过"));

  private final JsonMapper json = JsonMapper.builder().build();
  private final JsonMapper counts =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();
  private final ObjectReader vitals =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(KioskVitals.class);

  /**
   * Of which kiosk a report is.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  String name(byte[] report) {
    return name(tree(report));
  }

  private static String name(JsonNode tree) {
    String name = tree.path("kiosk").asText("");
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("kiosk: must be lower-case letters, digits and hyphens");
    }
    return name;
  }

  /**
   * Reads a report that came at this time.
   *
   * @param passedOver hears of a part that cannot be read
   * @throws IllegalArgumentException saying what is wrong with it
   */
  KioskLine read(byte[] report, Instant now, Consumer<String> passedOver) {
    JsonNode tree = tree(report);
    return new KioskLine(
        name(tree),
        now,
        release(tree),
        troubles(tree),
        notices(tree),
        new KioskLine.Told(
            paper(tree), waiting(tree), clockAhead(tree, now), vitals(tree, passedOver)));
  }

  /**
   * Reads how often pages showed Han in the place of Yi. What no kiosk counts is passed over: it is
   * no reason to be without the kiosk's report.
   *
   * @param today a clock may run a day ahead; counts of other days that are not kept are left out
   * @param passedOver hears of a part that cannot be read
   */
  List<MetUntranslated> untranslated(byte[] report, LocalDate today, Consumer<String> passedOver) {
    List<MetUntranslated> all = new ArrayList<>();
    for (JsonNode one : tree(report).path("untranslated")) {
      try {
        MetUntranslated met = counts.treeToValue(one, MetUntranslated.class);
        long age = met.day().until(today, ChronoUnit.DAYS);
        if (age >= -1 && age < UntranslatedLog.DAYS && all.size() < MAX_COUNTS) {
          all.add(met);
        }
      } catch (JsonProcessingException e) {
        passedOver.accept("untranslated");
      }
    }
    return all;
  }

  /**
   * Reads how the kiosk was used. What no kiosk counts is passed over.
   *
   * @param today a clock may run a day ahead; counts of other days that are not taken are left out
   * @param passedOver hears of a part that cannot be read
   */
  List<UsageCounts> usage(byte[] report, LocalDate today, Consumer<String> passedOver) {
    List<UsageCounts> all = new ArrayList<>();
    for (JsonNode one : tree(report).path("usage")) {
      try {
        UsageCounts used = counts.treeToValue(one, UsageCounts.class);
        long age = used.day().until(today, ChronoUnit.DAYS);
        if (age >= -1 && age <= UsageLog.MOST_LATE_DAYS && all.size() < MAX_COUNTS) {
          all.add(used);
        }
      } catch (JsonProcessingException e) {
        passedOver.accept("usage");
      }
    }
    return all;
  }

  /**
   * Reads what went wrong with the kiosk. What is no event is passed over.
   *
   * @param passedOver hears of a part that cannot be read
   * @return what asks for somebody, or may; notes stay at the kiosk
   */
  List<ToldEvent> events(byte[] report, Consumer<String> passedOver) {
    List<ToldEvent> all = new ArrayList<>();
    for (JsonNode one : tree(report).path("events")) {
      try {
        ToldEvent told = counts.treeToValue(one, ToldEvent.class);
        if (told.severity() != Severity.NOTE && all.size() < KeptEvents.MOST_AT_ONCE) {
          all.add(told);
        }
      } catch (JsonProcessingException e) {
        passedOver.accept("events");
      }
    }
    return all;
  }

  private JsonNode tree(byte[] report) {
    try {
      return json.readTree(report);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON", e);
    } catch (IOException e) {
      throw new AssertionError("reading from memory", e);
    }
  }

  private static @Nullable Long release(JsonNode tree) {
    JsonNode given = tree.has("release") ? tree.get("release") : tree.at("/content/sequence");
    return given.canConvertToLong() && given.isIntegralNumber() ? given.longValue() : null;
  }

  private static List<String> troubles(JsonNode tree) {
    List<String> troubles = new ArrayList<>();
    String error = tree.at("/content/error").asText("");
    if (!error.isEmpty() && !error.equals("null")) {
      troubles.add("内容更新失败：" + shorten(error));
    }
    addOutbox(troubles, tree.path("outbox"));
    JsonNode devices = tree.path("devices");
    devices.fieldNames().forEachRemaining(name -> addTroubles(troubles, name, devices.path(name)));
    return first(troubles);
  }

  /** The kiosk goes on without what it could not show: editors put it right, nobody has to go. */
  private static List<String> notices(JsonNode tree) {
    List<String> notices = new ArrayList<>();
    JsonNode devices = tree.path("devices");
    devices
        .fieldNames()
        .forEachRemaining(
            name -> {
              for (JsonNode warning : devices.path(name).path("warnings")) {
                notices.add(label(name) + "：" + CAUSES.getOrDefault(warning.asText(), "需要查看"));
              }
            });
    for (JsonNode fault : tree.path("contentFaults")) {
      notices.add("内容有毛病：" + shorten(fault.asText()));
    }
    addSoftware(notices, tree.path("software"));
    return first(notices);
  }

  /** A version that was tried and left is worth a look until a later one runs. */
  private static void addSoftware(List<String> notices, JsonNode software) {
    String left = software.path("left").asText("");
    String running = software.path("version").asText("");
    if (SoftwareVersion.isVersion(left)
        && SoftwareVersion.isVersion(running)
        && SoftwareVersion.parse(left).compareTo(SoftwareVersion.parse(running)) > 0) {
      notices.add(
          "程序 %s 试过又退回：%s".formatted(left, shorten(software.path("leftBecause").asText(""))));
    }
  }

  private static List<String> first(List<String> lines) {
    return lines.size() > MAX_TROUBLES ? lines.subList(0, MAX_TROUBLES) : lines;
  }

  private static String paper(JsonNode tree) {
    JsonNode printer = tree.path("devices").path("receipt-printer");
    String state = printer.path("state").asText("");
    String cause = printer.path("cause").asText("");
    if (cause.equals("PAPER_OUT")) {
      return "没有纸";
    }
    for (JsonNode warning : printer.path("warnings")) {
      if (warning.asText().equals("PAPER_LOW")) {
        return "快用完";
      }
    }
    return switch (state) {
      case "" -> "";
      case "ONLINE", "DEVICE_BUSY" -> "有纸";
      case "NO_DEVICE" -> cause.isEmpty() ? "没有打印机" : "不知道";
      default -> "不知道";
    };
  }

  private static @Nullable Integer waiting(JsonNode tree) {
    JsonNode waiting = tree.at("/outbox/waiting");
    return waiting.canConvertToInt() && waiting.isIntegralNumber() ? waiting.intValue() : null;
  }

  /** The report is new: it was signed a moment ago, and a request is let in only while it is. */
  private @Nullable Long clockAhead(JsonNode tree, Instant now) {
    try {
      Instant at = counts.treeToValue(tree.path("at"), Instant.class);
      return at == null ? null : Duration.between(now, at).toSeconds();
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /** What cannot be read is passed over: it is no reason to be without the kiosk's report. */
  private KioskVitals vitals(JsonNode tree, Consumer<String> passedOver) {
    JsonNode told = tree.path("vitals");
    if (!told.isObject()) {
      return KioskVitals.UNTOLD;
    }
    try {
      KioskVitals vitals = this.vitals.readValue(told);
      String version = vitals.version();
      return version == null || version.length() <= MAX_VERSION ? vitals : KioskVitals.UNTOLD;
    } catch (IOException e) {
      passedOver.accept("vitals");
      return KioskVitals.UNTOLD;
    }
  }

  /** What waits for the line needs nobody; what was refused, or answered by others, does. */
  private static void addOutbox(List<String> troubles, JsonNode outbox) {
    int refused = outbox.path("refused").asInt();
    if (refused > 0) {
      troubles.add("有 %d 份申请没有收下：%s".formatted(refused, shorten(outbox.path("detail").asText(""))));
    }
    if (RECEIPT_ERRORS.contains(outbox.path("error").asText(""))) {
      troubles.add("送申请时收到不是本县签的回执，可能有人冒充本县服务器");
    }
  }

  private static void addTroubles(List<String> troubles, String name, JsonNode device) {
    String state = device.path("state").asText("");
    boolean works = state.equals("ONLINE") || state.equals("DEVICE_BUSY") || state.isEmpty();
    String cause = device.path("cause").asText("");
    // A kiosk without such a device says so at every report; that needs nobody.
    boolean absentByChoice = state.equals("NO_DEVICE") && cause.isEmpty();
    if (!works && !absentByChoice) {
      troubles.add(label(name) + "：" + CAUSES.getOrDefault(cause, "不能使用"));
    }
  }

  private static String label(String device) {
    return KioskDevice.of(device).map(KioskDevice::word).orElseGet(() -> shorten(device));
  }

  private static String shorten(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() > MAX_DETAIL ? line.substring(0, MAX_DETAIL) : line;
  }
}
