package org.suoma.content.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suoma.content.model.Text;

class LocatedTextTest {

  @Test
  void findsEveryTextAndNamesElementsByTheirId() throws Exception {
    Map<String, String> found = new LinkedHashMap<>();
    LocatedText.walk(
        new JsonMapper()
            .readTree(
                """
                {"title": {"zh": "甲"},
                 "columns": [{"id": "a", "name": {"zh": "乙"}}, {"id": "b", "name": {"zh": "丙"}}],
                 "steps": [{"text": {"zh": "丁"}}, {"text": {"zh": "戊"}}],
                 "number": 7}
                """),
        (path, text) -> found.put(path, text.get("zh").asText()));

    assertThat(found)
        .containsExactly(
            Map.entry("title", "甲"),
            Map.entry("columns/a/name", "乙"),
            Map.entry("columns/b/name", "丙"),
            Map.entry("steps/0/text", "丁"),
            Map.entry("steps/1/text", "戊"));
  }

  @Test
  void nothingButATextHasHanWordsInAMemberCalledZh() {
    assertThat(
            new ClassFileImporter()
                .importPackages("org.suoma.content").stream()
                    .filter(type -> type.tryGetField("zh").isPresent())
                    .filter(type -> type.getField("zh").getRawType().isEquivalentTo(String.class))
                    .filter(type -> !type.isEquivalentTo(InterfaceString.class))
                    .map(type -> type.getName()))
        .containsExactly(Text.class.getName());
  }
}
