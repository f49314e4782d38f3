package io.jinbang.demo;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A contest played for a test: the same people and doors as the demonstration, fewer works. */
public final class Play {
  private final String origin;
  private final DemonstrationKey key;
  private final Company company;
  private final Story story;

  /**
   * @param folder where films are made
   * @param key of the running server
   */
  public Play(
      String origin, DemonstrationKey key, Campaigns campaigns, FfmpegGateway ffmpeg, Path folder) {
    this.origin = origin;
    this.key = key;
    this.company = new Company(origin, key.value());
    this.story = new Story(company, campaigns, new FilmStudio(ffmpeg, folder, 2), said -> {});
  }

  /** The host and the staff come in; once for a server. */
  public void begin(String setupLink) {
    var when = Instant.now().minus(310, ChronoUnit.DAYS);
    company.setUp(setupLink, when);
    company.invite(Cast.SECOND_HOST, "HOST", "", when);
    company.invite(Cast.SCREENER, "SCREENER", "", when);
    company.invite(Cast.COORDINATOR, "COORDINATOR", Cast.COORDINATED, when);
  }

  /** Plays a contest whose list is posted so many days ago. */
  public Campaign contest(String rulebook, List<WorkScript> works, int judges, int daysAgo) {
    var day = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC).minusDays(daysAgo);
    return story.play(Dates.postingOn(rulebook, day), works, judges);
  }

  /** Somebody nobody knows, at a moment. */
  public VisitorGateway stranger(Instant moment) {
    return new VisitorGateway(origin, key.value()).at(moment);
  }
}
