package org.suoma.county.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.suoma.county.access.SecretBox;

/** Who comes back from the county's sign-in is believed only as far as its token goes. */
@Timeout(60)
class OidcProviderTest {

  private static final Instant NOW = Instant.parse("2026-11-26T04:00:00Z");

  @TempDir private Path folder;
  private FakeSignIn signIn;
  private OidcProvider provider;

  @BeforeEach
  void open() throws Exception {
    signIn = new FakeSignIn(NOW);
    provider = new OidcProvider(signIn.settings(), () -> NOW, new SecureRandom());
  }

  @AfterEach
  void close() {
    signIn.close();
  }

  private String comeAndGo() throws OidcException {
    Attempt attempt = provider.begin();
    String code = signIn.signIn(provider.address(attempt), "zhang");
    return provider.login(attempt, signIn.state(), code);
  }

  @Test
  void tellsWhoCameBack() throws Exception {
    assertThat(comeAndGo()).isEqualTo("zhang");
  }

  @Test
  void leadsThereWithAllThatTheProtocolAsksFor() throws Exception {
    URI address = provider.address(provider.begin());

    assertThat(address.toString())
        .startsWith(signIn.issuer() + "/authorize?tenant=1&response_type=code&scope=openid+profile")
        .contains("&client_id=suoma+console&", "code_challenge_method=S256", "&nonce=", "&state=")
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @EnumSource(value = FakeSignIn.Way.class, mode = EnumSource.Mode.EXCLUDE, names = "RIGHT")
  void believesNoSignInThatIsNotTheCountys(FakeSignIn.Way way) {
    signIn.go(way);
    assertThatThrownBy(this::comeAndGo).isInstanceOf(OidcException.class);
  }

  static Stream<Named<UnaryOperator<JWTClaimsSet.Builder>>> wrongClaims() {
    return Stream.of(
        Named.of("issuer", token -> token.issuer("http://127.0.0.1:9")),
        Named.of("audience", token -> token.audience("another program")),
        Named.of("nonce", token -> token.claim("nonce", "of another way")),
        Named.of("no nonce", token -> token.claim("nonce", null)),
        Named.of("expired", token -> token.expirationTime(Date.from(NOW.minusSeconds(120)))),
        Named.of("no end", token -> token.expirationTime(null)),
        Named.of("nobody", token -> token.claim("preferred_username", " ")),
        Named.of("no login", token -> token.claim("preferred_username", null)),
        Named.of("a list", token -> token.claim("preferred_username", new String[] {"zhang"})),
        Named.of("too long", token -> token.claim("preferred_username", "x".repeat(33))));
  }

  @ParameterizedTest
  @MethodSource("wrongClaims")
  void believesNoTokenThatIsNotForThisServerNowAndForThisWay(
      UnaryOperator<JWTClaimsSet.Builder> wrong) {
    signIn.change(wrong);
    assertThatThrownBy(this::comeAndGo).isInstanceOf(OidcException.class);
  }

  @Test
  void anotherWaysStateOrCodeLeadsNowhere() throws Exception {
    Attempt attempt = provider.begin();
    String code = signIn.signIn(provider.address(attempt), "zhang");

    assertThatThrownBy(() -> provider.login(attempt, "other", code))
        .hasMessageContaining("another way");
    assertThatThrownBy(() -> provider.login(attempt, signIn.state(), "other"))
        .hasMessageContaining("400");
    Attempt another = new Attempt(attempt.state(), attempt.nonce(), "other", attempt.until());
    assertThatThrownBy(() -> provider.login(another, signIn.state(), code))
        .as("PKCE")
        .hasMessageContaining("400");
  }

  @Test
  void aWayIsOverAfterTenMinutesAndIsOpenedByNobodyElse() throws Exception {
    SecretBox box = SecretBox.open(folder.resolve("one.key"), new SecureRandom());
    Attempt attempt = provider.begin();
    String cookie = attempt.seal(box);

    assertThat(Attempt.open(box, cookie, NOW)).isEqualTo(attempt);
    assertThatThrownBy(() -> Attempt.open(box, cookie, NOW.plus(Attempt.LIFE)))
        .hasMessageContaining("over");
    SecretBox other = SecretBox.open(folder.resolve("other.key"), new SecureRandom());
    for (String wrong : new String[] {"", "x", "%%", cookie.substring(1)}) {
      assertThatThrownBy(() -> Attempt.open(box, wrong, NOW)).isInstanceOf(OidcException.class);
    }
    assertThatThrownBy(() -> Attempt.open(other, cookie, NOW)).isInstanceOf(OidcException.class);
  }

  @Test
  void aSignInThatWasDownIsAskedAgain() throws Exception {
    signIn.go(FakeSignIn.Way.DOWN);
    assertThatThrownBy(() -> provider.address(provider.begin())).hasMessageContaining("503");
    signIn.go(FakeSignIn.Way.RIGHT);

    assertThat(comeAndGo()).isEqualTo("zhang");
    assertThat(Duration.between(NOW, provider.begin().until())).isEqualTo(Attempt.LIFE);
  }

  @Test
  void nothingGoesThereInClearBeyondThisMachine() {
    OidcSettings good = signIn.settings();
    for (String address : new String[] {"http://sso.example", "ftp://sso.example", "sso"}) {
      assertThatThrownBy(
              () ->
                  new OidcSettings(
                      URI.create(address),
                      good.clientId(),
                      good.clientSecret(),
                      good.redirect(),
                      good.loginClaim(),
                      good.label()))
          .hasMessageContaining("oidc-issuer");
    }
    assertThat(good.toString()).doesNotContain(good.clientSecret());
  }
}
