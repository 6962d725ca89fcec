package org.suoma.county.console.account;

import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.PathHandler;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.oidc.OidcProvider;
import org.suoma.county.oidc.OidcSettings;
import org.suoma.event.EventLog;

/**
 * The way into the console: by password and second factor, or by the county's own sign-in. Threads
 * share one.
 */
public final class FrontDoor {

  private final ConsoleServices services;
  private final Terms terms;
  private final PageTemplates templates;
  private final EventLog told;
  private final Clock clock;
  private final SecureRandom random;
  private final ConsoleSessions sessions;

  /**
   * Makes a door.
   *
   * @param told hears of a sign-in of the county's own that fails
   * @param random gives sessions their names
   */
  public FrontDoor(
      ConsoleServices services,
      Terms terms,
      PageTemplates templates,
      EventLog told,
      Clock clock,
      SecureRandom random) {
    this.services = services;
    this.terms = terms;
    this.templates = templates;
    this.told = told;
    this.clock = clock;
    this.random = random;
    this.sessions =
        new ConsoleSessions(
            services.sessions(),
            services.access().box(),
            new SessionCookie(terms.secure()),
            clock,
            random);
  }

  /** Who is signed in. */
  public ConsoleSessions sessions() {
    return sessions;
  }

  /**
   * Stands before pages: only who is signed in comes to them, and they find who it is by {@code
   * ConsoleSession.of}.
   */
  public HttpHandler before(HttpHandler pages) {
    OidcSettings oidc = terms.oidc();
    PathHandler door =
        Handlers.path(new SignIn(sessions, services.access(), terms.wantsSecondFactor(), pages))
            .addExactPath(
                "/sign-in",
                new SignInPage(
                    services.access(),
                    sessions,
                    new TryLimit(clock),
                    oidc == null ? null : oidc.label(),
                    services.shelf(),
                    templates));
    if (oidc != null) {
      ProviderSignIn provider =
          new ProviderSignIn(
              new OidcProvider(oidc, clock, random),
              services.access(),
              sessions,
              new TryLimit(clock),
              clock,
              templates,
              told);
      door.addExactPath("/sign-in/oidc", provider.there())
          .addExactPath("/sign-in/oidc/back", provider.back());
    }
    return door;
  }

  /**
   * On what terms somebody is let in.
   *
   * @param secure whether browsers come over TLS, and show their cookies there only
   * @param wantsSecondFactor whether everybody must set one up
   * @param oidc the county's own sign-in; null if it has none
   */
  public record Terms(boolean secure, boolean wantsSecondFactor, @Nullable OidcSettings oidc) {

    /** Leaves the secrets out. */
    @Override
    public String toString() {
      return "Terms[secure=%b, wantsSecondFactor=%b]".formatted(secure, wantsSecondFactor);
    }
  }
}
