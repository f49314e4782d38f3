package io.jinbang.media.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinbang.installation.Home;
import io.jinbang.media.Film;
import io.jinbang.media.FilmTest;
import io.jinbang.media.Films;
import io.jinbang.media.Sending;
import io.jinbang.media.Stage;
import io.jinbang.media.UploadPolicy.Permit;
import io.jinbang.organization.Person;
import io.jinbang.shared.Sha256;
import io.jinbang.testing.Caller;
import io.jinbang.testing.Folk;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@FilmTest
class UploadApiTests {
  @Autowired Stage stage;
  @Autowired Folk folk;
  @Autowired Films films;
  @Autowired Home home;
  @Autowired JdbcClient jdbc;
  @Autowired Uploads uploads;
  @LocalServerPort int port;

  private Person person;
  private Caller caller;
  private UUID subject;

  @BeforeEach
  void arrive() {
    person = folk.entrant("参选者01");
    caller = Caller.signedIn(port, person);
    subject = stage.subject(person.id().value());
  }

  private static byte[] bytes(int length) {
    var bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), UTF_8);
  }

  private Path incoming(Sending sending) {
    return home.path().resolve("films/incoming").resolve(sending.film().toString());
  }

  @Test
  void the_server_says_what_it_speaks() {
    var answer = caller.send(caller.to("/uploads", "OPTIONS", BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Tus-Version")).contains("1.0.0");
    assertThat(answer.headers().firstValue("Tus-Extension"))
        .contains("creation,termination,checksum,expiration");
    assertThat(answer.headers().firstValue("Tus-Checksum-Algorithm")).contains("sha1,sha256");
  }

  @Test
  void a_film_that_comes_in_parts_is_stored_under_its_digest() throws IOException {
    var all = bytes(700_000);
    var sending = Sending.begin(caller, subject, all.length);
    assertThat(sending.patch(0, Arrays.copyOf(all, 300_000)).headers().firstValue("Upload-Offset"))
        .contains("300000");
    var head = sending.head();
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Upload-Offset")).contains("300000");
    assertThat(head.headers().firstValue("Upload-Length")).contains("700000");
    assertThat(head.headers().firstValue("Upload-Metadata"))
        .contains(Sending.metadata("示例.mp4", subject));
    assertThat(head.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(head.headers().firstValue("Upload-Expires")).isPresent();

    var last = sending.patch(300_000, Arrays.copyOfRange(all, 300_000, all.length));
    assertThat(last.statusCode()).isEqualTo(204);
    assertThat(sending.offset()).isEqualTo(700_000);
    var film = films.get(sending.film());
    assertThat(film.sha256()).isEqualTo(Sha256.hex(all));
    assertThat(film.state()).isNotEqualTo(Film.State.UPLOADING);
    await().atMost(30, TimeUnit.SECONDS).until(() -> !Files.exists(incoming(sending)));
    assertThat(stored(film.sha256())).hasBinaryContent(all);
    assertThat(films.withBytes(Sha256.hex(all))).extracting(Film::id).contains(sending.film());
  }

  private Path stored(String sha256) {
    return home.path()
        .resolve("films/store")
        .resolve(sha256.substring(0, 2))
        .resolve(sha256.substring(2, 4))
        .resolve(sha256);
  }

  @Test
  void a_request_in_another_tongue_is_refused() {
    var sending = Sending.begin(caller, subject, 10);
    var old =
        caller.send(
            caller
                .to(sending.address(), "PATCH", BodyPublishers.ofByteArray(bytes(10)))
                .header("Tus-Resumable", "0.2.2")
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", "0"));
    assertThat(old.statusCode()).isEqualTo(412);
    assertThat(old.headers().firstValue("Tus-Version")).contains("1.0.0");
    var untyped =
        caller.send(
            caller
                .to(sending.address(), "PATCH", BodyPublishers.ofByteArray(bytes(10)))
                .header("Tus-Resumable", "1.0.0")
                .header("Content-Type", "application/octet-stream")
                .header("Upload-Offset", "0"));
    assertThat(untyped.statusCode()).isEqualTo(415);
    assertThat(sending.offset()).isZero();
  }

  @Test
  void without_the_form_token_or_signing_in_nothing_is_taken() {
    var forged =
        caller.send(
            caller
                .to("/uploads")
                .POST(BodyPublishers.noBody())
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "10")
                .header("Upload-Metadata", Sending.metadata("a.mp4", subject)));
    assertThat(forged.statusCode()).isEqualTo(403);
    var stranger = Caller.stranger(port);
    assertThat(Sending.begin(caller, subject, 10).by(stranger).head().statusCode()).isIn(401, 403);
    assertThat(films.latestFor(subject)).isPresent();
  }

  @Test
  void a_wrong_offset_is_refused_and_changes_nothing() {
    var sending = Sending.begin(caller, subject, 100);
    sending.patch(0, bytes(40));
    for (var lie : new long[] {0, 39, 41, 100, 999_999_999_999L}) {
      assertThat(sending.patch(lie, bytes(10)).statusCode()).as("offset %s", lie).isIn(409, 413);
    }
    assertThat(sending.patch(0, bytes(10)).statusCode()).isEqualTo(409);
    assertThat(sending.offset()).isEqualTo(40);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1e3", "0x10", "99999999999999999999", " ", "１"})
  void a_number_that_is_none_is_refused(String number) {
    var answer =
        caller.send(
            caller
                .to("/uploads", "POST", BodyPublishers.noBody())
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", number.equals("１") ? "%EF" : number)
                .header("Upload-Metadata", Sending.metadata("a.mp4", subject)));
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void more_than_declared_is_refused_announced_or_not() {
    var sending = Sending.begin(caller, subject, 100);
    assertThat(sending.patch(0, bytes(101)).statusCode()).isEqualTo(413);
    assertThat(sending.offset()).isZero();
    var unannounced =
        caller.send(
            sending.patching(
                0,
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes(101)))));
    assertThat(unannounced.statusCode()).isEqualTo(413);
    assertThat(text(unannounced)).contains("\"code\":\"too_long\"");
    assertThat(films.get(sending.film()).state()).isEqualTo(Film.State.UPLOADING);
    assertThat(sending.offset()).isLessThan(100);
  }

  @Test
  void a_damaged_part_is_refused_whole() throws IOException {
    var sending = Sending.begin(caller, subject, 100);
    sending.patch(0, bytes(10));
    // printf 'jinbang' | openssl sha1 -binary | base64
    var wrong = "sha1 " + Base64.getEncoder().encodeToString(new byte[20]);
    var answer =
        caller.send(
            sending
                .patching(10, BodyPublishers.ofString("jinbang"))
                .header("Upload-Checksum", wrong));
    assertThat(answer.statusCode()).isEqualTo(460);
    assertThat(sending.offset()).isEqualTo(10);
    assertThat(Files.size(incoming(sending))).isEqualTo(10);

    var right =
        "sha256 " + Base64.getEncoder().encodeToString(Sha256.of("jinbang".getBytes(UTF_8)));
    assertThat(
            caller
                .send(
                    sending
                        .patching(10, BodyPublishers.ofString("jinbang"))
                        .header("Upload-Checksum", right))
                .statusCode())
        .isEqualTo(204);
    assertThat(sending.offset()).isEqualTo(17);
    assertThat(
            caller
                .send(
                    sending
                        .patching(17, BodyPublishers.ofString("x"))
                        .header("Upload-Checksum", "crc32 AAAA"))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void another_persons_upload_does_not_exist() {
    var sending = Sending.begin(caller, subject, 100);
    var other = sending.by(Caller.signedIn(port, folk.entrant("参选者02")));
    assertThat(other.head().statusCode()).isEqualTo(404);
    assertThat(other.patch(0, bytes(10)).statusCode()).isEqualTo(404);
    assertThat(other.delete().statusCode()).isEqualTo(404);
    assertThat(sending.offset()).isZero();
  }

  @Test
  void a_subject_of_another_or_of_nobody_takes_no_film() {
    var other = Caller.signedIn(port, folk.entrant("参选者02"));
    assertThat(Sending.create(other, subject, "a.mp4", 10).statusCode()).isEqualTo(404);
    assertThat(Sending.create(caller, UUID.randomUUID(), "a.mp4", 10).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/uploads/..%2f..%2f..%2fetc%2fpasswd",
        "/uploads/%2e%2e",
        "/uploads/..;/films",
        "/uploads/%00",
        "/uploads/film.mp4",
        "/uploads/00000000-0000-0000-0000-000000000000"
      })
  void an_address_that_is_no_upload_leads_nowhere(String address) {
    assertThat(new Sending(caller, address).patch(0, bytes(3)).statusCode()).isIn(400, 403, 404);
  }

  @Test
  void nothing_is_taken_after_the_deadline_and_the_answer_says_so_in_both_languages() {
    var sending = Sending.begin(caller, subject, 100);
    sending.patch(0, bytes(10));
    late(sending);
    var answer = sending.patch(10, bytes(10));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(text(answer))
        .contains("\"code\":\"too_late\"", "上传时间已截止", "The time for uploads is over");
    assertThat(sending.offset()).isEqualTo(10);

    stage.permit(subject, new Permit(Instant.now().minusSeconds(1), 1000));
    assertThat(text(Sending.create(caller, subject, "a.mp4", 10))).contains("too_late");
  }

  private void late(Sending sending) {
    jdbc.sql("update media.upload set until = now() - interval '1 second' where film = :id")
        .param("id", sending.film().value())
        .update();
  }

  @Test
  void a_deadline_that_passes_on_the_way_stops_the_stream() throws Exception {
    stage.permit(subject, new Permit(Instant.now().plusMillis(1500), 1000));
    var sending = Sending.begin(caller, subject, 100);
    var pipe = new PipedOutputStream();
    var source = new PipedInputStream(pipe);
    var answer = caller.begin(sending.patching(0, BodyPublishers.ofInputStream(() -> source)));
    pipe.write(bytes(30));
    pipe.flush();
    Thread.sleep(1800);
    pipe.write(bytes(30));
    pipe.close();
    assertThat(text(answer.get(20, TimeUnit.SECONDS))).contains("too_late");
    assertThat(sending.offset()).isLessThanOrEqualTo(30);
  }

  @Test
  void a_stalled_request_gives_way_to_the_next() throws Exception {
    var all = bytes(200_000);
    var sending = Sending.begin(caller, subject, all.length);
    try (var pipe = new PipedOutputStream()) {
      var source = new PipedInputStream(pipe, 1 << 17);
      var stalled = caller.begin(sending.patching(0, BodyPublishers.ofInputStream(() -> source)));
      pipe.write(all, 0, 100_000);
      pipe.flush();
      await().atMost(10, TimeUnit.SECONDS).until(() -> Files.size(incoming(sending)) > 50_000);

      var offset = (int) sending.offset();
      assertThat(offset).isBetween(50_000, 100_000);
      var rest = sending.patch(offset, Arrays.copyOfRange(all, offset, all.length));
      assertThat(rest.statusCode()).isEqualTo(204);
      pipe.write(all, 100_000, 1000);
      pipe.close();
      assertThat(stalled.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(409);
    }
    assertThat(films.get(sending.film()).sha256()).isEqualTo(Sha256.hex(all));
  }

  @Test
  void two_requests_at_once_never_mix_their_bytes() {
    var all = bytes(6_000_000);
    var sending = Sending.begin(caller, subject, all.length);
    for (var round = 0; round < 20 && sending.offset() < all.length; round++) {
      var offset = (int) sending.offset();
      var rest = Arrays.copyOfRange(all, offset, all.length);
      var one = caller.begin(sending.patching(offset, BodyPublishers.ofByteArray(rest)));
      var two = caller.begin(sending.patching(offset, BodyPublishers.ofByteArray(rest)));
      one.handle((answer, error) -> 0).join();
      two.handle((answer, error) -> 0).join();
    }
    assertThat(films.get(sending.film()).sha256()).isEqualTo(Sha256.hex(all));
  }

  @Test
  void after_a_kill_the_acknowledged_bytes_are_there_and_no_others() throws IOException {
    var all = bytes(50_000);
    var sending = Sending.begin(caller, subject, all.length);
    sending.patch(0, Arrays.copyOf(all, 20_000));
    Files.write(incoming(sending), bytes(777), StandardOpenOption.APPEND); // never acknowledged
    assertThat(sending.offset()).isEqualTo(20_000);
    sending.patch(20_000, Arrays.copyOfRange(all, 20_000, all.length));
    assertThat(films.get(sending.film()).sha256()).isEqualTo(Sha256.hex(all));
  }

  @Test
  void what_the_disk_lost_is_asked_for_again() throws IOException {
    var all = bytes(50_000);
    var sending = Sending.begin(caller, subject, all.length);
    sending.patch(0, Arrays.copyOf(all, 20_000));
    Files.write(incoming(sending), Arrays.copyOf(all, 15_000));
    assertThat(sending.offset()).isEqualTo(15_000);
    sending.patch(15_000, Arrays.copyOfRange(all, 15_000, all.length));
    assertThat(films.get(sending.film()).sha256()).isEqualTo(Sha256.hex(all));
  }

  @Test
  void an_upload_given_up_leaves_nothing_and_a_complete_one_stays() {
    var sending = Sending.begin(caller, subject, 100);
    sending.patch(0, bytes(10));
    assertThat(sending.delete().statusCode()).isEqualTo(204);
    assertThat(sending.head().statusCode()).isEqualTo(404);
    assertThat(incoming(sending)).doesNotExist();
    assertThat(films.latestFor(subject)).isEmpty();

    var complete = Sending.begin(caller, subject, 10);
    complete.patch(0, bytes(10));
    assertThat(complete.delete().statusCode()).isEqualTo(409);
    assertThat(films.latestFor(subject)).isPresent();
  }

  @Test
  void an_upload_left_alone_is_cleared_away() throws IOException {
    var sending = Sending.begin(caller, subject, 100);
    sending.patch(0, bytes(10));
    jdbc.sql("update media.upload set expires_at = now() - interval '1 second' where film = :id")
        .param("id", sending.film().value())
        .update();
    assertThat(sending.head().statusCode()).isEqualTo(404);
    uploads.clearAway();
    assertThat(incoming(sending)).doesNotExist();
    assertThat(films.latestFor(subject)).isEmpty();
  }

  @Test
  void an_empty_or_too_large_file_is_refused_before_its_first_byte() {
    assertThat(Sending.create(caller, subject, "a.mp4", 0).statusCode()).isEqualTo(422);
    stage.permit(subject, new Permit(Instant.now().plusSeconds(60), 4_000_000_000L));
    var large = Sending.create(caller, subject, "a.mp4", 4_000_000_001L);
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(text(large)).contains("4000 MB");
  }

  @Test
  void a_disk_that_is_nearly_full_takes_no_new_film() {
    var free = home.path().toFile().getUsableSpace();
    var answer = Sending.create(caller, subject, "a.mp4", free - 1_000_000_000);
    assertThat(answer.statusCode()).isEqualTo(507);
    assertThat(text(answer)).contains("服务器放不下这个文件", "has no room for this file");
  }

  @Test
  void nobody_may_begin_uploads_without_end() {
    for (var i = 0; i < Uploads.UNFINISHED; i++) {
      Sending.begin(caller, subject, 100);
    }
    assertThat(Sending.create(caller, subject, "a.mp4", 100).statusCode()).isEqualTo(429);
  }

  @Test
  void a_name_is_kept_as_it_is_and_never_becomes_a_path() {
    for (var name : new String[] {"铁".repeat(83) + "🔥ab", "../../../tmp/x", "-i", "a\nb.mp4"}) {
      var sending = Sending.begin(caller, subject, name, 10);
      assertThat(films.get(sending.film()).name()).isEqualTo(name.replace("\n", ""));
      assertThat(incoming(sending)).exists();
    }
    assertThat(Sending.create(caller, subject, "铁".repeat(86), 10).statusCode()).isEqualTo(422);
  }

  @Test
  void a_client_without_patch_may_say_it_by_post() {
    var sending = Sending.begin(caller, subject, 10);
    var answer =
        caller.send(
            caller
                .to(sending.address(), "POST", BodyPublishers.ofByteArray(bytes(4)))
                .header("X-HTTP-Method-Override", "PATCH")
                .header("Tus-Resumable", "1.0.0")
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", "0"));
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(sending.offset()).isEqualTo(4);
  }
}
