package org.suoma.agent.commissioning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.suoma.agent.driver.IdReaderDriver;
import org.suoma.device.DeviceStatus;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.profile.IdReaderProfile;
import org.suoma.device.protocol.IdCard;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** Checks an ID reader: it answers, reads a card, and notices that it is lifted. */
public final class IdReaderCheck {

  private final IdReaderProfile profile;
  private final DeviceLink.Opener line;
  private final Clock clock;
  private final Person person;

  /** A check of the reader at this line. */
  public IdReaderCheck(
      IdReaderProfile profile, DeviceLink.Opener line, Clock clock, Person person) {
    this.profile = profile;
    this.line = line;
    this.clock = clock;
    this.person = person;
  }

  /** Runs it; what it finds goes to the person as it is found. */
  public void run() throws InterruptedException {
    Cards cards = new Cards(clock);
    try (IdReaderDriver driver =
        new IdReaderDriver(profile, line, clock, cards, EventLog.unkept(Program.AGENT))) {
      driver.start();
      Watched reader = new Watched(driver::status);
      if (!reader.becomes(DeviceStatus::isOnline, Watched.FOR_A_DEVICE)) {
        person.hears(Finding.bad("读卡器有回应", reader.trouble() + "；请检查连线和型号文件"));
        return;
      }
      person.hears(Finding.good("读卡器有回应", String.valueOf(driver.status().detail())));
      if (!person.isThere()) {
        return;
      }
      person.please("请放上一张证件");
      String card = cards.told.poll(Watched.FOR_A_PERSON.toSeconds(), TimeUnit.SECONDS);
      person.hears(new Finding("读出证件", isRead(card), card == null ? "没有察觉证件" : card));
      person.please("请拿起证件");
      String lifted = cards.told.poll(Watched.FOR_A_PERSON.toSeconds(), TimeUnit.SECONDS);
      person.hears(new Finding("察觉证件拿起", Cards.LIFTED.equals(lifted), ""));
    }
  }

  private static boolean isRead(@Nullable String card) {
    return card != null && !card.equals(Cards.UNREADABLE);
  }

  /** Takes no more of a card than its masked view. */
  private static final class Cards implements IdReaderDriver.Listener {
    private static final String UNREADABLE = "证件没有读出来";
    private static final String LIFTED = "拿起";

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final Clock clock;

    Cards(Clock clock) {
      this.clock = clock;
    }

    @Override
    public void statusChanged(DeviceStatus status) {}

    @Override
    public void cardRead(IdCard card) {
      told.add(
          "%s，%s，号码%s，%s"
              .formatted(
                  card.maskedName(),
                  card.maskedNumber(),
                  card.hasValidNumber() ? "有效" : "校验不对",
                  switch (card.validity(LocalDate.now(clock))) {
                    case IN_FORCE -> "在有效期内";
                    case NOT_YET -> "还没有生效";
                    case EXPIRED -> "已过期";
                    case UNREADABLE -> "有效期读不出";
                  }));
    }

    @Override
    public void cardUnreadable() {
      told.add(UNREADABLE);
    }

    @Override
    public void cardLifted() {
      told.add(LIFTED);
    }
  }
}
