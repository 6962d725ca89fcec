package org.suoma.county.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.suoma.content.release.Sha256;

/** A county's sign-in on this machine, which keeps to the protocol unless it is told not to. */
public final class FakeSignIn implements AutoCloseable {

  private static final String SECRET = "secret of the client";
  private static final String CODE = "code-1";

  private final HttpServer server;
  private final RSAKey key;
  private final RSAKey foreign;
  private final Instant now;
  private Map<String, String> asked = Map.of();
  private String user = "";
  private UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
  private Way way = Way.RIGHT;

  /** Begins to listen; by this time tokens are made. */
  public FakeSignIn(Instant now) throws IOException, JOSEException {
    this.now = now;
    this.key = new RSAKeyGenerator(2048).keyID("one").generate();
    this.foreign = new RSAKeyGenerator(2048).keyID("one").generate();
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", this::discover);
    server.createContext(
        "/keys", exchange -> send(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/token", this::token);
    server.start();
  }

  /** How this county knows it. */
  public OidcSettings settings() {
    return new OidcSettings(
        issuer(),
        "suoma console",
        SECRET,
        URI.create("http://127.0.0.1" + OidcSettings.BACK),
        "preferred_username",
        "用单位的账号登录");
  }

  URI issuer() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Somebody signs in there; gives the code that their browser brings back. */
  public String signIn(URI address, String who) {
    asked = fields(address.getRawQuery());
    user = who;
    return CODE;
  }

  /** Their browser's state. */
  public String state() {
    return asked.getOrDefault("state", "");
  }

  /** From now on tokens have other claims. */
  void change(UnaryOperator<JWTClaimsSet.Builder> changed) {
    claims = changed;
  }

  /** From now on it does this. */
  void go(Way other) {
    way = other;
  }

  private void discover(HttpExchange exchange) throws IOException {
    String issuer = way == Way.OTHER_ISSUER ? "http://127.0.0.1:9" : issuer().toString();
    send(
        exchange,
        way == Way.DOWN ? 503 : 200,
        "{\"issuer\":\"%s\",\"authorization_endpoint\":\"%2$s/authorize?tenant=1\",\"token_endpoint\":\"%2$s/token\",\"jwks_uri\":\"%2$s/keys\"}"
            .formatted(issuer, issuer()));
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    String credentials =
        Base64.getEncoder().encodeToString("suoma+console:secret+of+the+client".getBytes(UTF_8));
    String challenge =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                HexFormat.of()
                    .parseHex(
                        Sha256.of(form.getOrDefault("code_verifier", "").getBytes(UTF_8)).hex()));
    boolean right =
        ("Basic " + credentials).equals(exchange.getRequestHeaders().getFirst("Authorization"))
            && CODE.equals(form.get("code"))
            && settings().redirect().toString().equals(form.get("redirect_uri"))
            && challenge.equals(asked.get("code_challenge"));
    try {
      send(
          exchange,
          right ? 200 : 400,
          right ? "{\"id_token\":\"" + token() + "\"}" : "{\"error\":\"invalid_grant\"}");
    } catch (JOSEException e) {
      throw new IOException(e);
    }
  }

  private String token() throws JOSEException {
    JWTClaimsSet set =
        claims
            .apply(
                new JWTClaimsSet.Builder()
                    .issuer(issuer().toString())
                    .audience("suoma console")
                    .subject("1")
                    .claim("preferred_username", user)
                    .claim("nonce", asked.get("nonce"))
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plus(Duration.ofMinutes(5)))))
            .build();
    if (way == Way.UNSIGNED) {
      return new PlainJWT(set).serialize();
    }
    boolean shared = way == Way.SIGNED_WITH_THE_SHARED_SECRET;
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(shared ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256)
                .keyID("one")
                .build(),
            set);
    token.sign(
        shared
            ? new MACSigner(Arrays.copyOf(SECRET.getBytes(UTF_8), 32))
            : new RSASSASigner(way == Way.SIGNED_BY_ANOTHER ? foreign : key));
    return token.serialize();
  }

  private static Map<String, String> fields(String form) {
    return Arrays.stream(form.split("&"))
        .map(field -> field.split("=", 2))
        .collect(
            Collectors.toMap(
                field -> URLDecoder.decode(field[0], UTF_8),
                field -> URLDecoder.decode(field[1], UTF_8)));
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** What it does. */
  enum Way {
    RIGHT,
    DOWN,
    OTHER_ISSUER,
    UNSIGNED,
    SIGNED_BY_ANOTHER,
    SIGNED_WITH_THE_SHARED_SECRET
  }
}
