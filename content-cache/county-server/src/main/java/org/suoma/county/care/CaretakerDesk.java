package org.suoma.county.care;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.care.Caretaker;
import org.suoma.content.care.Pin;
import org.suoma.content.care.PinVerifier;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.content.order.KioskSettings;
import org.suoma.county.access.Staff;
import org.suoma.county.access.StaffAction;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.enrolment.Enrolment;
import org.suoma.county.enrolment.EnrolmentDesk;
import org.suoma.county.orders.OrderDesk;
import org.suoma.county.storage.staff.CaretakerRow;
import org.suoma.county.storage.staff.CaretakerStore;

/**
 * Names those who may open the panel of kiosks, once for all of them or for those of an area, and
 * sees to it that each kiosk's settings say so. PINs are made here, told once, and kept only as
 * verifiers. Threads share one.
 */
public final class CaretakerDesk {

  /** The subject of steps about what holds for all kiosks. */
  static final String KIOSKS = "kiosks";

  private static final int PIN_RANGE = 1_000_000;

  private final CaretakerStore store;
  private final EnrolmentDesk enrolments;
  private final OrderDesk orders;
  private final StaffTrail trail;
  private final SecureRandom random;

  /** A desk over this store, which sets the kiosks by this desk. */
  public CaretakerDesk(
      CaretakerStore store,
      EnrolmentDesk enrolments,
      OrderDesk orders,
      StaffTrail trail,
      SecureRandom random) {
    this.store = store;
    this.enrolments = enrolments;
    this.orders = orders;
    this.trail = trail;
    this.random = random;
  }

  /** All of them, in the order of numbers. */
  public List<CaretakerRow> all() {
    return store.all();
  }

  /**
   * Lets somebody in, in the place of whoever had this number, with a PIN of their own.
   *
   * @param area code of the area of whose kiosks; empty: of all
   * @return the PIN, which nobody is told again
   * @throws IllegalArgumentException saying in words what is wrong
   */
  public Pin let(Staff by, String number, String name, String area) {
    if (!area.matches("([0-9]{2,12})?")) {
      throw new IllegalArgumentException("没有这个地区");
    }
    Pin pin = pin();
    CaretakerRow row =
        new CaretakerRow(new Caretaker(number, name.strip(), PinVerifier.of(pin, random)), area);
    long others =
        store.all().stream().filter(one -> !one.caretaker().number().equals(number)).count();
    if (others >= Caretaker.MOST) {
      throw new IllegalArgumentException("看护人员最多 %d 人，请先去掉一个".formatted(Caretaker.MOST));
    }
    store.put(row);
    trail.add(
        by,
        StaffAction.CARETAKER_NAMED,
        KIOSKS,
        Map.of("name", number + " " + row.caretaker().name(), "area", area));
    spread();
    return pin;
  }

  private Pin pin() {
    while (true) {
      try {
        return Pin.chosen(String.format(Locale.ROOT, "%06d", random.nextInt(PIN_RANGE)));
      } catch (IllegalArgumentException e) {
        // Among those that are tried first: another one.
      }
    }
  }

  /** Lets somebody in no more; false if nobody has this number. */
  public boolean remove(Staff by, String number) {
    boolean was = store.remove(number);
    if (was) {
      trail.add(by, StaffAction.CARETAKER_REMOVED, KIOSKS, Map.of("name", number));
      spread();
    }
    return was;
  }

  /**
   * Sees to it that each kiosk's settings name whom they should; changes nothing where they do.
   * Kiosks that come later get them this way, too.
   */
  public void spread() {
    List<CaretakerRow> all = store.all();
    enrolments.all().stream()
        .filter(one -> one.state() == Enrolment.State.ENROLLED)
        .map(Enrolment::kiosk)
        .forEach(kiosk -> set(kiosk, all));
  }

  private void set(EnrolledKiosk kiosk, List<CaretakerRow> all) {
    List<Caretaker> wanted =
        all.stream()
            .filter(row -> kiosk.area().startsWith(row.area()))
            .map(CaretakerRow::caretaker)
            .toList();
    Optional<List<Caretaker>> known = orders.settings(kiosk.name()).map(KioskSettings::caretakers);
    if (!known.orElseGet(List::of).equals(wanted)) {
      orders.nameCaretakers(kiosk.name(), nullIfNone(wanted));
    }
  }

  /** Nobody is named: whoever is named at the kiosk itself counts. */
  private static @Nullable List<Caretaker> nullIfNone(List<Caretaker> wanted) {
    return wanted.isEmpty() ? null : wanted;
  }
}
