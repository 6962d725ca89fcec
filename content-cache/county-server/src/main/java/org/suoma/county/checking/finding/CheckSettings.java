package org.suoma.county.checking.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the county checks, file {@code checks.toml}; whatever is left out is as usual. It is never
 * published.
 *
 * @param severity by rule: {@code BLOCK}, {@code WARN}, {@code ADVICE} or {@code OFF}; {@code
 *     uninterpreted = "BLOCK"} is 不解读不运转
 * @param formsOfGovernment in how many forms documents of the county's government and its office
 *     are interpreted; 5 is usual
 * @param formsOfUnits the same for documents of its units; 2 is usual
 * @param interpretedSince documents written earlier need no interpretation, e.g. {@code
 *     2024-01-01}; null: all need it
 * @param summaryLength how many characters a summary may have; 120 is usual
 * @param feedbackWorkdays within how many working days opinions are answered; 10 is usual
 * @param soonDays how many days beforehand what falls due is told; 20 is usual
 * @param tryLinks whether the server goes to the links of entries once a day; false is usual, as
 *     many servers have no way out
 * @param linkProxy by way of which proxy, {@code HOST:PORT}; null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckSettings(
    @Nullable Map<String, String> severity,
    @Nullable Integer formsOfGovernment,
    @Nullable Integer formsOfUnits,
    @Nullable String interpretedSince,
    @Nullable Integer summaryLength,
    @Nullable Integer feedbackWorkdays,
    @Nullable Integer soonDays,
    @Nullable Boolean tryLinks,
    @Nullable String linkProxy) {

  /** Its name in the database. */
  public static final String FILE = "checks.json";

  private static final String OFF = "OFF";

  /** Copies the map; refuses unknown rules and weights, numbers below 1 and what is no day. */
  public CheckSettings {
    severity = severity == null ? Map.of() : Map.copyOf(severity);
    severity.forEach(CheckSettings::requireKnown);
    requirePositive("forms-of-government", formsOfGovernment);
    requirePositive("forms-of-units", formsOfUnits);
    requirePositive("summary-length", summaryLength);
    requirePositive("feedback-workdays", feedbackWorkdays);
    requirePositive("soon-days", soonDays);
    if (linkProxy != null && !linkProxy.matches("[A-Za-z0-9.-]+:[1-9]\\d{0,4}")) {
      throw new IllegalArgumentException("link-proxy：应写成 proxy.example:3128 这样，现为 " + linkProxy);
    }
    if (interpretedSince != null && !interpretedSince.matches("\\d{4}-\\d{2}-\\d{2}")) {
      throw new IllegalArgumentException(
          "interpreted-since：应写成 2024-01-01 这样，现为 " + interpretedSince);
    }
  }

  /** What is usual. */
  public static CheckSettings usual() {
    return new CheckSettings(null, null, null, null, null, null, null, null, null);
  }

  /** The finding as the county weighs it; empty where it does not want to know. */
  public Optional<Finding> weighed(Finding finding) {
    String wanted = severity().get(finding.rule().id());
    boolean usual = finding.severity() == finding.rule().severity();
    if (OFF.equals(wanted)) {
      return Optional.empty();
    }
    return Optional.of(wanted == null || !usual ? finding : finding.with(Severity.valueOf(wanted)));
  }

  /** Never null. */
  @Override
  public Map<String, String> severity() {
    return severity == null ? Map.of() : severity;
  }

  /** In how many forms a document is interpreted. */
  public int forms(boolean ofGovernment) {
    return ofGovernment
        ? Objects.requireNonNullElse(formsOfGovernment, 5)
        : Objects.requireNonNullElse(formsOfUnits, 2);
  }

  /** Whether a document of this day needs to be interpreted. */
  public boolean wantsInterpretation(LocalDate writtenOn) {
    return interpretedSince == null || !writtenOn.isBefore(LocalDate.parse(interpretedSince));
  }

  /** How many characters a summary may have. */
  public int longestSummary() {
    return Objects.requireNonNullElse(summaryLength, 120);
  }

  /** Within how many working days opinions are answered. */
  public int workdaysForFeedback() {
    return Objects.requireNonNullElse(feedbackWorkdays, 10);
  }

  /** How many days beforehand what falls due is told. */
  public int daysBefore() {
    return Objects.requireNonNullElse(soonDays, 20);
  }

  /** Whether the server goes to the links of entries. */
  public boolean triesLinks() {
    return tryLinks != null && tryLinks;
  }

  /** By way of which proxy; empty for none. */
  public Optional<InetSocketAddress> proxyForLinks() {
    if (linkProxy == null) {
      return Optional.empty();
    }
    int colon = linkProxy.lastIndexOf(':');
    return Optional.of(
        InetSocketAddress.createUnresolved(
            linkProxy.substring(0, colon), Integer.parseInt(linkProxy.substring(colon + 1))));
  }

  private static void requireKnown(String rule, String weight) {
    if (Rule.named(rule).isEmpty()) {
      throw new IllegalArgumentException("severity：没有 %s 这条规则".formatted(rule));
    }
    boolean known =
        OFF.equals(weight)
            || Arrays.stream(Severity.values()).anyMatch(one -> one.name().equals(weight));
    if (!known) {
      throw new IllegalArgumentException(
          "severity.%s：应为 BLOCK、WARN、ADVICE 或 OFF，现为 %s".formatted(rule, weight));
    }
  }

  private static void requirePositive(String key, @Nullable Integer number) {
    if (number != null && number < 1) {
      throw new IllegalArgumentException("%s：应为 1 或更多，现为 %d".formatted(key, number));
    }
  }
}
