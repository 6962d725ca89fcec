package org.suoma.county.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suoma.content.model.ContentJson;
import org.suoma.county.audit.HashChain;
import org.suoma.county.storage.staff.StepRow;
import org.suoma.county.storage.staff.TrailStore;

/** Adds what the staff does to the county's trail. Threads share one. */
public final class StaffTrail {

  /** Who does what no person does. */
  public static final String PROGRAM = "命令行";

  private final TrailStore store;
  private final InstantSource clock;
  private final ContentJson json = new ContentJson();

  /** Adds to this trail. */
  public StaffTrail(TrailStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Adds what one of the staff did, in the roles that they have now. */
  public void add(Staff staff, StaffAction action, String subject, Map<String, String> facts) {
    List<String> roles = staff.roles().stream().sorted().map(Role::name).toList();
    add(staff.signature(), String.join(",", roles), action, subject, facts);
  }

  /** Adds what was done by somebody who is not, or not yet, one of the staff. */
  public void add(String actor, StaffAction action, String subject, Map<String, String> facts) {
    add(actor, "", action, subject, facts);
  }

  private void add(
      String actor, String roles, StaffAction action, String subject, Map<String, String> facts) {
    StepRow step =
        new StepRow(
            subject,
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            actor,
            roles,
            new StepRow.Deed(action.name(), new String(json.write(new TreeMap<>(facts)), UTF_8)),
            null,
            new StepRow.Link("", ""));
    boolean unused =
        store.append(subject, TrailStore.ANY, previous -> HashChain.linked(step, previous));
  }

  /** The subject of steps about an account. */
  public static String about(String login) {
    return "account:" + login;
  }
}
