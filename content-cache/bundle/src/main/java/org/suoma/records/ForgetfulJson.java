package org.suoma.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * JSON that forgets: what residents write passes through it, and Jackson's buffers, which every
 * thread keeps for the next time with the last text still in them, are made anew instead.
 */
public final class ForgetfulJson {

  private ForgetfulJson() {}

  /** A mapper to be configured further. */
  public static JsonMapper.Builder builder() {
    return JsonMapper.builder(
        JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build());
  }
}
