package org.suoma.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.suoma.content.order.Errand;

class SmallPictureTest {

  @Test
  void aScreenBecomesAPictureThatCanBeRead() throws IOException {
    BufferedImage small =
        ImageIO.read(
            new ByteArrayInputStream(
                SmallPicture.of(new BufferedImage(1080, 1920, BufferedImage.TYPE_INT_RGB))
                    .orElseThrow()));

    assertThat(small.getHeight()).isEqualTo(960);
    assertThat(small.getWidth()).isEqualTo(540);
  }

  @Test
  void theMostColourfulScreenStaysWithinTheLimit() {
    BufferedImage noise = new BufferedImage(1920, 1080, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int y = 0; y < noise.getHeight(); y++) {
      for (int x = 0; x < noise.getWidth(); x++) {
        noise.setRGB(x, y, random.nextInt(0x1000000));
      }
    }

    assertThat(SmallPicture.of(noise).orElseThrow().length).isBetween(1, Errand.MOST_PICTURE_BYTES);
  }
}
