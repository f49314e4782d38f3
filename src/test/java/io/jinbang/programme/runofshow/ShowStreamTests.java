package io.jinbang.programme.runofshow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import io.jinbang.testing.Folk;
import io.jinbang.testing.HttpTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HttpTest
@Timeout(60)
class ShowStreamTests {
  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired Folk folk;
  @Autowired Shows shows;
  @Autowired LiveShows live;
  @Autowired ShowLinks links;

  private final HttpClient client = HttpClient.newHttpClient();
  private Actor host;
  private Stages.Place place;
  private Id<Show> id;

  @BeforeEach
  void plan() {
    host = folk.host().actor();
    place = Stages.gathering(jdbc, host);
    id =
        shows
            .open(
                host,
                place.id(),
                null,
                Text.of("开幕式", "Opening"),
                Instant.parse("2026-10-16T01:00:00Z"),
                Pattern.OPENING)
            .id();
  }

  private Show show() {
    return shows.get(host, place.id(), id);
  }

  private void press(Press press) {
    assertThat(live.press(host, id, UUID.randomUUID(), show().version(), press))
        .isEqualTo(LiveShows.Answer.DONE);
  }

  /** One page that listens. */
  private final class Page implements AutoCloseable {
    private final HttpResponse<InputStream> answer;
    private final BufferedReader lines;

    private Page(String token, String... headers) throws Exception {
      var request =
          HttpRequest.newBuilder(
              URI.create("http://localhost:" + port + "/show/" + token + "/events"));
      if (headers.length > 0) {
        request.headers(headers);
      }
      answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8));
    }

    /** The next event of this name: its lines. */
    private String next(String name) throws IOException {
      var event = new ArrayList<String>();
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        event.add(line);
        if (line.isEmpty()) {
          if (event.contains("event:" + name)) {
            return String.join("\n", event);
          }
          event.clear();
        }
      }
      throw new IOException("the stream has ended");
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  private static String mark(String event) {
    return event
        .lines()
        .filter(line -> line.startsWith("id:"))
        .findFirst()
        .orElseThrow()
        .substring(3);
  }

  @Test
  void a_change_comes_to_every_open_page_with_chinese_intact() throws Exception {
    var token = links.issue(host, show(), Audience.STAGE, "").secret();
    try (var one = new Page(token);
        var other = new Page(token)) {
      assertThat(one.answer.headers().firstValue("content-type").orElse(""))
          .startsWith("text/event-stream");
      assertThat(one.next("state")).contains("开场短片").doesNotContain("\"ON\"");
      other.next("state");
      press(new Press.Start());
      assertThat(one.next("state")).contains("\"ON\"");
      assertThat(other.next("state")).contains("\"ON\"");
    }
  }

  @Test
  void a_page_that_comes_back_is_told_only_what_it_has_missed() throws Exception {
    var token = links.issue(host, show(), Audience.SCREEN, "").secret();
    String mark;
    try (var page = new Page(token)) {
      mark = mark(page.next("state"));
    }
    try (var page = new Page(token, "Last-Event-ID", mark)) {
      page.next("beat");
      press(new Press.Start());
      assertThat(page.next("state")).contains("\"ON\""); // and not the one before
    }
  }

  @Test
  void a_link_taken_back_ends_its_streams() throws Exception {
    var token = links.issue(host, show(), Audience.HOST, "").secret();
    try (var page = new Page(token)) {
      page.next("state");
      links.revoke(host, show(), links.look(token).id());
      assertThatThrownBy(
              () -> {
                while (true) {
                  page.next("beat");
                }
              })
          .isInstanceOf(IOException.class);
    }
    assertThat(new Page(token).answer.statusCode()).isEqualTo(404);
  }

  @Test
  void what_is_sealed_makes_no_event_and_no_byte_until_its_cue() throws Exception {
    var cue = show().cues().get(3);
    var content = cue.content();
    shows.put(host, show(), cue.with(sealed(content, Text.of("揭晓词甲", "Reveal A"))));
    for (var audience : new Audience[] {Audience.STAGE, Audience.HOST, Audience.SCREEN}) {
      var token = links.issue(host, show(), audience, "").secret();
      try (var page = new Page(token)) {
        var before = page.next("state");
        assertThat(before).doesNotContain("揭晓词", "Reveal");
        jdbc.sql("update programme.cue set reveal_zh = '揭晓词乙丙丁' where id = :id")
            .param("id", cue.id().value())
            .update();
        page.next("beat");

        var polled = poll(token);
        assertThat(polled).contains("\"mark\":\"" + mark(before) + "\"").doesNotContain("揭晓词");
      }
    }
    press(new Press.Start());
    var token = links.issue(host, show(), Audience.SCREEN, "").secret();
    try (var page = new Page(token)) {
      assertThat(page.next("state")).doesNotContain("揭晓词");
      press(new Press.Jump(cue.id()));
      assertThat(page.next("state")).contains("揭晓词乙丙丁");
    }
  }

  private String poll(String token) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(
                    URI.create("http://localhost:" + port + "/show/" + token + "/state"))
                .build(),
            HttpResponse.BodyHandlers.ofString(UTF_8))
        .body();
  }

  private static Content sealed(Content content, Text reveal) {
    return new Content(
        content.title(),
        content.owner(),
        content.note(),
        content.script(),
        content.medium(),
        content.media(),
        content.act(),
        content.acted(),
        content.object(),
        true,
        reveal,
        content.people(),
        content.byHand());
  }
}
