package org.suoma.county.publishing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.suoma.content.message.VerifyingKey;
import org.suoma.content.order.OrderKeys;
import org.suoma.content.trust.SigningKey;

/**
 * The files {@code kiosk-orders-N.pem} that hold the keys by which kiosks know the county's orders.
 * A kiosk obeys a new one as soon as it has a release that names it.
 */
public final class OrderKeyFolder {

  private final KeyGenerations orders;

  /** Keeps the keys in this folder. */
  public OrderKeyFolder(Path folder) {
    this.orders = new KeyGenerations(folder, "kiosk-orders");
  }

  /** The key that signs now; made if there is none. */
  public SigningKey newest() throws IOException {
    return all().get(0);
  }

  /** The public halves, as releases carry them. */
  public OrderKeys published() throws IOException {
    List<VerifyingKey> keys =
        all().stream().map(key -> new VerifyingKey(key.publicKey().publicText())).toList();
    return new OrderKeys(OrderKeys.FORMAT, keys);
  }

  /** Adds a generation. */
  public void rotate() throws IOException {
    orders.add(SigningKey.generate().toPem());
  }

  private List<SigningKey> all() throws IOException {
    if (orders.isEmpty()) {
      rotate();
    }
    return orders.read(SigningKey::fromPem);
  }
}
