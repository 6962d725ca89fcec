package org.suoma.content.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A kiosk that the county has taken out of service.
 *
 * @param reason why; null: not told
 * @param since by the county's clock
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Closure(@Nullable Reason reason, Instant since) {

  /** Why a kiosk is out of service; what is not here cannot be told on its screen. */
  public enum Reason {
    MAINTENANCE("设备正在检修"),
    LINE("正在检修电路或网络"),
    CONTENT("正在更正内容"),
    HALL("大厅正在施工或办活动"),
    MOVE("终端正在换位置");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    /** The Han words for it. */
    public String label() {
      return label;
    }
  }
}
