package org.suoma.content.trust;

/**
 * Why received content was refused; the names are stable and stand in logs, reports and {@code
 * docs/errors.md}.
 */
public enum ContentError {
  SIGNATURE_REJECTED("签名不对，内容可能不是县里发布的"),
  MALFORMED("内容格式不对"),
  DIGEST_MISMATCH("文件与清单不一致"),
  TRUNCATED("文件没有收完整"),
  TOO_LARGE("文件超过允许的大小"),
  ROLLBACK_REJECTED("收到的版本比现有的旧"),
  EXPIRED("县里的签名已过期，或本机时钟不对"),
  VERSION_MISMATCH("清单之间的版本对不上"),
  NOT_FOUND("服务器上没有这个文件"),
  SOURCE_UNREACHABLE("连不上内容服务器"),
  REDIRECTED("服务器把请求转到了别处，可能要先登录上网"),
  WEB_PAGE("收到的是网页而不是内容，可能要先登录上网"),
  TOO_SLOW("线路太慢，已挂断，稍后接着下载"),
  BUDGET_SPENT("今天的流量已用完，明天接着下载"),
  DISK_FULL("磁盘空间不够"),
  STORE_FAILED("本机磁盘读写出错");

  private final String message;

  ContentError(String message) {
    this.message = message;
  }

  /** What the county's IT person reads. */
  public String message() {
    return message;
  }
}
