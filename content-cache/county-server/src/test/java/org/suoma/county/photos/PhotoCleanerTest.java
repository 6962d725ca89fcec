package org.suoma.county.photos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class PhotoCleanerTest {

  private final PhotoCleaner cleaner = new PhotoCleaner();

  private BufferedImage cleaned(byte[] file) throws IOException {
    byte[] clean = cleaner.clean(file);
    assertThat(Arrays.copyOf(clean, 3)).containsExactly(0xFF, 0xD8, 0xFF);
    return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(clean)));
  }

  private void assertRefused(byte[] file, PhotoRefusal why) {
    assertThatThrownBy(() -> cleaner.clean(file))
        .isInstanceOfSatisfying(
            PhotoRefusedException.class, e -> assertThat(e.refusal()).isEqualTo(why));
  }

  @Test
  void whereAPhotographWasTakenIsGone() throws IOException {
    byte[] photo = Pictures.photo(400, 300, 1);
    assertThat(new String(photo, ISO_8859_1)).contains(Pictures.PLACE, "Exif");

    assertThat(new String(cleaner.clean(photo), ISO_8859_1)).doesNotContain(Pictures.PLACE, "Exif");
  }

  @Test
  void whatFollowsThePictureInItsFileIsGone() throws IOException {
    byte[] jpeg = Pictures.picture(40, 30, "jpeg");
    byte[] longer = Arrays.copyOf(jpeg, jpeg.length + 9);
    System.arraycopy("<script/>".getBytes(US_ASCII), 0, longer, jpeg.length, 9);

    assertThat(new String(cleaner.clean(longer), ISO_8859_1)).doesNotContain("script");
  }

  /** Where the red quarter stands afterwards, by how the camera was held. */
  @ParameterizedTest(name = "held as {0}")
  @CsvSource({
    "1, left, upper, 400",
    "2, right, upper, 400",
    "3, right, lower, 400",
    "4, left, lower, 400",
    "5, left, upper, 300",
    "6, right, upper, 300",
    "7, right, lower, 300",
    "8, left, lower, 300",
    "9, left, upper, 400",
  })
  void aPhotographStandsUprightHoweverThePhoneWasHeld(
      int orientation, String side, String end, int width) throws IOException {
    BufferedImage picture = cleaned(Pictures.photo(400, 300, orientation));

    assertThat(picture.getWidth()).isEqualTo(width);
    int x = side.equals("left") ? width / 4 : width * 3 / 4;
    int y = picture.getHeight() * (end.equals("upper") ? 1 : 3) / 4;
    assertThat(new Color(picture.getRGB(x, y)).getGreen()).isLessThan(60);
    assertThat(new Color(picture.getRGB(width - x, y)).getGreen()).isGreaterThan(200);
    assertThat(new Color(picture.getRGB(x, picture.getHeight() - y)).getGreen()).isGreaterThan(200);
  }

  @Test
  void aPngBecomesAJpegAndALargeOneSmaller() throws IOException {
    assertThat(cleaned(Pictures.picture(300, 200, "png")).getWidth()).isEqualTo(300);
    BufferedImage smaller = cleaned(Pictures.picture(6_000, 4_500, "png"));
    assertThat(smaller.getWidth()).isEqualTo(PhotoCleaner.LONGEST_SIDE);
    assertThat(smaller.getHeight()).isEqualTo(1_950);
  }

  @Test
  void aSmallFileThatSaysItIsEnormousIsRefusedBeforeItIsRead() {
    assertRefused(Pictures.bomb(60_000, 60_000), PhotoRefusal.TOO_MANY_PIXELS);
    assertRefused(Pictures.bomb(2_000_000_000, 2_000_000_000), PhotoRefusal.TOO_MANY_PIXELS);
  }

  @Test
  void whatIsNoPhotographIsRefusedWhateverItIsCalled() throws IOException {
    assertRefused("%PDF-1.7".getBytes(US_ASCII), PhotoRefusal.NO_PHOTO);
    assertRefused(new byte[0], PhotoRefusal.NO_PHOTO);
    assertRefused(Pictures.picture(40, 30, "gif"), PhotoRefusal.NO_PHOTO);
    assertRefused(Pictures.picture(40, 30, "bmp"), PhotoRefusal.NO_PHOTO);
  }

  @Test
  void aFileThatIsTooLongIsRefused() throws IOException {
    byte[] jpeg = Pictures.picture(40, 30, "jpeg");
    assertRefused(Arrays.copyOf(jpeg, PhotoCleaner.MOST_BYTES + 1), PhotoRefusal.TOO_LARGE);
  }

  @Test
  void aPhotographCutAnywhereIsTakenOrRefusedAndNothingElseHappens() throws IOException {
    for (byte[] whole :
        new byte[][] {Pictures.photo(200, 150, 6), Pictures.picture(200, 150, "png")}) {
      for (int length = 0; length < whole.length; length += 7) {
        try {
          assertThat(cleaner.clean(Arrays.copyOf(whole, length))).isNotEmpty();
        } catch (PhotoRefusedException e) {
          assertThat(e.refusal()).isIn(PhotoRefusal.BROKEN, PhotoRefusal.NO_PHOTO);
        }
      }
    }
  }
}
