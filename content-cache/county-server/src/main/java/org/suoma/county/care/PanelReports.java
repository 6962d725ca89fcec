package org.suoma.county.care;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.care.CareEvent;
import org.suoma.county.access.StaffAction;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.enrolment.EnrolmentDesk;
import org.suoma.county.storage.staff.CaretakerStore;
import org.suoma.event.CountyKinds;
import org.suoma.event.EventLog;

/**
 * Writes into the trail what kiosks tell of their panels, each once: a kiosk tells it until it
 * hears that it was taken. Threads share one.
 */
public final class PanelReports implements Consumer<byte[]> {

  private static final Logger log = LoggerFactory.getLogger(PanelReports.class);

  private final CaretakerStore store;
  private final StaffTrail trail;
  private final EventLog told;
  private final JsonMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  /**
   * Writes into this trail.
   *
   * @param told hears of what is passed over
   */
  public PanelReports(CaretakerStore store, StaffTrail trail, EventLog told) {
    this.told = told;
    this.store = store;
    this.trail = trail;
  }

  /**
   * Takes a report whose author is known.
   *
   * @throws IllegalArgumentException if it is no JSON
   */
  @Override
  public void accept(byte[] report) {
    JsonNode tree = tree(report);
    String kiosk = tree.path("kiosk").asText("");
    Optional<CaretakerStore.Told> known = store.told(kiosk);
    int left = CareEvent.MOST_AT_ONCE;
    for (JsonNode one : tree.path("care")) {
      if (left-- > 0) {
        known = take(kiosk, one, known);
      }
    }
  }

  private Optional<CaretakerStore.Told> take(
      String kiosk, JsonNode one, Optional<CaretakerStore.Told> known) {
    try {
      CareEvent event = json.treeToValue(one, CareEvent.class);
      CaretakerStore.Told latest = new CaretakerStore.Told(event.number(), event.at());
      // A kiosk that has lost its counting begins at one, and goes on in time.
      if (known.isPresent()
          && latest.number() <= known.get().number()
          && !latest.at().isAfter(known.get().at())) {
        return known;
      }
      trail.add(
          EnrolmentDesk.about(kiosk),
          StaffAction.KIOSK_PANEL,
          EnrolmentDesk.about(kiosk),
          Map.of(
              "step", event.act().label(),
              "name", event.caretaker(),
              "on", event.at().toString(),
              "reason", event.detail()));
      store.told(kiosk, latest);
      return Optional.of(latest);
    } catch (JsonProcessingException e) {
      told.tell(CountyKinds.KIOSK_REPORT_PARTLY_TAKEN.now());
      log.info("what {} tells of its panel was passed over", kiosk);
      return known;
    }
  }

  private JsonNode tree(byte[] report) {
    try {
      return json.readTree(report);
    } catch (IOException e) {
      throw new IllegalArgumentException("the report is no JSON", e);
    }
  }
}
