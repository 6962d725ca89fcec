package org.suoma.agent.county;

import org.jspecify.annotations.Nullable;

/** This machine has not become a kiosk of the county; its message is for the person before it. */
public final class EnrolmentFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;

  EnrolmentFailedException(String code, String message, @Nullable Exception cause) {
    super(message, cause);
    this.code = code;
  }

  /** What the county has answered, in words. */
  static EnrolmentFailedException of(String code, int status) {
    String words =
        switch (code) {
          case "CODE_REFUSED" -> "登记码不对，或者已经用过、过期了，请县里重新发一个";
          case "TRIED_TOO_OFTEN" -> "输错的次数太多，请过十分钟再试";
          case "WRONG_ROOT" -> "这台终端装的根证书（content.trusted-root）不是这个县的，请换成县里的 root.json";
          default -> "县服务器没有接受登记（%d %s）".formatted(status, code);
        };
    return new EnrolmentFailedException(code.isEmpty() ? "COUNTY_UNREACHABLE" : code, words, null);
  }

  /** Stable name, e.g. {@code CODE_REFUSED}, {@code WRONG_ROOT}, {@code COUNTY_UNREACHABLE}. */
  public String code() {
    return code;
  }
}
