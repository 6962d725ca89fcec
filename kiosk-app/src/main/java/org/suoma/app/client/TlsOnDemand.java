package org.suoma.app.client;

import java.security.KeyManagementException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * TLS as Java itself sets it up, with the certificates that Java trusts, once somebody speaks it.
 * Each of Java's HTTP clients asks for TLS as it is made (Java 17: HttpClientImpl), that of the
 * page engine too, even if it never speaks it; with 150 certificates to read that is a sixth of
 * what a start has to do, and the pages are served without any. Threads may share one.
 */
public final class TlsOnDemand extends SSLContext {

  /** TLS as Java sets it up. */
  public TlsOnDemand() {
    this(() -> SSLContext.getInstance("Default"));
  }

  /**
   * TLS as another sets it up.
   *
   * @param source asked when the first connection is made, once as a rule; thread-safe
   */
  TlsOnDemand(Callable<SSLContext> source) {
    super(new Deferred(source), new Suoma(), "TLS");
  }

  /** Whoever makes a context has to name itself. */
  private static final class Suoma extends Provider {
    private static final long serialVersionUID = 1L;

    Suoma() {
      super("Suoma", "1", "Java's own TLS, set up on demand");
    }
  }

  private static final class Deferred extends SSLContextSpi {

    private final Callable<SSLContext> source;
    private volatile @Nullable SSLContext made;

    Deferred(Callable<SSLContext> source) {
      this.source = source;
    }

    /** Not locked: two that come at once set up two, and neither waits for the other. */
    private SSLContext made() {
      SSLContext context = made;
      if (context == null) {
        try {
          context = source.call();
        } catch (Exception e) {
          throw new IllegalStateException("TLS cannot be set up", e);
        }
        made = context;
      }
      return context;
    }

    /** Nothing is set up for whoever only asks how: these are what a client of Java 17 takes. */
    @Override
    protected SSLParameters engineGetDefaultSSLParameters() {
      SSLParameters parameters = new SSLParameters();
      parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
      return parameters;
    }

    @Override
    protected SSLParameters engineGetSupportedSSLParameters() {
      return made().getSupportedSSLParameters();
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
      return made().createSSLEngine();
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String host, int port) {
      return made().createSSLEngine(host, port);
    }

    @Override
    protected SSLSocketFactory engineGetSocketFactory() {
      return made().getSocketFactory();
    }

    @Override
    protected SSLServerSocketFactory engineGetServerSocketFactory() {
      return made().getServerSocketFactory();
    }

    @Override
    protected SSLSessionContext engineGetClientSessionContext() {
      return made().getClientSessionContext();
    }

    @Override
    protected SSLSessionContext engineGetServerSessionContext() {
      return made().getServerSessionContext();
    }

    @Override
    protected void engineInit(
        KeyManager @Nullable [] keys,
        TrustManager @Nullable [] trusted,
        @Nullable SecureRandom random)
        throws KeyManagementException {
      throw new KeyManagementException("it is set up as Java sets it up");
    }
  }
}
