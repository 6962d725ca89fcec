package org.suoma.county.importing;

import java.util.Map;

/** Says what to do with files that offices have but that are not read. */
final class OtherFormats implements DocumentReader {

  private static final String MACROS = "带有宏（程序），为安全起见不导入；请另存为 %s 后再导入";
  private static final String SAVE_AS = "不能直接导入；请用 Word、Excel 或 WPS 打开，另存为 %s 后再导入";

  private static final Map<String, String> ADVICE =
      Map.ofEntries(
          Map.entry("xlsm", MACROS.formatted(".xlsx")),
          Map.entry("xltm", MACROS.formatted(".xlsx")),
          Map.entry("docm", MACROS.formatted(".docx")),
          Map.entry("dotm", MACROS.formatted(".docx")),
          Map.entry("xlsb", SAVE_AS.formatted(".xlsx")),
          Map.entry("et", SAVE_AS.formatted(".xlsx")),
          Map.entry("ods", SAVE_AS.formatted(".xlsx")),
          Map.entry("doc", SAVE_AS.formatted(".docx")),
          Map.entry("wps", SAVE_AS.formatted(".docx")),
          Map.entry("odt", SAVE_AS.formatted(".docx")),
          Map.entry("rtf", SAVE_AS.formatted(".docx")),
          Map.entry("ofd", "不能直接导入；请导出为 PDF 或取得 Word 原稿后再导入"));

  @Override
  public boolean recognises(SourceFile file) {
    return ADVICE.containsKey(file.extension());
  }

  @Override
  public Documents read(SourceFile file) throws UnreadableDocumentException {
    throw new UnreadableDocumentException(
        ".%s 文件".formatted(file.extension()) + ADVICE.get(file.extension()));
  }
}
