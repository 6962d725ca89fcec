package org.suoma.agent.care;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.suoma.content.care.Caretaker;
import org.suoma.content.model.ContentJson;
import org.suoma.content.store.OwnersFile;
import org.suoma.event.CareKinds;
import org.suoma.event.EventLog;

/**
 * Those whom somebody at the kiosk itself has let in, in a file readable to its owner alone, since
 * a PIN of six digits can be found from its verifier. Read anew each time: another process writes
 * it. Threads share one.
 */
public final class CaretakerFile implements Supplier<List<Caretaker>> {

  private final Path file;
  private final EventLog told;
  private final ContentJson json = new ContentJson();

  /**
   * Keeps them there.
   *
   * @param told hears of a file that cannot be read
   */
  public CaretakerFile(Path file, EventLog told) {
    this.file = file;
    this.told = told;
  }

  /** All of them; nobody if the file cannot be read. */
  @Override
  public List<Caretaker> get() {
    try {
      return read();
    } catch (IOException e) {
      told.tell(CareKinds.CARETAKERS_UNREADABLE.of(file), e);
      return List.of();
    }
  }

  /**
   * Lets somebody in, in the place of whoever had this number.
   *
   * @throws IllegalArgumentException if there are too many, in words
   */
  public void put(Caretaker caretaker) throws IOException {
    List<Caretaker> all = without(caretaker.number());
    if (all.size() == Caretaker.MOST) {
      throw new IllegalArgumentException("看护人员最多 %d 人，请先去掉一个".formatted(Caretaker.MOST));
    }
    all.add(caretaker);
    write(all);
  }

  /** Lets somebody in no more; false if nobody has this number. */
  public boolean remove(String number) throws IOException {
    List<Caretaker> all = without(number);
    boolean was = all.size() < read().size();
    if (was) {
      write(all);
    }
    return was;
  }

  private List<Caretaker> without(String number) throws IOException {
    List<Caretaker> all = new ArrayList<>(read());
    all.removeIf(other -> other.number().equals(number));
    return all;
  }

  private List<Caretaker> read() throws IOException {
    try {
      return json.read(Files.readAllBytes(file), Stored.class).caretakers();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private void write(List<Caretaker> all) throws IOException {
    new OwnersFile(file).replace(json.write(new Stored(List.copyOf(all))));
  }

  /** As it lies in the file. */
  record Stored(List<Caretaker> caretakers) {
    /** Refuses a file without a list. */
    Stored {
      caretakers = List.copyOf(Objects.requireNonNull(caretakers, "caretakers"));
    }
  }
}
