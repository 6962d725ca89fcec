package org.suoma.content.rollout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;

/** Reads and writes plans, as they stand in targets metadata. Threads may share one. */
public final class RolloutJson {

  /** The name that a plan has among the custom data of its release's target. */
  public static final String MEMBER = "rollout";

  private final ContentJson json = new ContentJson();

  /** A plan as JSON; the same plan always gives the same text. */
  public String write(RolloutPlan plan) {
    return new String(json.write(plan), UTF_8);
  }

  /** Reads a plan whose signature has been checked; empty if this version cannot. */
  public Optional<RolloutPlan> read(String verified) {
    try {
      return Optional.of(json.read(verified.getBytes(UTF_8), RolloutPlan.class));
    } catch (MalformedContentException e) {
      return Optional.empty();
    }
  }
}
