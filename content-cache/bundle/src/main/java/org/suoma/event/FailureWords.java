package org.suoma.event;

import java.util.Map;

/** What kinds of failures mean, for staff. */
final class FailureWords {

  private static final String UNCLEAR = "程序出错";

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("NoSuchFileException", "文件不在"),
          Map.entry("FileNotFoundException", "文件不在"),
          Map.entry("NotDirectoryException", "文件夹不在"),
          Map.entry("AccessDeniedException", "没有权限"),
          Map.entry("FileAlreadyExistsException", "文件已经有了"),
          Map.entry("DirectoryNotEmptyException", "文件夹里还有东西"),
          Map.entry("FileSystemException", "磁盘读写出错"),
          Map.entry("ReadOnlyFileSystemException", "磁盘只能读"),
          Map.entry("UncheckedIOException", "读写出错"),
          Map.entry("IOException", "读写出错"),
          Map.entry("EOFException", "内容不完整"),
          Map.entry("ConnectException", "连不上"),
          Map.entry("NoRouteToHostException", "网络不通"),
          Map.entry("UnknownHostException", "地址解析不了"),
          Map.entry("SocketException", "连接断了"),
          Map.entry("ClosedChannelException", "连接断了"),
          Map.entry("AsynchronousCloseException", "连接断了"),
          Map.entry("BindException", "端口被别的程序占用"),
          Map.entry("SocketTimeoutException", "没有应答"),
          Map.entry("HttpTimeoutException", "没有应答"),
          Map.entry("HttpConnectTimeoutException", "连不上"),
          Map.entry("TimeoutException", "没有应答"),
          Map.entry("SSLHandshakeException", "证书不对"),
          Map.entry("SSLException", "加密的连接出错"),
          Map.entry("JsonParseException", "格式不对"),
          Map.entry("JsonMappingException", "格式不对"),
          Map.entry("MalformedContentException", "格式不对"),
          Map.entry("MalformedMapException", "地图的格式不对"),
          Map.entry("BrokenTranslationsException", "格式不对"),
          Map.entry("ConfigException", "设置写错了"),
          Map.entry("ContentException", "内容没有通过检查"),
          Map.entry("UnreadableDocumentException", "文件打不开"),
          Map.entry("CorruptIndexException", "检索的索引坏了"),
          Map.entry("ClosedIndexException", "内容已经换了"),
          Map.entry("SQLException", "数据库出错"),
          Map.entry("SQLiteException", "数据库出错"),
          Map.entry("PSQLException", "数据库出错"),
          Map.entry("ScreenPowerException", "显卡或显示器不支持"),
          Map.entry("InterruptedException", "被打断"),
          Map.entry("RejectedExecutionException", "程序正在停止"),
          Map.entry("OutOfMemoryError", "内存不够"));

  private FailureWords() {}

  /** In words, with the class by which makers look further. */
  static String of(String failure) {
    return WORDS.getOrDefault(failure, UNCLEAR) + "，" + failure;
  }

  /** All names there are words for. */
  static Iterable<String> names() {
    return WORDS.keySet();
  }
}
