package io.jinbang.campaign.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.RulebookAmended;
import io.jinbang.campaign.RulebookVersion;
import io.jinbang.campaign.RulebookVersion.Kind;
import io.jinbang.installation.MovableClock;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.ledger.Ledger;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Sha256;
import io.jinbang.shared.Text;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@RecordApplicationEvents
class AmendmentsTests {
  private static final Text REASON = Text.of("多地暴雨", "Heavy rain");

  @Autowired Folk folk;
  @Autowired Works works;
  @Autowired Campaigns campaigns;
  @Autowired Entries entries;
  @Autowired Ledger ledger;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;
  @Autowired ApplicationEvents events;

  private String source(Campaign call) {
    return campaigns.versions(call.id()).getFirst().source();
  }

  private Campaign amend(Campaign call, String yaml, Text reason) {
    return campaigns.amend(folk.host().actor(), call.id(), call.version(), yaml, reason);
  }

  private Campaign extend(Campaign call, String channel, Instant until, Text reason) {
    return campaigns.extend(folk.host().actor(), call.id(), channel, until, reason);
  }

  private static Instant later(Campaign call, int days) {
    return call.rulebook().timeline().webCloses().plus(Duration.ofDays(days));
  }

  private Id<Entry> begun(Campaign call, Person entrant) {
    var entry = works.draft(entrant, call);
    works.film(entrant, entry);
    return entry;
  }

  private List<String> letters(Person to) {
    return jdbc.sql(
            "select body from mail.letter where recipient = :to and body like '%原因%' order by"
                + " queued_at")
        .param("to", to.email())
        .query(String.class)
        .list();
  }

  private static void refused(Callable<?> action, Refusal.Kind kind, String... fields) {
    assertThatThrownBy(action::call)
        .asInstanceOf(type(Refusal.class))
        .satisfies(
            no -> {
              assertThat(no.kind()).isEqualTo(kind);
              assertThat(no.problems()).extracting(Problem::field).containsExactly(fields);
            });
  }

  // -- editing and amending

  @Test
  void before_anybody_enters_the_host_edits_without_a_word() {
    var call = works.call();
    works.draft(folk.entrant("参选者01"), call); // opened, nothing typed
    var edited = amend(call, source(call).replace("weight: 14", "weight: 15"), null);
    assertThat(edited.version()).isEqualTo(2);
    assertThat(campaigns.get(call.id())).isEqualTo(edited);
    assertThat(campaigns.bySlug(call.slug())).isEqualTo(edited);
    assertThat(campaigns.all()).contains(edited).doesNotContain(call);
    var versions = campaigns.versions(call.id());
    assertThat(versions)
        .extracting(RulebookVersion::kind)
        .containsExactly(Kind.EDITED, Kind.OPENED);
    assertThat(versions.getFirst().ledgerIndex()).isNull();
    assertThat(versions.getFirst().changes())
        .extracting(c -> c.path())
        .containsExactly("/judging/criteria/4/weight");
  }

  @Test
  void once_somebody_has_typed_a_change_is_an_amendment_with_a_reason_and_a_ledger_line() {
    var call = works.call();
    begun(call, folk.entrant("参选者01"));
    var yaml = source(call).replace("weight: 14", "weight: 15");
    refused(() -> amend(call, yaml, null), Refusal.Kind.INVALID, "reason-zh", "reason-en");
    refused(() -> amend(call, yaml, Text.of("只有中文", " \n")), Refusal.Kind.INVALID, "reason-en");
    var amended = amend(call, yaml, REASON);
    var version = campaigns.versions(call.id()).getFirst();
    assertThat(version.kind()).isEqualTo(Kind.AMENDED);
    assertThat(version.reason()).isEqualTo(REASON);
    var committed =
        """
        jinbang amendment 1
        call %s
        version 2
        kind AMENDED
        at %s
        before %s
        after %s
        zh 多地暴雨
        en Heavy rain
        """
            .formatted(call.slug(), version.at(), call.rulebookHash(), amended.rulebookHash());
    var line =
        jdbc.sql("select commitment from ledger.leaf where index = :index and kind = 'amendment'")
            .param("index", version.ledgerIndex())
            .query(byte[].class)
            .single();
    assertThat(HexFormat.of().formatHex(line))
        .isEqualTo(Sha256.hex(committed.getBytes(StandardCharsets.UTF_8)));
    assertThat(ledger.head().size()).isGreaterThan(version.ledgerIndex());
    assertThat(events.stream(RulebookAmended.class))
        .contains(new RulebookAmended(call.id(), 2, REASON, version.changes()));
  }

  @Test
  void a_theme_marked_by_an_entry_cannot_be_removed_and_nothing_is_changed() {
    var call = works.call();
    works.submitted(folk.entrant("参选者01"), call, "渡口", folk.body("js"));
    var source = source(call);
    var begin = source.indexOf("  - id: green");
    var without =
        (source.substring(0, begin) + source.substring(source.indexOf("\nentry:")))
            .replace("max-themes: 3", "max-themes: 2");
    refused(
        () -> amend(call, without, REASON), Refusal.Kind.INVALID, "/themes", "/entry/max-themes");
    assertThat(campaigns.get(call.id())).isEqualTo(call);
    assertThat(campaigns.versions(call.id())).hasSize(1);
  }

  @Test
  void what_changes_nothing_and_what_is_faulty_is_refused() {
    var call = works.call();
    refused(() -> amend(call, source(call), null), Refusal.Kind.CONFLICT, "");
    refused(
        () -> amend(call, source(call).replace("edition: 1", "edition: x"), null),
        Refusal.Kind.INVALID,
        "line 12: edition");
    var bomb = "a: &a [x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]";
    assertThatThrownBy(() -> amend(call, bomb, null)).isInstanceOf(Refusal.class);
  }

  @Test
  void only_the_host_amends_and_extends_and_foreign_calls_are_not_found() {
    var call = works.call();
    var stranger = folk.coordinator(folk.body("js")).actor();
    refused(
        () -> campaigns.amend(stranger, call.id(), 1, source(call), REASON),
        Refusal.Kind.FORBIDDEN,
        "");
    refused(
        () -> campaigns.extend(stranger, call.id(), "web", later(call, 1), REASON),
        Refusal.Kind.FORBIDDEN,
        "");
    refused(
        () -> campaigns.extend(folk.host().actor(), Id.random(), "web", Instant.MAX, REASON),
        Refusal.Kind.NOT_FOUND,
        "");
  }

  @Test
  void of_two_hosts_at_once_the_second_learns_of_the_first() throws Exception {
    var call = works.call();
    var source = source(call);
    folk.host();
    try (var both = Executors.newFixedThreadPool(2)) {
      var outcomes =
          both.invokeAll(
              List.<Callable<Object>>of(
                  () -> attempt(call, source.replace("weight: 14", "weight: 15")),
                  () -> attempt(call, source.replace("weight: 14", "weight: 16"))));
      assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
          .containsExactlyInAnyOrder(2, Refusal.Kind.CONFLICT);
    }
    assertThat(campaigns.versions(call.id())).hasSize(2);
  }

  private Object attempt(Campaign call, String yaml) {
    try {
      return amend(call, yaml, REASON).version();
    } catch (Refusal refusal) {
      return refusal.kind();
    }
  }

  // -- extending

  @Test
  void an_extension_is_in_force_at_once_logged_and_told_to_coordinators_and_entrants() {
    var call = works.call();
    var coordinator = folk.coordinator(folk.body("zj"));
    var entrant = folk.entrant("参选者01");
    var withdrawn = folk.entrant("参选者02");
    begun(call, entrant);
    var extended = extend(call, "web", later(call, 1), REASON);
    assertThat(extended.rulebook().timeline().webCloses()).isEqualTo(later(call, 1));
    assertThat(campaigns.get(call.id())).isEqualTo(extended);
    var version = campaigns.versions(call.id()).getFirst();
    assertThat(version.kind()).isEqualTo(Kind.EXTENDED);
    assertThat(version.source()).contains("# 一件作品在每一组里最多得一个奖");
    assertThat(version.changes())
        .extracting(c -> c.path())
        .containsExactly("/timeline/entries/close/web");
    assertThat(letters(coordinator))
        .singleElement()
        .asString()
        .contains("原因：多地暴雨", "Reason: Heavy rain", "/c/" + call.slug(), "网上报送截止");
    assertThat(letters(entrant)).singleElement().asString().contains("/my", "网上报送截止");
    assertThat(letters(withdrawn)).isEmpty();
  }

  @Test
  void a_change_of_no_date_is_told_to_coordinators_only() {
    var call = works.call();
    var entrant = folk.entrant("参选者01");
    begun(call, entrant);
    amend(call, source(call).replace("weight: 14", "weight: 15"), REASON);
    assertThat(letters(entrant)).isEmpty();
  }

  @Test
  void an_extension_into_the_past_to_the_same_time_or_of_no_channel_is_refused() {
    var call = works.call();
    var closes = call.rulebook().timeline().webCloses();
    refused(() -> extend(call, "web", closes, REASON), Refusal.Kind.INVALID, "until");
    refused(() -> extend(call, "web", Instant.now(), REASON), Refusal.Kind.INVALID, "until");
    refused(() -> extend(call, "form", later(call, 1), REASON), Refusal.Kind.INVALID, "channel");
    refused(
        () -> extend(call, "web", later(call, 1), Text.of("", "Rain")),
        Refusal.Kind.INVALID,
        "reason-zh");
    // screening ends two days after closing: three would leave it behind
    refused(() -> extend(call, "web", later(call, 3), REASON), Refusal.Kind.INVALID, "until");
    MovableClock.at(
        later(call, 1),
        () ->
            refused(
                () -> extend(call, "web", later(call, 1), REASON), Refusal.Kind.INVALID, "until"));
    assertThat(campaigns.versions(call.id())).hasSize(1);
  }

  @Test
  void an_upload_begun_before_closing_goes_on_after_an_extension() throws Exception {
    var call = works.call();
    var entrant = folk.entrant("参选者01");
    var entry = works.draft(entrant, call);
    var closes = call.rulebook().timeline().webCloses();
    var afterGrace = closes.plus(Duration.ofHours(3));
    var upload = new String[1];
    MovableClock.at(closes.minusSeconds(2), () -> upload[0] = begin(entrant, entry));
    assertThat(sendAt(afterGrace, entrant, upload[0])).isEqualTo(409);
    MovableClock.at(closes.minusSeconds(1), () -> extend(call, "web", later(call, 1), REASON));
    var graceNow = later(call, 1).plus(Duration.ofHours(2));
    assertThat(sendAt(graceNow, entrant, upload[0])).isEqualTo(409);
    assertThat(sendAt(graceNow.minusMillis(1), entrant, upload[0])).isEqualTo(204);
    assertThat(entries.get(entry).film()).isNotNull();
  }

  private String begin(Person entrant, Id<Entry> entry) {
    try {
      return works
          .begin(entrant, entry.value(), "passes.mp4", 5)
          .andReturn()
          .getResponse()
          .getHeader("Location");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private int sendAt(Instant moment, Person entrant, String upload) {
    var status = new int[1];
    MovableClock.at(
        moment,
        () -> {
          try {
            var bytes = "12345".getBytes(StandardCharsets.UTF_8);
            status[0] = works.append(entrant, upload, bytes).andReturn().getResponse().getStatus();
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
    return status[0];
  }

  @Test
  void a_version_whose_transaction_failed_was_never_in_force() {
    var call = works.call();
    var yaml = source(call).replace("weight: 14", "weight: 15");
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            transaction -> {
              var never = amend(call, yaml, null);
              assertThat(campaigns.get(call.id())).isEqualTo(never);
              transaction.setRollbackOnly();
            });
    assertThat(campaigns.get(call.id())).isEqualTo(call);
    var other = amend(call, source(call).replace("weight: 14", "weight: 16"), null);
    assertThat(campaigns.get(call.id())).isEqualTo(other);
    assertThat(other.rulebook().judging().criteria().get(4).weight()).isEqualTo(16);
  }
}
