package org.suoma.content.release;

/** A run of bytes in a pack that is fetched, checked and used as a whole. */
public sealed interface Piece permits Frame, Patch, WholePack {

  /** The pack that it lies in: {@code packs/SHA256}. */
  Sha256 pack();

  /** Where it begins in the pack. */
  long offset();

  /** Its length in the pack, in bytes. */
  long length();

  /** Its digest as it lies there. */
  Sha256 sha256();
}
