package org.suoma.county.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The county's own sign-in, asked by the code flow with PKCE (OpenID Connect Core 1.0, section 3.1;
 * Discovery 1.0; RFC 7636). Its addresses are read when they are first needed and kept for an hour,
 * its keys as long as they are good. Threads share one.
 */
public final class OidcProvider {

  private static final String WELL_KNOWN = "/.well-known/openid-configuration";
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MOST_BYTES = 256 << 10;
  private static final int LONGEST_LOGIN = 32;
  private static final int OK = 200;

  /** With a public key each: with one that both know, whoever has the secret could sign. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  private final OidcSettings settings;
  private final InstantSource clock;
  private final SecureRandom random;
  private final JsonMapper json = JsonMapper.builder().build();
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private @Nullable Known known;

  /** Nothing is asked yet. */
  public OidcProvider(OidcSettings settings, InstantSource clock, SecureRandom random) {
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  /** How it is known here. */
  public OidcSettings settings() {
    return settings;
  }

  /** A new way there. */
  public Attempt begin() {
    return Attempt.begin(random, clock.instant());
  }

  /**
   * Where a browser is to go.
   *
   * @throws OidcException if the sign-in does not answer
   */
  public URI address(Attempt attempt) throws OidcException {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("scope", "openid profile");
    query.put("client_id", settings.clientId());
    query.put("redirect_uri", settings.redirect().toString());
    query.put("state", attempt.state());
    query.put("nonce", attempt.nonce());
    query.put("code_challenge", attempt.challenge());
    query.put("code_challenge_method", "S256");
    URI there = known().authorization();
    return URI.create(there + (there.getRawQuery() == null ? "?" : "&") + form(query));
  }

  /**
   * Who came back.
   *
   * @param state that the browser brought
   * @param code that it brought
   * @return the login; whether there is such an account is not known here
   * @throws OidcException if anything is not as it should be
   */
  public String login(Attempt attempt, String state, String code) throws OidcException {
    if (!attempt.isStateOf(state)) {
      throw new OidcException("the browser came back from another way");
    }
    Known there = known();
    Map<String, String> query = new LinkedHashMap<>();
    query.put("grant_type", "authorization_code");
    query.put("code", code);
    query.put("redirect_uri", settings.redirect().toString());
    query.put("code_verifier", attempt.verifier());
    JsonNode answer =
        read(
            HttpRequest.newBuilder(there.token())
                .header("Authorization", "Basic " + credentials())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(query))));
    JWTClaimsSet claims = claims(there, text(answer, "id_token"));
    if (!attempt.nonce().equals(claims.getClaim("nonce"))) {
      throw new OidcException("the token was made for another way");
    }
    return loginOf(claims);
  }

  private String loginOf(JWTClaimsSet claims) throws OidcException {
    Object login = claims.getClaim(settings.loginClaim());
    if (login instanceof String text && !text.isBlank() && text.length() <= LONGEST_LOGIN) {
      return text;
    }
    throw new OidcException("the token has no usable claim " + settings.loginClaim());
  }

  private JWTClaimsSet claims(Known there, String token) throws OidcException {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, there.keys()));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            settings.clientId(),
            new JWTClaimsSet.Builder().issuer(settings.issuer().toString()).build(),
            Set.of("sub", "exp", "iat", "nonce")) {
          @Override
          protected Date currentTime() {
            return Date.from(clock.instant());
          }
        });
    try {
      return processor.process(token, null);
    } catch (ParseException | BadJOSEException | JOSEException e) {
      throw new OidcException("the token is not to be trusted: " + e.getMessage(), e);
    }
  }

  private synchronized Known known() throws OidcException {
    @Nullable Known before = known;
    if (before != null && clock.instant().isBefore(before.read().plus(KEPT))) {
      return before;
    }
    JsonNode found = read(HttpRequest.newBuilder(URI.create(settings.issuer() + WELL_KNOWN)));
    if (!text(found, "issuer").equals(settings.issuer().toString())) {
      throw new OidcException("oidc-issuer calls itself " + text(found, "issuer"));
    }
    try {
      Known fresh =
          new Known(
              URI.create(text(found, "authorization_endpoint")),
              URI.create(text(found, "token_endpoint")),
              keys(URI.create(text(found, "jwks_uri"))),
              clock.instant());
      known = fresh;
      return fresh;
    } catch (IllegalArgumentException | IOException e) {
      throw new OidcException("an address of the sign-in cannot be used", e);
    }
  }

  private static JWKSource<SecurityContext> keys(URI address) throws IOException {
    int millis = (int) TIMEOUT.toMillis();
    return JWKSourceBuilder.<SecurityContext>create(
            address.toURL(), new DefaultResourceRetriever(millis, millis, MOST_BYTES))
        .build();
  }

  private JsonNode read(HttpRequest.Builder request) throws OidcException {
    HttpRequest asked = request.timeout(TIMEOUT).header("Accept", "application/json").build();
    try {
      HttpResponse<InputStream> answer = client.send(asked, BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        byte[] bytes = body.readNBytes(MOST_BYTES);
        if (answer.statusCode() != OK) {
          throw new OidcException(asked.uri() + " answered " + answer.statusCode());
        }
        return json.readTree(bytes);
      }
    } catch (IOException e) {
      throw new OidcException(asked.uri() + " cannot be read: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OidcException("interrupted", e);
    }
  }

  private static String text(JsonNode node, String field) throws OidcException {
    @Nullable JsonNode value = node == null ? null : node.get(field);
    if (value == null || !value.isTextual()) {
      throw new OidcException("the sign-in's answer lacks " + field);
    }
    return value.textValue();
  }

  /** RFC 6749, section 2.3.1. */
  private String credentials() {
    return Base64.getEncoder()
        .encodeToString(
            (encode(settings.clientId()) + ":" + encode(settings.clientSecret())).getBytes(UTF_8));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(Objects.requireNonNull(field.getValue())))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** What it says of itself. */
  private record Known(
      URI authorization, URI token, JWKSource<SecurityContext> keys, Instant read) {}
}
