package org.suoma.content.software;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Machines that there is software for. */
public enum Platform {
  /** PCs. */
  LINUX_AMD64("linux-amd64", "amd64"),
  /** Boards with 64-bit ARM processors. */
  LINUX_ARM64("linux-arm64", "aarch64");

  private final String id;
  private final String jvmName;

  Platform(String id, String jvmName) {
    this.id = id;
    this.jvmName = jvmName;
  }

  /** Its name in files and addresses. */
  @JsonValue
  public String id() {
    return id;
  }

  /** The platform of a name; empty if unknown. */
  public static Optional<Platform> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }

  /** The platform that a Java runtime runs on, by its {@code os.arch}; empty if unknown. */
  public static Optional<Platform> running(String architecture) {
    return Arrays.stream(values()).filter(one -> one.jvmName.equals(architecture)).findFirst();
  }

  @JsonCreator
  static Platform known(String id) {
    return of(id).orElseThrow(() -> new IllegalArgumentException("unknown platform " + id));
  }
}
