package org.suoma.county;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of a county with one unit, one column and one notice, as an editor would import them.
 */
public final class OneNoticeCounty {

  private OneNoticeCounty() {}

  /** Writes them into a new folder; the notice is {@code notice-1}, with one paragraph. */
  public static Path write(Path folder, String title, String paragraph) throws IOException {
    Files.createDirectory(folder);
    Files.writeString(
        folder.resolve("county.json"),
        """
        {"code":"513400","name":"索玛县","zone":"索玛县政务公开专区","fictional":true,
         "units":[{"id":"office","name":"县政府办公室","phone":"0"}],"areas":[]}
        """);
    Files.writeString(
        folder.resolve("catalog.json"),
        """
        {"columns":[{"id":"notices","name":"通知公告","kind":"OWN","levels":["COUNTY"],"updateDays":0}]}
        """);
    Files.writeString(
        folder.resolve("notice-1.json"),
        """
        {"id":"notice-1","title":"%s",
         "filing":{"columns":["notices"],"unit":"office","publishedOn":"2026-02-01"},
         "source":{"name":"示例"},
         "body":{"type":"notice","kind":"通知","text":[{"block":"paragraph","text":"%s"}]}}
        """
            .formatted(title, paragraph));
    return folder;
  }
}
