package org.suoma.app.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suoma.content.model.OnlineServices;
import org.suoma.content.model.Text;

class PhoneCodeTest {

  private static SiteRules rules(@Nullable String codeUrl) {
    OnlineServices.Site site =
        new OnlineServices.Site(
            Text.han("演示网"),
            Text.han("演示机关"),
            "演示",
            List.of("www.example.gov.cn"),
            List.of(),
            List.of("card", "link"),
            codeUrl,
            null);
    OnlineServices services =
        new OnlineServices(
            List.of(site),
            List.of(
                code("link", "https://", OnlineServices.Characters.ASCII),
                code("card", "CARD", OnlineServices.Characters.ALPHANUMERIC),
                code("other", "OTHER", OnlineServices.Characters.DIGITS)));
    return new SiteRules(services, site, null);
  }

  private static OnlineServices.CodeClass code(
      String id, String prefix, OnlineServices.Characters characters) {
    return new OnlineServices.CodeClass(id, Text.han(id), prefix, characters, 8, 100);
  }

  @Test
  void aCodeThatTheSiteAcceptsIsTypedOrGoesToItsAddress() {
    assertThat(PhoneCode.of("CARD1234", rules(null)))
        .isEqualTo(new PhoneCode.Typed(Text.han("card"), "CARD1234"));
    assertThat(PhoneCode.of("CARD1234", rules("https://www.example.gov.cn/c?q={code}")))
        .isEqualTo(
            new PhoneCode.Opened(
                Text.han("card"), URI.create("https://www.example.gov.cn/c?q=CARD1234")));
  }

  @Test
  void aCodeThatIsAnAddressOpensOnlyAtTheSite() {
    assertThat(PhoneCode.of("https://www.example.gov.cn/x", rules(null)))
        .isEqualTo(
            new PhoneCode.Opened(Text.han("link"), URI.create("https://www.example.gov.cn/x")));
    assertThat(PhoneCode.of("https://evil.example/x", rules(null)))
        .isEqualTo(new PhoneCode.NotHere(Text.han("link")));
  }

  @Test
  void otherCodesGoNowhere() {
    assertThat(PhoneCode.of("OTHER1234", rules(null)))
        .isEqualTo(new PhoneCode.NotHere(Text.han("other")));
    assertThat(PhoneCode.of("whatever", rules(null))).isEqualTo(new PhoneCode.Unknown());
  }

  @Test
  void noLogLineTellsACode() {
    assertThat(PhoneCode.of("CARD1234", rules(null)).toString()).doesNotContain("1234");
    assertThat(PhoneCode.of("CARD1234", rules("https://www.example.gov.cn/c?q={code}")).toString())
        .doesNotContain("1234");
  }
}
