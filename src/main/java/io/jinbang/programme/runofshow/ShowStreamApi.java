package io.jinbang.programme.runofshow;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jinbang.programme.Programmes;
import io.jinbang.programme.runofshow.ShowSights.Seen;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Page;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Shows, sent to whoever looks at them as they change: at once for what this server changed, within
 * a second for what another did or what the clock made public. Where a stream cannot be held, the
 * same is to be had by asking.
 */
@RestController
class ShowStreamApi {
  private static final Duration STREAM = Duration.ofMinutes(30);
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final int BEAT = 10;
  private static final int MOST = 2000;
  private static final int MOST_OF_A_LINK = 200;
  private static final MediaType TEXT = new MediaType("text", "plain", UTF_8);

  private final ShowSights sights;
  private final Shows shows;
  private final ShowLinks links;
  private final Programmes programmes;
  private final Clock clock;
  private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
  private final AtomicLong order = new AtomicLong();
  private final Thread ticking;

  ShowStreamApi(
      ShowSights sights, Shows shows, ShowLinks links, Programmes programmes, Clock clock) {
    this.sights = sights;
    this.shows = shows;
    this.links = links;
    this.programmes = programmes;
    this.clock = clock;
    this.ticking = Thread.ofVirtual().name("shows").start(this::tick);
  }

  // -- asking

  @GetMapping(value = "/show/{token}/state", produces = MediaType.APPLICATION_JSON_VALUE)
  String state(@PathVariable String token) {
    var link = links.look(token);
    return sights.of(link.show(), link.audience()).at(clock.millis());
  }

  @GetMapping(
      value = "/host/g/{slug}/show/{id}/live/state",
      produces = MediaType.APPLICATION_JSON_VALUE)
  String state(Page p, @PathVariable String slug, @PathVariable Id<Show> id) {
    var show = shows.get(p.who(), programmes.bySlug(slug).id(), id);
    return sights.of(show.id(), Audience.PRODUCER).at(clock.millis());
  }

  // -- being told

  @GetMapping(value = "/show/{token}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(
      @PathVariable String token,
      @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last) {
    var link = links.look(token);
    return open(
        new Viewer(
            new SseEmitter(STREAM.toMillis()), link.show(), link.audience(), link.id(), last));
  }

  @GetMapping(
      value = "/host/g/{slug}/show/{id}/live/events",
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(
      Page p,
      @PathVariable String slug,
      @PathVariable Id<Show> id,
      @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last) {
    var show = shows.get(p.who(), programmes.bySlug(slug).id(), id);
    return open(
        new Viewer(new SseEmitter(STREAM.toMillis()), show.id(), Audience.PRODUCER, null, last));
  }

  private SseEmitter open(Viewer viewer) {
    if (viewers.size() >= MOST || sharing(viewer) >= MOST_OF_A_LINK) {
      throw Refusal.of(
          Refusal.Kind.TOO_MANY,
          Problem.at(
              "",
              "同时打开的页面太多",
              "Too many pages are open at once",
              "请关掉不用的页面；本页会自己再试。",
              "Close those that nobody looks at; this one tries again by itself."));
    }
    viewers.add(viewer);
    viewer.emitter.onCompletion(() -> viewers.remove(viewer));
    viewer.emitter.onTimeout(viewer.emitter::complete);
    viewer.emitter.onError(_ -> viewers.remove(viewer));
    var seen = sights.of(viewer.show, viewer.audience);
    var number = order.incrementAndGet();
    Thread.startVirtualThread(() -> viewer.greet(number, seen, clock.millis()));
    return viewer.emitter;
  }

  private long sharing(Viewer viewer) {
    return viewer.link == null
        ? 0
        : viewers.stream().filter(each -> viewer.link.equals(each.link)).count();
  }

  /** How many devices look at a show through this server. */
  int watching(Id<Show> show) {
    return (int) viewers.stream().filter(viewer -> viewer.show.equals(show)).count();
  }

  // -- telling

  @TransactionalEventListener(fallbackExecution = true)
  void changed(ShowChanged event) {
    Thread.startVirtualThread(() -> tell(event.show()));
  }

  private void tell(Id<Show> show) {
    var number = order.incrementAndGet();
    var seen = new EnumMap<Audience, Seen>(Audience.class);
    for (var viewer : viewers) {
      if (viewer.show.equals(show)) {
        try {
          var what = seen.computeIfAbsent(viewer.audience, each -> sights.of(show, each));
          Thread.startVirtualThread(() -> viewer.tell(number, what, clock.millis()));
        } catch (Refusal gone) {
          viewer.emitter.complete();
        }
      }
    }
  }

  /** Once a second: what others have changed, what has become public, whom nobody lets in now. */
  private void tick() {
    for (var beat = 0L; ; beat++) {
      try {
        Thread.sleep(TICK);
        lookAgain();
        if (beat % BEAT == 0) {
          viewers.forEach(viewer -> viewer.beat(clock.millis()));
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException later) {
        // the database may be away for a while; the next look will tell
      }
    }
  }

  private void lookAgain() {
    var watched = viewers.stream().map(viewer -> viewer.show).distinct().toList();
    var good =
        viewers.isEmpty()
            ? Set.<Id<ShowLink>>of()
            : links.good(
                viewers.stream().map(viewer -> viewer.link).filter(each -> each != null).toList());
    viewers.stream()
        .filter(viewer -> viewer.link != null && !good.contains(viewer.link))
        .forEach(viewer -> viewer.emitter.complete());
    watched.forEach(this::tell);
  }

  @EventListener
  void closing(ContextClosedEvent closing) {
    ticking.interrupt();
    viewers.forEach(viewer -> viewer.emitter.complete());
  }

  /** One open stream. It is told nothing twice, and nothing older than what it knows. */
  private static final class Viewer {
    private final SseEmitter emitter;
    private final Id<Show> show;
    private final Audience audience;
    private final @Nullable Id<ShowLink> link;
    private final ReentrantLock turn = new ReentrantLock();
    private String mark;
    private int version;
    private long number;

    private Viewer(
        SseEmitter emitter,
        Id<Show> show,
        Audience audience,
        @Nullable Id<ShowLink> link,
        String mark) {
      this.emitter = emitter;
      this.show = show;
      this.audience = audience;
      this.link = link;
      this.mark = mark;
    }

    private void greet(long number, Seen seen, long now) {
      beat(now);
      tell(number, seen, now);
    }

    private void tell(long number, Seen seen, long now) {
      turn.lock();
      try {
        if (isNewer(number, seen) && !seen.mark().equals(mark)) {
          this.number = number;
          this.version = seen.version();
          this.mark = seen.mark();
          send(SseEmitter.event().id(seen.mark()).name("state"), seen.at(now));
        }
      } finally {
        turn.unlock();
      }
    }

    /** What was asked for later may have been read earlier, before the last press was kept. */
    private boolean isNewer(long number, Seen seen) {
      return seen.version() > version || (seen.version() == version && number > this.number);
    }

    private void beat(long now) {
      turn.lock();
      try {
        send(SseEmitter.event().name("beat"), "{\"now\":" + now + "}");
      } finally {
        turn.unlock();
      }
    }

    private void send(SseEmitter.SseEventBuilder event, String data) {
      try {
        emitter.send(event.data(data, TEXT));
      } catch (IOException | IllegalStateException gone) {
        emitter.complete();
      }
    }
  }
}
