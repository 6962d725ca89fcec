package org.suoma.content.release;

/**
 * How two releases differ, in files.
 *
 * @param added files that are new
 * @param changed files with other content
 * @param removed files that are gone
 */
public record ManifestChange(int added, int changed, int removed) {

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return added + changed + removed == 0;
  }
}
