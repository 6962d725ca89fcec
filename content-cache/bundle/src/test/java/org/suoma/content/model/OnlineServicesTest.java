package org.suoma.content.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnlineServicesTest {

  private static OnlineServices.Site site(List<String> hosts, @Nullable String codeUrl) {
    return new OnlineServices.Site(
        Text.han("演示网"),
        Text.han("演示机关"),
        "演示",
        hosts,
        List.of("static.example.gov.cn"),
        List.of(),
        codeUrl,
        null);
  }

  private static final OnlineServices.Site SITE = site(List.of("www.example.gov.cn"), null);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.example.gov.cn/",
        "https://WWW.EXAMPLE.GOV.CN/a?b=c",
        "HTTPS://www.example.gov.cn:443/"
      })
  void anAddressOfAHostOnTheListIsTheSites(String address) {
    assertThat(SITE.holds(URI.create(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.example.gov.cn/",
        "https://www.example.gov.cn:8443/",
        "https://www.example.gov.cn.evil.example/",
        "https://evil.example/www.example.gov.cn",
        "https://www.example.gov.cn@evil.example/",
        "https://someone@www.example.gov.cn/",
        "https://sub.www.example.gov.cn/",
        "https://static.example.gov.cn/",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "mailto:a@www.example.gov.cn"
      })
  void nothingElseIs(String address) {
    assertThat(SITE.holds(URI.create(address))).isFalse();
  }

  @Test
  void itsPagesMayLoadFromFurtherHostsThatNeverFillTheScreen() {
    assertThat(SITE.loads(URI.create("https://static.example.gov.cn/logo.png"))).isTrue();
    assertThat(SITE.loads(URI.create("http://static.example.gov.cn/logo.png"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"WWW.example.gov.cn", "www.example.gov.cn:80", "*.example.gov.cn", "gov", ""})
  void aHostIsAPlainLowerCaseName(String host) {
    assertThatThrownBy(() -> site(List.of(host), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hosts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.example.gov.cn/",
        "https://evil.example/?c={code}",
        "http://www.example.gov.cn/?c={code}",
        "no address {code}"
      })
  void aCodeGoesOnlyToAnAddressOfTheSite(String template) {
    assertThatThrownBy(() -> site(List.of("www.example.gov.cn"), template))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("codeUrl");
  }

  @Test
  void aHostBelongsToOneSite() {
    assertThatThrownBy(() -> new OnlineServices(List.of(SITE, SITE), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("www.example.gov.cn");
  }

  @Test
  void theFirstClassThatFitsIsACodes() {
    OnlineServices services =
        new OnlineServices(
            List.of(),
            List.of(
                code("card", "AB", OnlineServices.Characters.DIGITS),
                code("any", "", OnlineServices.Characters.ASCII)));

    assertThat(services.classOf("AB123456")).map(OnlineServices.CodeClass::id).contains("card");
    assertThat(services.classOf("AB12345x")).map(OnlineServices.CodeClass::id).contains("any");
    assertThat(services.classOf("AB12")).isEmpty();
    assertThat(services.classOf("AB123456789012345")).isEmpty();
    assertThat(services.classOf("AB 12345")).isEmpty();
    assertThat(services.classOf("二维码二维码二维码")).isEmpty();
  }

  private static OnlineServices.CodeClass code(
      String id, String prefix, OnlineServices.Characters characters) {
    return new OnlineServices.CodeClass(id, Text.han(id), prefix, characters, 8, 16);
  }
}
