package io.jinbang.media.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jinbang.media.DuplicateFound;
import io.jinbang.media.Duplicates;
import io.jinbang.media.Film;
import io.jinbang.media.FilmPair;
import io.jinbang.media.FilmPair.Edit;
import io.jinbang.media.FilmPair.Kind;
import io.jinbang.media.FilmTest;
import io.jinbang.media.Films;
import io.jinbang.media.PairRuling.Answer;
import io.jinbang.media.Sending;
import io.jinbang.media.Stage;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.organization.Person;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Sha256;
import io.jinbang.testing.Caller;
import io.jinbang.testing.Folk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Real films through the real check; what they have in common is found without being asked. */
@FilmTest
@RecordApplicationEvents
class DuplicatesTests {
  @Autowired Stage stage;
  @Autowired Folk folk;
  @Autowired Films films;
  @Autowired Duplicates duplicates;
  @Autowired Fingerprints fingerprints;
  @Autowired FingerprintSql fingerprintSql;
  @Autowired Comparisons comparisons;
  @Autowired Archive archive;
  @Autowired FfmpegGateway ffmpeg;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;
  @Autowired ApplicationEvents events;
  @LocalServerPort int port;
  @TempDir Path folder;

  private Edits edits;
  private Caller caller;
  private Person person;

  @BeforeEach
  void arrive() {
    edits = new Edits(ffmpeg, folder);
    person = folk.entrant("参选者01");
    caller = Caller.signedIn(port, person);
  }

  private UUID subject() {
    return stage.subject(person.id().value());
  }

  private Film send(UUID subject, Path file) {
    var id = Sending.whole(caller, subject, "成片.mp4", Edits.bytes(file));
    await().atMost(Duration.ofSeconds(60)).until(() -> films.get(id).state() == Film.State.CHECKED);
    return films.get(id);
  }

  private Film send(Path file) {
    return send(subject(), file);
  }

  private Optional<FilmPair> pair(Film one, Film other) {
    return duplicates.touching(List.of(one.id())).stream()
        .filter(pair -> pair.other(one.id()).equals(other.id()))
        .findFirst();
  }

  private FilmPair found(Film one, Film other) {
    await().atMost(Duration.ofSeconds(20)).until(() -> pair(one, other).isPresent());
    return pair(one, other).orElseThrow();
  }

  /** Compared for certain: its own jobs may still wait. */
  private void compared(Film film) {
    comparisons.compare(film.id());
  }

  @Test
  void a_copy_mirrored_cropped_and_sped_up_is_found_with_what_was_done_to_it() {
    var original = edits.film(0, 9);
    var first = send(original);
    var second = send(edits.recut(original));
    var pair = found(second, first);
    assertThat(pair.first()).isEqualTo(first.id());
    assertThat(pair.sameBytes()).isFalse();
    assertThat(pair.kind()).isNotEqualTo(Kind.SOUND);
    assertThat(pair.edits()).contains(Edit.MIRRORED);
    // 1.25 times as fast: each time in the second is 0.8 of that in the first
    assertThat(pair.speed()).isEqualTo(0.8, Offset.offset(0.02));
    assertThat(pair.start()).isEqualTo(0, Offset.offset(0.4));
    assertThat(pair.picture()).isNotEmpty();
    assertThat(pair.ruling()).isNull();
  }

  @Test
  void films_of_different_footage_are_no_pair() {
    var one = send(edits.film(1, 6));
    var other = send(edits.film(2, 6));
    compared(one);
    compared(other);
    assertThat(pair(one, other)).isEmpty();
  }

  @Test
  void equal_bytes_are_a_pair_of_the_greatest_strength_told_once() {
    var file = edits.film(3, 4);
    var first = send(file);
    var second = send(file);
    var pair = found(first, second);
    assertThat(pair.sameBytes()).isTrue();
    assertThat(pair.score()).isEqualTo(1);
    assertThat(pair.stretches().getFirst().bTo()).isEqualTo(4, Offset.offset(0.1));
    compared(first);
    compared(second);
    assertThat(pair(first, second).map(FilmPair::id)).contains(pair.id());
    assertThat(events.stream(DuplicateFound.class).filter(e -> e.pair().equals(pair.id())).count())
        .isLessThanOrEqualTo(1);
    assertThat(duplicates.touching(List.of(first.id(), second.id())))
        .filteredOn(one -> one.id().equals(pair.id()))
        .hasSize(1);
  }

  @Test
  void versions_of_one_work_are_no_pair_of_one_another() {
    var file = edits.film(0, 4);
    var subject = subject();
    var first = send(subject, file);
    var second = send(subject, file);
    var third = send(subject, edits.recut(file));
    List.of(first, second, third).forEach(this::compared);
    assertThat(pair(first, second)).isEmpty();
    assertThat(pair(first, third)).isEmpty();
    assertThat(pair(second, third)).isEmpty();
  }

  @Test
  void sound_used_again_is_told_apart_from_pictures() {
    var one = send(edits.film(1, 1, 9));
    var other = send(edits.film(2, 1, 9));
    var pair = found(one, other);
    assertThat(pair.kind()).isEqualTo(Kind.SOUND);
    assertThat(pair.sound()).isNotEmpty();
    assertThat(pair.stretches()).isEqualTo(pair.sound());
  }

  @Test
  void what_is_kept_in_a_transaction_that_dies_leaves_neither_fingerprint_nor_job() {
    var film = send(edits.film(3, 3));
    await().atMost(Duration.ofSeconds(20)).until(() -> jobs(film) == 0);
    var before = fingerprints.of(film.id()).orElseThrow();
    jdbc.sql("delete from media.fingerprint where film = :film")
        .param("film", film.id().value())
        .update();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              fingerprints.keep(film.id(), before);
              assertThat(jobs(film)).isEqualTo(1);
              status.setRollbackOnly();
            });
    assertThat(fingerprints.has(film.id())).isFalse();
    assertThat(jobs(film)).isZero();
  }

  private int jobs(Film film) {
    return jdbc.sql(
            """
            select count(*) from work.scheduled_tasks
            where task_name = 'media-compare' and task_instance like :film
            """)
        .param("film", film.id() + "%")
        .query(Integer.class)
        .single();
  }

  @Test
  void a_check_that_is_repeated_keeps_the_same_fingerprint_and_queues_nothing() {
    var film = send(edits.film(3, 3));
    await().atMost(Duration.ofSeconds(20)).until(() -> jobs(film) == 0);
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            _ -> {
              fingerprints.keep(film.id(), fingerprints.of(film.id()).orElseThrow());
              assertThat(jobs(film)).isZero();
            });
  }

  @Test
  void another_machine_sees_what_this_one_kept_and_forgets_what_is_gone() {
    var file = edits.film(1, 4);
    var elsewhere = new Memory(fingerprintSql);
    var first = send(file);
    var fingerprint = fingerprints.of(first.id()).orElseThrow();
    assertThat(elsewhere.near(fingerprint, 1000)).contains(first.id());
    var second = send(edits.recut(file));
    assertThat(elsewhere.near(fingerprint, 1000)).contains(first.id(), second.id());
    elsewhere.forget(second.id());
    assertThat(elsewhere.near(fingerprint, 1000)).contains(first.id()).doesNotContain(second.id());
  }

  @Test
  void an_erased_film_leaves_no_fingerprint_and_no_pair() {
    var file = edits.film(2, 4);
    var subject = subject();
    var first = send(subject, file);
    var second = send(file);
    var pair = found(first, second);
    duplicates.rule(host(), pair.id(), 0, Answer.SAME_WORK, "");
    new TransactionTemplate(transactions).executeWithoutResult(_ -> films.erase(subject));
    assertThat(duplicates.find(pair.id())).isEmpty();
    assertThat(duplicates.rulings(pair.id())).isEmpty();
    assertThat(fingerprints.has(first.id())).isFalse();
    compared(second); // meets the index's memory of the film that is gone
    assertThat(pair(second, first)).isEmpty();
  }

  private Actor host() {
    return folk.host().actor();
  }

  private void saidToBeOfOtherBytes(Film film) {
    var other = Sha256.hex(film.id().toString());
    jdbc.sql(
            """
            insert into media.original (sha256, size, kept_at) values (:other, :size, now())
            """)
        .param("other", other)
        .param("size", film.size())
        .update();
    jdbc.sql("update media.film set sha256 = :other where id = :id")
        .param("other", other)
        .param("id", film.id().value())
        .update();
  }

  @Test
  void a_ruling_is_kept_though_the_films_are_compared_again_and_found_unlike() {
    var file = edits.film(1, 4);
    var first = send(file);
    var second = send(file);
    var pair = found(first, second);
    duplicates.rule(host(), pair.id(), 0, Answer.LICENSED, "两家都买了这段素材");
    saidToBeOfOtherBytes(second);
    jdbc.sql("delete from media.fingerprint where film = :id")
        .param("id", second.id().value())
        .update();
    compared(first);
    var after = pair(first, second).orElseThrow();
    assertThat(after.id()).isEqualTo(pair.id());
    assertThat(after.ruling().answer()).isEqualTo(Answer.LICENSED);
  }

  @Test
  void a_pair_nobody_ruled_on_goes_when_it_is_none_any_more() {
    var file = edits.film(1, 4);
    var first = send(file);
    var second = send(file);
    found(first, second);
    await().atMost(Duration.ofSeconds(20)).until(() -> jobs(first) + jobs(second) == 0);
    saidToBeOfOtherBytes(second);
    var unlike = send(edits.film(2, 4));
    jdbc.sql(
            """
            update media.fingerprint set bytes = (
              select bytes from media.fingerprint where film = :other) where film = :id
            """)
        .param("other", unlike.id().value())
        .param("id", second.id().value())
        .update();
    compared(first);
    assertThat(pair(first, second)).isEmpty();
  }

  @Test
  void a_ruling_is_changed_with_a_reason_by_whoever_saw_the_last_one() {
    var file = edits.film(0, 3);
    var first = send(file);
    var pair = found(first, send(file));
    duplicates.rule(host(), pair.id(), 0, Answer.COINCIDENCE, "");
    assertThatThrownBy(() -> duplicates.rule(host(), pair.id(), 0, Answer.SAME_WORK, "看错了"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("just ruled");
    assertThatThrownBy(() -> duplicates.rule(host(), pair.id(), 1, Answer.SAME_WORK, " "))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("with a reason");
    duplicates.rule(host(), pair.id(), 1, Answer.SAME_WORK, "看错了");
    assertThat(duplicates.rulings(pair.id()))
        .extracting("number", "answer", "note")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, Answer.COINCIDENCE, ""),
            org.assertj.core.groups.Tuple.tuple(2, Answer.SAME_WORK, "看错了"));
  }

  @Test
  void only_a_host_rules() {
    var file = edits.film(0, 3);
    var first = send(file);
    var pair = found(first, send(file));
    assertThatThrownBy(() -> duplicates.rule(person.actor(), pair.id(), 0, Answer.UNRELATED, ""))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void films_from_before_are_watched_again_one_by_one_and_compared() {
    var file = edits.film(2, 5);
    var first = send(file);
    jdbc.sql("delete from media.fingerprint where film = :id")
        .param("id", first.id().value())
        .update();
    archive.queue(100);
    await().atMost(Duration.ofSeconds(60)).until(() -> fingerprints.has(first.id()));
    assertThat(fingerprintSql.lacking(Fingerprints.VERSION, 100)).doesNotContain(first.id());
    var second = send(edits.recut(file));
    assertThat(found(first, second).first()).isEqualTo(first.id());
  }
}
