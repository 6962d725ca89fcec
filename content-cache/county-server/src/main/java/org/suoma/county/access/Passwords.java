package org.suoma.county.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords with Argon2id (RFC 9106) in the PHC form, with the least parameters that the
 * OWASP password storage cheat sheet names: 19 MiB, two passes, one lane. Two are computed at a
 * time, so that many tries at once cannot fill the memory. Threads share one.
 */
public final class Passwords {

  /** Fewest characters of a password (OWASP ASVS 4.0, 2.1.1). */
  public static final int SHORTEST = 12;

  /** Most characters of a password (OWASP ASVS 4.0, 2.1.2). */
  public static final int LONGEST = 128;

  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int AT_A_TIME = 2;

  /** Of zxcvbn's five: "safely unguessable", which resists guessing at a slow hash. */
  private static final int STRONG = 3;

  private static final Pattern FORM =
      Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)");

  private static final String GIVEN_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GIVEN_GROUPS = 4;
  private static final int GROUP_LETTERS = 4;

  private final SecureRandom random;
  private final Semaphore memory = new Semaphore(AT_A_TIME);
  private final Zxcvbn estimator = new Zxcvbn();
  private final String nobodys;

  /** Takes salts from here. */
  public Passwords(SecureRandom random) {
    this.random = random;
    this.nobodys = hash("");
  }

  /** The hash to keep. */
  public String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            MEMORY_KIB,
            PASSES,
            LANES,
            base64.encodeToString(salt),
            base64.encodeToString(argon2(password, salt, MEMORY_KIB, PASSES, LANES)));
  }

  /** Whether this is the password of a hash that was kept. */
  public boolean matches(String password, String hash) {
    Matcher parts = FORM.matcher(hash);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a hash of a password");
    }
    byte[] kept = Base64.getDecoder().decode(parts.group(5));
    byte[] tried =
        argon2(
            password,
            Base64.getDecoder().decode(parts.group(4)),
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)));
    return MessageDigest.isEqual(kept, tried);
  }

  /** Takes as long as {@link #matches}, so that nobody can tell which logins there are. */
  public void matchNobody(String password) {
    boolean unused = matches(password, nobodys);
  }

  /**
   * What is wrong with a password that somebody chose, in words for them; empty if nothing is.
   *
   * @param about login and name, which others know
   */
  public Optional<String> weakness(String password, List<String> about) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of("密码至少 %d 个字符，可以是一句话".formatted(SHORTEST));
    }
    if (length > LONGEST) {
      return Optional.of("密码最多 %d 个字符".formatted(LONGEST));
    }
    return estimator.measure(password, about).getScore() < STRONG
        ? Optional.of("这个密码太容易猜到：不要用名字、日期、连着的键和常见的词")
        : Optional.empty();
  }

  /** A password to be told once and then changed: 16 letters and digits in groups of four. */
  public String give() {
    StringBuilder given = new StringBuilder();
    for (int i = 0; i < GIVEN_GROUPS * GROUP_LETTERS; i++) {
      if (i > 0 && i % GROUP_LETTERS == 0) {
        given.append('-');
      }
      given.append(GIVEN_LETTERS.charAt(random.nextInt(GIVEN_LETTERS.length())));
    }
    return given.toString();
  }

  private byte[] argon2(String password, byte[] salt, int memoryKib, int passes, int lanes) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[HASH_BYTES];
    memory.acquireUninterruptibly();
    try {
      generator.generateBytes(password.getBytes(UTF_8), hash);
    } finally {
      memory.release();
    }
    return hash;
  }
}
