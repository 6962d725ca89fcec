package org.suoma.agent.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Model by model and fault by fault: the right words, nothing lost, nothing printed twice. */
@Timeout(600)
class FaultMatrixTest {

  private static List<Cell> cells;

  @BeforeAll
  static void run(@TempDir Path folder) throws Exception {
    cells = FaultMatrix.run(folder);
  }

  @TestFactory
  Stream<DynamicTest> behavesAsItShould() {
    return cells.stream()
        .map(cell -> DynamicTest.dynamicTest(named(cell), () -> assertIsAsItShould(cell)));
  }

  private static void assertIsAsItShould(Cell cell) {
    assertThat(cell.findings()).as(named(cell)).isEmpty();
  }

  private static String named(Cell cell) {
    return cell.profile() + " × " + cell.fault();
  }

  @Test
  void leavesNoModelOut() {
    assertThat(cells).extracting(Cell::profile).contains("escpos-58mm", "zebra-ssi", "samv-serial");
    assertThat(cells).hasSizeGreaterThan(14 * 14);
  }
}
