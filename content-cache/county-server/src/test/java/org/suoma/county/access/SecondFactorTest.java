package org.suoma.county.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondFactorTest {

  /** The secret of RFC 6238, appendix B. */
  private static final byte[] SPECIMEN = "12345678901234567890".getBytes(US_ASCII);

  private final SecondFactor factor = new SecondFactor(new SecureRandom());

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void givesTheLastSixDigitsOfTheCodesOfTheStandard(long second, String code) {
    assertThat(factor.code(SPECIMEN, Instant.ofEpochSecond(second))).isEqualTo(code);
    assertThat(factor.step(SPECIMEN, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
  }

  @Test
  void writesASecretInBase32AndIntoAnAddress() {
    Account account =
        new Account(
            "zhang.s",
            "张",
            "",
            Set.of(Role.EDITOR),
            Remit.WHOLE,
            new Account.Standing(false, false, false, null),
            Instant.EPOCH);

    assertThat(factor.letters(SPECIMEN)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(factor.address(account, SPECIMEN))
        .isEqualTo(
            "otpauth://totp/Suoma:zhang.s?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Suoma");
    assertThat(factor.secret()).hasSize(20).isNotEqualTo(factor.secret());
  }

  @Test
  void opensASealedSecretForItsOwnAccountWithItsOwnKeyOnly(@TempDir Path folder) throws Exception {
    SecretBox box = SecretBox.open(folder.resolve("one.key"), new SecureRandom());
    byte[] sealed = box.seal("zhang", SPECIMEN);

    assertThat(SecretBox.open(folder.resolve("one.key"), new SecureRandom()).open("zhang", sealed))
        .isEqualTo(SPECIMEN);
    assertThatThrownBy(() -> box.open("li", sealed)).isInstanceOf(IllegalArgumentException.class);
    SecretBox other = SecretBox.open(folder.resolve("other.key"), new SecureRandom());
    assertThatThrownBy(() -> other.open("zhang", sealed))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
