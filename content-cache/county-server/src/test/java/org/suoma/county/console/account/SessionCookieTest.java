package org.suoma.county.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionCookieTest {

  @Test
  void cookiesAreShownOverTlsOnlyWhereThereIsTls() {
    assertThat(new SessionCookie(true).of("id").isSecure()).isTrue();
    assertThat(new SessionCookie(true).none().isSecure()).isTrue();
    assertThat(new SessionCookie(false).of("id").isSecure()).isFalse();
  }
}
