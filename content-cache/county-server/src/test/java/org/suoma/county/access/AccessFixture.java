package org.suoma.county.access;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.staff.StepRow;

/** Accounts in a database of their own, and a clock that can be moved. */
final class AccessFixture implements Closeable {

  final MovingClock clock = new MovingClock();
  final SecondFactor factor = new SecondFactor(new SecureRandom());
  final AccessServices access;
  private final Database database;

  AccessFixture(Path folder, TestDatabases databases) throws IOException {
    database = databases.open(folder);
    access =
        AccessServices.of(database, folder.resolve("keys/access.key"), clock, new SecureRandom());
  }

  /** Makes an account and gives its password. */
  String add(String login, Role... roles) throws AccountRefusedException {
    return access
        .accounts()
        .add(Optional.empty(), new AccountDesk.Draft(login, "某" + login, "", Set.of(roles)), true);
  }

  Staff staff(String login) {
    return access.accounts().staff(login).orElseThrow();
  }

  /** What stands in the trail about an account, oldest first. */
  List<String> trail(String login) {
    return access.steps().steps(StaffTrail.about(login)).stream()
        .map((StepRow step) -> step.deed().action())
        .toList();
  }

  @Override
  public void close() {
    database.close();
  }
}
