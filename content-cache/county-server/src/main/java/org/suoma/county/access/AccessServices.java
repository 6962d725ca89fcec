package org.suoma.county.access;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.staff.AccountStore;
import org.suoma.county.storage.staff.TrailStore;

/**
 * Everything about who may do what.
 *
 * @param accounts makes and changes them
 * @param signIn lets people in
 * @param substitutions who stands in for whom
 * @param trail what they did
 * @param steps the trail as it lies in the database
 * @param box seals secrets of accounts
 */
public record AccessServices(
    AccountDesk accounts,
    SignInDesk signIn,
    Substitutions substitutions,
    StaffTrail trail,
    TrailStore steps,
    SecretBox box) {

  /**
   * Puts them together.
   *
   * @param keyFile seals secrets of second factors
   * @throws IOException if that file cannot be used
   */
  public static AccessServices of(Database database, Path keyFile, Clock clock, SecureRandom random)
      throws IOException {
    AccountStore store = new AccountStore(database);
    SecretBox box = SecretBox.open(keyFile, random);
    Passwords passwords = new Passwords(random);
    TrailStore steps = new TrailStore(database);
    StaffTrail trail = new StaffTrail(steps, clock);
    return new AccessServices(
        new AccountDesk(store, passwords, trail, clock),
        new SignInDesk(store, passwords, new SecondFactor(random), box, trail, clock),
        new Substitutions(store, trail, clock),
        trail,
        steps,
        box);
  }
}
