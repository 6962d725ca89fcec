package org.suoma.agent;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.suoma.agent.software.ClassArchive;
import org.suoma.agent.software.Screen;
import org.suoma.agent.software.SoftwareFolder;
import org.suoma.agent.software.SoftwareKeeper;
import org.suoma.agent.software.SoftwareUpdate;
import org.suoma.agent.software.SwitchMoment;
import org.suoma.agent.software.Trial;
import org.suoma.agent.software.TrialWatch;
import org.suoma.agent.sync.RemovableContent;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.County;
import org.suoma.content.order.KioskSettings;
import org.suoma.content.release.Piece;
import org.suoma.content.rollout.KioskTraits;
import org.suoma.content.software.Platform;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.Generation;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.ActivationWindow;
import org.suoma.content.update.ByteBudget;
import org.suoma.content.update.DirectoryTree;
import org.suoma.content.update.HttpTree;
import org.suoma.content.update.PieceFetcher;
import org.suoma.content.update.ReleaseTree;
import org.suoma.device.DeviceStatus;
import org.suoma.event.ContentKinds;
import org.suoma.event.EventLog;

/** Puts together what keeps the kiosk's own programs up to date. */
final class SoftwareWiring {

  private final EventLog eventLog;

  /** In which the guard says what it has started. */
  private static final String VERSION = "SUOMA_VERSION";

  private static final long MEGABYTE = 1_000_000;

  /**
   * A version that has been healthy for so many times as long as a trial is past its beginnings.
   */
  private static final int STEADY_LOOKS = 5;

  private final AgentConfig config;
  private final AgentConfig.Software software;
  private final Clock clock;
  private final InstantSource steady;
  private final ContentWiring content;
  private final Supplier<Optional<KioskSettings>> settings;
  private final Screen screen;
  private final Supplier<Map<String, DeviceStatus>> devices;
  private final ContentJson json = new ContentJson();

  /**
   * Wires for this configuration.
   *
   * @param steady for how long something lasts; set by nobody
   * @param content where the hours for changes on the screen are known
   * @param settings what the county has set, now
   * @param devices how they are, by name
   */
  SoftwareWiring(
      AgentConfig config,
      AgentConfig.Software software,
      Clock clock,
      InstantSource steady,
      ContentWiring content,
      Supplier<Optional<KioskSettings>> settings,
      Screen screen,
      Supplier<Map<String, DeviceStatus>> devices,
      EventLog eventLog) {
    this.eventLog = eventLog;
    this.config = config;
    this.software = software;
    this.clock = clock;
    this.steady = steady;
    this.content = content;
    this.settings = settings;
    this.screen = screen;
    this.devices = devices;
  }

  /**
   * Starts to look for versions, and to watch over one on trial.
   *
   * @param traits what plans tell this kiosk from others by, now
   * @param restart ends the agent, whose guard starts it again
   * @param scheduler makes a thread of a name
   * @return empty if the guard has not started this process: nobody would go back then
   */
  Optional<SoftwareKeeper> start(
      HttpClient http,
      Supplier<KioskTraits> traits,
      Runnable restart,
      Function<String, ScheduledExecutorService> scheduler)
      throws IOException {
    SoftwareFolder folder = new SoftwareFolder(software.dir(), new DiskFiles());
    String running = System.getenv(VERSION);
    if (running == null || !running.equals(folder.current().toString())) {
      eventLog.tell(ContentKinds.NOT_UNDER_GUARD.now());
      return Optional.empty();
    }
    MetadataFolder trusted = trustedMetadata();
    TrialWatch watch = new TrialWatch(folder, this::trouble, software.steady(), steady, eventLog);
    SoftwareKeeper keeper =
        new SoftwareKeeper(
            folder,
            watch,
            () ->
                trees(http).stream()
                    .map(tree -> new SoftwareUpdate(tree, trusted, clock, folder, kiosk(traits)))
                    .toList(),
            restart,
            eventLog);
    keeper.start(
        scheduler.apply("software-update"),
        config.content().pollSeconds(),
        scheduler.apply("software-trial"));
    ClassArchive.inProcess(folder, software.training(), eventLog)
        .start(scheduler.apply("software-classes"), software.steady().multipliedBy(STEADY_LOOKS));
    return Optional.of(keeper);
  }

  /** The county's server, then sticks: whoever has no line gets versions with the content. */
  private List<ReleaseTree> trees(HttpClient http) {
    List<ReleaseTree> trees = new ArrayList<>();
    trees.add(new HttpTree(http, config.content().source()));
    Optional<Path> mounts = Optional.ofNullable(config.content().removableDir());
    RemovableContent.plugged(mounts, eventLog)
        .forEach(folder -> trees.add(new DirectoryTree(folder)));
    return trees;
  }

  /** A state of its own: content does not wait while software is on its way. */
  private MetadataFolder trustedMetadata() throws IOException {
    MetadataFolder trusted =
        new MetadataFolder(software.dir().resolve("metadata"), new DiskFiles());
    if (trusted.load("root").isEmpty()) {
      TufClient.init(Files.readAllBytes(config.content().trustedRoot()), trusted);
    }
    return trusted;
  }

  private SoftwareUpdate.Kiosk kiosk(Supplier<KioskTraits> traits) {
    Platform platform =
        Platform.running(System.getProperty("os.arch", ""))
            .orElseThrow(() -> new IllegalStateException("no software for this machine"));
    return new SoftwareUpdate.Kiosk() {
      @Override
      public Platform platform() {
        return platform;
      }

      @Override
      public KioskTraits traits() {
        return traits.get();
      }

      @Override
      public Set<String> readyDevices() {
        return devices.get().entrySet().stream()
            .filter(device -> device.getValue().state() == DeviceStatus.State.ONLINE)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
      }

      @Override
      public SwitchMoment moment() {
        return planned -> {
          Optional<ActivationWindow> own = content.window(settings.get());
          return screen.isFree()
              && own.or(
                      () ->
                          planned.map(
                              hours ->
                                  new ActivationWindow(
                                      hours.begin(), hours.end(), ZoneId.systemDefault())))
                  .map(window -> window.isOpen(clock.instant()))
                  .orElse(true);
        };
      }

      @Override
      public PieceFetcher.Listener listener() throws IOException {
        return spending();
      }
    };
  }

  /** Software has a day's budget of its own, as large as that of content: it comes seldom. */
  private PieceFetcher.Listener spending() throws IOException {
    Optional<Integer> megabytes = content.dailyMegabytes(settings.get());
    ByteBudget budget =
        new ByteBudget(
            megabytes.map(number -> number * MEGABYTE).orElse(Long.MAX_VALUE),
            software.dir().resolve("budget"),
            new DiskFiles(),
            clock,
            ZoneId.systemDefault());
    budget.require();
    return new PieceFetcher.Listener() {
      @Override
      public void came(int bytes) throws IOException {
        budget.spend(bytes);
      }

      @Override
      public void complete(Piece piece) throws IOException {
        budget.save();
      }
    };
  }

  /** What the version on trial does not do yet. */
  private Optional<String> trouble(Trial trial) {
    return unreadable()
        .or(() -> screen.shows() ? Optional.empty() : Optional.of("屏幕上的程序没有显示页面"))
        .or(() -> worse(trial));
  }

  private Optional<String> unreadable() {
    try {
      Optional<Generation> active = ContentStore.open(config.content().storeDir()).active();
      if (active.isPresent()) {
        byte[] county =
            active.get().read("county.json").orElseThrow(() -> new IOException("no county.json"));
        County unused = json.read(county, County.class);
      }
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of("内容读不出来：" + e.getMessage());
    }
  }

  /** Paper that ran out is nobody's fault; a device that does not answer any more may be ours. */
  private Optional<String> worse(Trial trial) {
    return devices.get().entrySet().stream()
        .filter(device -> trial.devices().contains(device.getKey()))
        .filter(device -> !answers(device.getValue().state()))
        .map(device -> "%s 更新前正常，现在没有应答".formatted(device.getKey()))
        .findFirst();
  }

  private static boolean answers(DeviceStatus.State state) {
    return switch (state) {
      case ONLINE, USER_ERROR, DEVICE_BUSY -> true;
      case OFFLINE, NO_DEVICE, HARDWARE_ERROR -> false;
    };
  }
}
