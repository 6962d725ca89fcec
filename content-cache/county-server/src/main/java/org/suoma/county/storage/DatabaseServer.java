package org.suoma.county.storage;

/**
 * A PostgreSQL database and who may use it.
 *
 * @param url {@code jdbc:postgresql://HOST:PORT/NAME}, without user and password
 * @param user its name
 * @param password never printed
 */
public record DatabaseServer(String url, String user, String password) {

  private static final String SCHEME = "jdbc:postgresql:";

  /**
   * Checks the address.
   *
   * @throws IllegalArgumentException in words for who configures it
   */
  public DatabaseServer {
    if (!url.startsWith(SCHEME)) {
      throw new IllegalArgumentException("database 应以 " + SCHEME + " 开头");
    }
    if (url.contains("password=")) {
      throw new IllegalArgumentException("database 里不能写密码，请写进 database-password-file 指的文件");
    }
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return user + " at " + url;
  }
}
