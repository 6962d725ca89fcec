package org.suoma.event;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.suoma.content.software.SoftwareVersion;

/**
 * One thing that an event can say. This list is closed, and none of its types takes a text: numbers
 * are too short for a telephone's or a person's, names are constants of this code or of its
 * classes. What a resident has written can therefore not become part of an event, and the test that
 * says so looks at the signatures here.
 *
 * @param <T> what programs give; everything else is written in {@link #write}'s form
 */
public final class FactType<T> {

  /** The largest number of an event: nine digits are no telephone number and no person's. */
  public static final long LARGEST = 999_999_999;

  /** A device of the kiosk. */
  public static final FactType<KioskDevice> DEVICE =
      new FactType<>(
          "device",
          "设备",
          "[a-z]{2,12}(-[a-z]{2,12}){0,2}",
          KioskDevice::code,
          text -> KioskDevice.of(text).map(KioskDevice::word).orElse(text));

  /** A constant of a closed list, such as those of {@code docs/errors.md}. */
  public static final FactType<Enum<?>> CODE =
      new FactType<>("code", "代码", "[A-Z][A-Z0-9_]{0,63}", Enum::name, CodeWords::of);

  /** Which kind of failure: the name of its class, never its message. */
  public static final FactType<Throwable> FAILURE =
      new FactType<>(
          "failure",
          "错误类型",
          "[A-Za-z][A-Za-z0-9_$]{0,79}",
          failure -> shorten(simpleName(failure), 80),
          FailureWords::of);

  /** The number of a release, or of an order. */
  public static final FactType<Number> NUMBER = number("number", "编号", "");

  /** How many. */
  public static final FactType<Number> COUNT = number("count", "数量", "");

  /** How many megabytes. */
  public static final FactType<Number> MEGABYTES = number("megabytes", "兆字节", " MB");

  /** The status of an HTTP answer. */
  public static final FactType<Number> STATUS = number("status", "应答码", "");

  /** What a program ended with. */
  public static final FactType<Number> EXIT = number("exit", "退出码", "");

  /** For how long. */
  public static final FactType<Duration> LASTED =
      new FactType<>(
          "seconds",
          "时长",
          "[0-9]{1,9}",
          lasted -> Long.toString(clamp(lasted.abs().toSeconds())),
          text -> words(Duration.ofSeconds(Long.parseLong(text))));

  /** A version of the programs. */
  public static final FactType<SoftwareVersion> VERSION =
      new FactType<>(
          "version",
          "程序版本",
          "[0-9]{1,4}(\\.[0-9]{1,4}){2}",
          SoftwareVersion::toString,
          text -> text);

  /** A file of ours: its last two names, long numbers struck out. */
  public static final FactType<Path> FILE =
      new FactType<>(
          "file",
          "文件",
          "[A-Za-z0-9._#-]{1,60}(/[A-Za-z0-9._#-]{1,60})?",
          FactType::tail,
          text -> text);

  private static final List<FactType<?>> ALL =
      List.of(DEVICE, CODE, FAILURE, NUMBER, COUNT, MEGABYTES, STATUS, EXIT, LASTED, VERSION, FILE);

  private static final Pattern STRANGE = Pattern.compile("[^A-Za-z0-9._-]");
  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{9,}[0-9Xx]?");
  private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");
  private static final int MOST_FILE_LETTERS = 60;

  private final String name;
  private final String label;
  private final Pattern grammar;
  private final Function<T, String> write;
  private final Function<String, String> words;

  private FactType(
      String name,
      String label,
      String grammar,
      Function<T, String> write,
      Function<String, String> words) {
    this.name = name;
    this.label = label;
    this.grammar = Pattern.compile(grammar);
    this.write = write;
    this.words = words;
  }

  private static FactType<Number> number(String name, String label, String unit) {
    return new FactType<>(
        name,
        label,
        "[0-9]{1,9}",
        number -> Long.toString(clamp(number.longValue())),
        text -> text + unit);
  }

  private static long clamp(long number) {
    return Math.max(0, Math.min(LARGEST, number));
  }

  private static String simpleName(Throwable failure) {
    String simple = failure.getClass().getSimpleName();
    return simple.isEmpty() ? "Throwable" : simple; // of a class without a name
  }

  private static String tail(Path file) {
    int names = file.getNameCount();
    if (names == 0) {
      return "#";
    }
    Path last = file.subpath(Math.max(0, names - 2), names);
    StringBuilder text = new StringBuilder();
    for (Path one : last) {
      String plain = STRANGE.matcher(one.toString()).replaceAll("#");
      String shown = shorten(LONG_NUMBER.matcher(plain).replaceAll("#"), MOST_FILE_LETTERS);
      text.append(text.length() == 0 ? "" : "/").append(shown.isEmpty() ? "#" : shown);
    }
    return text.toString();
  }

  private static String shorten(String text, int most) {
    return text.length() > most ? text.substring(0, most) : text;
  }

  private static String words(Duration lasted) {
    if (lasted.toDays() >= 2) {
      return lasted.toDays() + " 天";
    }
    if (lasted.toHours() >= 2) {
      return lasted.toHours() + " 小时";
    }
    return lasted.toMinutes() >= 2 ? lasted.toMinutes() + " 分钟" : lasted.toSeconds() + " 秒";
  }

  /** All there are. */
  public static List<FactType<?>> all() {
    return ALL;
  }

  /** The type of this name; empty if there is none, as of a newer version. */
  public static Optional<FactType<?>> of(String name) {
    return ALL.stream()
        .<FactType<?>>map(type -> type)
        .filter(type -> type.name.equals(name))
        .findFirst();
  }

  /** As it stands in logs, on the wire and in the catalogue's sentences, e.g. {@code device}. */
  public String name() {
    return name;
  }

  /** For staff, e.g. {@code 设备}. */
  public String label() {
    return label;
  }

  /** What is written of a value; {@link #isWritten} holds for it. */
  String write(T value) {
    return write.apply(value);
  }

  /** Whether a text, from a file or from the wire, has the form of this type. */
  public boolean isWritten(String text) {
    return grammar.matcher(text).matches() && !TEN_DIGITS.matcher(text).find();
  }

  /** What was written, for staff. */
  public String words(String written) {
    return words.apply(written);
  }

  @Override
  public String toString() {
    return name;
  }
}
