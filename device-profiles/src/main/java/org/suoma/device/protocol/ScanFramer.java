package org.suoma.device.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suoma.device.Bytes;
import org.suoma.device.profile.ScannerProfile;
import org.suoma.device.profile.ScannerProfile.Framing;

/**
 * Turns what a scanner sends into codes: frames of one model, its prefix and AIM identifier taken
 * off, text decoded. One thread.
 */
public final class ScanFramer {

  /** ISO/IEC 15424: a bracket, a letter for the symbology, a modifier. */
  private static final Pattern AIM_ID = Pattern.compile("(?s)(\\][A-Za-z][0-9A-Za-z])(.*)");

  private final ScannerProfile profile;
  private final Bytes prefix;
  private final CodeFrames frames;

  /** A framer for one model. */
  public ScanFramer(ScannerProfile profile) {
    this.profile = profile;
    this.prefix = hex(profile.prefix());
    this.frames =
        profile.framing() == Framing.SSI
            ? new SsiFrames()
            : new TextFrames(profile.framing(), hex(profile.acknowledgement()));
  }

  private static Bytes hex(String text) {
    return Bytes.of(HexFormat.of().parseHex(text));
  }

  /** Takes in bytes and returns the codes that they complete. */
  public List<ScannedCode> push(Bytes received) {
    return frames.push(received).stream().map(this::code).toList();
  }

  /** Nothing came for the profile's pause: what waits is a code. */
  public List<ScannedCode> idle() {
    return frames.idle().stream().map(this::code).toList();
  }

  /** What the scanner wants to hear now, such as an acknowledgement; told once, often empty. */
  public Bytes takeAnswer() {
    return frames.takeAnswer();
  }

  /** How many bytes wait for the end of a code; bounded. */
  int waitingBytes() {
    return frames.waitingBytes();
  }

  private ScannedCode code(Bytes frame) {
    Bytes raw = startsWithPrefix(frame) ? frame.slice(prefix.length(), frame.length()) : frame;
    String text = decode(raw.toArray());
    Matcher aim = AIM_ID.matcher(text);
    boolean tellsSymbology = profile.aimId() && aim.matches();
    String content = tellsSymbology ? aim.group(2) : text;
    return new ScannedCode(
        ScannedCode.Kind.of(content), tellsSymbology ? aim.group(1) : "", content, raw);
  }

  private boolean startsWithPrefix(Bytes frame) {
    return frame.length() >= prefix.length() && frame.slice(0, prefix.length()).equals(prefix);
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }
}
