package org.suoma.county.command;

import org.suoma.content.release.Ring;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a ring from a command line. */
final class RingOption implements ITypeConverter<Ring> {

  @Override
  public Ring convert(String value) {
    try {
      return Ring.of(value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
