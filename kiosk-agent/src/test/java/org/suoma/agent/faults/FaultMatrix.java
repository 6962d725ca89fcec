package org.suoma.agent.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.profile.ScannerProfile;

/** Every model that comes along, with every fault, all models at once. */
public final class FaultMatrix {

  private FaultMatrix() {}

  /**
   * Runs all.
   *
   * @param folder where the lines appear
   */
  public static List<Cell> run(Path folder) throws Exception {
    ProfileLibrary profiles = ProfileLibrary.bundled();
    List<Callable<List<Cell>>> models = new ArrayList<>();
    profiles
        .all(PrinterProfile.class)
        .forEach((name, profile) -> models.add(new PrinterFaults(folder, name, profile)));
    profiles
        .all(ScannerProfile.class)
        .forEach((name, profile) -> models.add(new ScannerFaults(folder, name, profile)));
    models.add(new IdReaderFaults(folder, "samv-serial", profiles.idReader("samv-serial")));
    ExecutorService threads = Executors.newFixedThreadPool(models.size());
    try {
      List<Cell> cells = new ArrayList<>();
      for (Future<List<Cell>> model : threads.invokeAll(models)) {
        cells.addAll(model.get());
      }
      return cells;
    } finally {
      threads.shutdownNow();
    }
  }
}
