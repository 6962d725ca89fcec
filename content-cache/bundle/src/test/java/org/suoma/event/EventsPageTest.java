package org.suoma.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/events.md} is what the catalogue says. */
class EventsPageTest {

  private static final Path PAGE = Path.of("../../docs/events.md");
  private static final String WRITE = "suoma.docs.write";

  private static final Map<Character, String> PROGRAMS =
      Map.of(
          'A', "Agent (A)",
          'S', "Full-screen app (S)",
          'G', "Guard (G), told by the program that it has started again",
          'C', "County server (C)");

  @Test
  void thePageIsWhatTheCatalogueSays() throws IOException {
    String page = page();
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("docs/events.md is not what the catalogue says; write it anew by: ./suoma docs")
        .isEqualTo(page);
  }

  private static String page() {
    List<EventKind> all = Catalogue.ofThisVersion().all();
    String severities =
        Stream.of(Severity.values())
            .map(
                severity ->
                    "- %s `%s`: %s".formatted(severity.word(), severity, severity.meaning()))
            .collect(Collectors.joining("\n"));
    String facts =
        FactType.all().stream()
            .map(type -> "`%s` %s".formatted(type.name(), type.label()))
            .collect(Collectors.joining(", "));
    String tables =
        Stream.of('A', 'S', 'G', 'C')
            .map(
                letter ->
                    "## %s\n%s"
                        .formatted(
                            PROGRAMS.get(letter),
                            table(all.stream().filter(kind -> kind.id().charAt(0) == letter))))
            .collect(Collectors.joining("\n"));
    return """
        # Events

        Made from the catalogue in `org.suoma.event` by `./suoma docs`; a test fails when it is not what the catalogue says.

        What programs tell the people who look after them: in their log, in `PROGRAM.jsonl` (10 MB each, five files, one JSON object on a line), to the county, and on the staff's panel. An id never changes its meaning. Facts are of a closed list of types, none of which takes a text, so that nothing a resident has written can be part of an event ([0031](decisions/0031-events-as-a-catalogue.md)).

        %s

        Facts: %s.

        %s"""
        .formatted(severities, facts, tables);
  }

  private static String table(Stream<EventKind> kinds) {
    return kinds
        .map(
            kind ->
                "| `%s` | %s | %s | %s |\n"
                    .formatted(kind.id(), kind.severity().word(), kind.happened(), kind.advice()))
        .collect(Collectors.joining("", "| id | 程度 | 发生了什么 | 怎么办 |\n|---|---|---|---|\n", ""));
  }
}
