package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that residents look for.
 *
 * @param kind e.g. {@code 政务服务大厅}, {@code 便民服务站}
 * @param address in words
 * @param hours opening hours
 * @param phone telephone
 * @param longitude degrees east, WGS 84; null if not surveyed
 * @param latitude degrees north, WGS 84; null if not surveyed
 * @param services what can be done there
 * @param directions how to get there, in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(
    String kind,
    String address,
    @Nullable String hours,
    @Nullable String phone,
    @Nullable Double longitude,
    @Nullable Double latitude,
    List<String> services,
    List<String> directions)
    implements EntryBody {

  /** Copies the lists. */
  public Place {
    services = Lists.copyOrEmpty(services);
    directions = Lists.copyOrEmpty(directions);
  }

  /** Whether its position is known. */
  @JsonIgnore
  public boolean isSurveyed() {
    return longitude != null && latitude != null;
  }

  @Override
  public List<Block> text() {
    return List.of();
  }
}
