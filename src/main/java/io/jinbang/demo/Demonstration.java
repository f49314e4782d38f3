package io.jinbang.demo;

import io.jinbang.campaign.Campaigns;
import io.jinbang.installation.Home;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.organization.SetupOffered;
import io.jinbang.work.ProgressLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Plays the demonstration: first a small show of an earlier year, so that the site opens with a
 * posted list, then in the background the contest of 24 works, then a call that is open for anybody
 * to try.
 */
@Component
@Profile("demo")
public class Demonstration {
  /** What the progress of the demonstration is kept under. */
  static final UUID PROGRESS = UUID.fromString("00000000-0000-4000-8000-00000000d3e0");

  private static final Logger log = LoggerFactory.getLogger(Demonstration.class);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Campaigns campaigns;
  private final FfmpegGateway ffmpeg;
  private final ProgressLog progress;
  private final Home home;
  private final Environment environment;
  private final DemonstrationKey key;
  private @Nullable String setupLink;
  private int done;
  private int total = 1;

  Demonstration(
      Campaigns campaigns,
      FfmpegGateway ffmpeg,
      ProgressLog progress,
      Home home,
      Environment environment,
      DemonstrationKey key) {
    this.campaigns = campaigns;
    this.ffmpeg = ffmpeg;
    this.progress = progress;
    this.home = home;
    this.environment = environment;
    this.key = key;
  }

  /** Deletes an earlier demonstration's folder. */
  public static void clear(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @EventListener
  void remember(SetupOffered offered) {
    setupLink = offered.path();
  }

  /** The one-time link of a first start; null where there is a host already. */
  public @Nullable String setupLink() {
    return setupLink;
  }

  /** Plays what has not been played yet; returns once the site is worth opening. */
  public void play() {
    var link = setupLink;
    if (link == null) {
      Billboard.show(
          origin(), "演示数据已在，直接打开即可。", "The demonstration is there already; just open it.");
      return;
    }
    var company = new Company(origin(), key.value());
    var story = new Story(company, campaigns, studio(), this::told);
    var now = Instant.now();
    small(company, story, link, now);
    Billboard.show(
        origin(),
        "二十四件作品的比赛正在后台进行，页面上看得到进度。",
        "A contest of 24 works is being played in the background; the pages show how far it is.");
    Thread.ofVirtual().name("demonstration").start(() -> playOn(story, now));
  }

  private String origin() {
    return "http://127.0.0.1:" + environment.getProperty("local.server.port");
  }

  private FilmStudio studio() {
    return new FilmStudio(ffmpeg, home.folder("demo-films"), 8);
  }

  private void told(String what) {
    log.info("演示：{}", what);
    progress.report(PROGRESS, ++done, Math.max(total, done));
  }

  private void small(Company company, Story story, String link, Instant now) {
    var scripts = Scripts.small();
    var source =
        rename(
            example("three-minute-films"),
            "three-minutes-4",
            "three-minutes-3",
            "第四届",
            "第三届",
            "the Fourth",
            "the Third",
            "CRAFT4",
            "CRAFT3",
            "edition: 4",
            "edition: 3");
    total = scripts.size() + 3;
    company.setUp(link, now.minus(200, ChronoUnit.DAYS));
    company.invite(Cast.SECOND_HOST, "HOST", "", now.minus(199, ChronoUnit.DAYS));
    company.invite(Cast.SCREENER, "SCREENER", "", now.minus(199, ChronoUnit.DAYS));
    company.invite(
        Cast.COORDINATOR, "COORDINATOR", Cast.COORDINATED, now.minus(199, ChronoUnit.DAYS));
    story.play(Dates.postingOn(source, day(now, -60)), scripts, 3);
  }

  private static LocalDateTime day(Instant now, int days) {
    return LocalDateTime.ofInstant(now, ZONE).plusDays(days);
  }

  private void playOn(Story story, Instant now) {
    try {
      var scripts = Scripts.contest();
      done = 0;
      total = scripts.size() + Cast.JUDGES.size() + 1;
      story.open(practice(now), now.minus(3, ChronoUnit.DAYS));
      story.play(Dates.postingOn(example("short-video-contest"), day(now, -1)), scripts, 12);
      told("完成");
      progress.report(PROGRESS, total, total);
    } catch (RuntimeException e) {
      log.error("the demonstration broke off", e);
    }
  }

  /** A call that is open now, with rules that any film meets: for trying an entry by hand. */
  private static String practice(Instant now) {
    var source =
        rename(
            example("short-video-contest"),
            "首届“造物中国”短视频征集",
            "试报：“造物中国”练习征集",
            "Made Here, the First Short-Video Call",
            "Made Here, a Call to Try",
            "min: 1m",
            "min: 3s",
            "short-side: 1080",
            "short-side: 240",
            "[\"16:9\", \"9:16\"]",
            "[\"16:9\", \"9:16\", \"4:3\", \"3:4\", \"1:1\"]");
    source =
        source
            .replaceFirst("(?m)^id: .*$", "id: practice")
            .replaceFirst("(?m)^number-prefix: .*$", "number-prefix: TRY");
    return Dates.postingOn(source, day(now, 80));
  }

  private static String rename(String source, String... fromTo) {
    var renamed = source;
    for (var i = 0; i < fromTo.length; i += 2) {
      renamed = renamed.replace(fromTo[i], fromTo[i + 1]);
    }
    return renamed;
  }

  private static String example(String name) {
    try (var file = Demonstration.class.getResourceAsStream("/examples/" + name + ".yaml")) {
      if (file == null) {
        throw new IllegalStateException("no example " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
