package io.jinbang.intake.receipt;

import static io.jinbang.testing.Works.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jinbang.intake.Entries;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import io.jinbang.testing.Works;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class ReceiptTests {
  @Autowired private MockMvc http;
  @Autowired private Folk folk;
  @Autowired private Works works;
  @Autowired private Entries entries;
  @Autowired private Receipts receipts;

  @Test
  void a_stranger_verifies_a_receipt_and_learns_of_nobody() throws Exception {
    var entrant = folk.entrant("参选者01");
    var entry = works.submitted(entrant, works.call(), "渡口的船厂", folk.body("js"));
    var receipt = receipts.latestOf(entry.id()).orElseThrow();
    for (var path : new String[] {receipt.path(), receipt.path() + "/print"}) {
      http.perform(get(path).locale(Locale.CHINA))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("SV26-0001")))
          .andExpect(content().string(containsString(receipt.time(ZoneId.of("Asia/Shanghai")))))
          .andExpect(content().string(not(containsString("渡口的船厂"))))
          .andExpect(content().string(not(containsString("作者01"))))
          .andExpect(content().string(not(containsString("13900001234"))))
          .andExpect(content().string(not(containsString(entrant.name()))));
    }
    http.perform(get(receipt.path()).locale(Locale.CHINA))
        .andExpect(content().string(containsString("这份回执属实")))
        .andExpect(content().string(containsString(Receipt.brief(receipt.filmSha256()))));
    http.perform(get("/receipts/" + receipt.code().toUpperCase(Locale.ROOT)))
        .andExpect(status().isOk());
  }

  @Test
  void a_wrong_code_names_nothing() throws Exception {
    http.perform(get("/receipts/0000000000000000")).andExpect(status().isNotFound());
    http.perform(get("/receipts/x/print")).andExpect(status().isNotFound());
  }

  @Test
  void an_altered_receipt_does_not_verify() {
    var entry = works.submitted(folk.entrant("参选者01"), works.call(), "渡口", folk.body("js"));
    var receipt = receipts.latestOf(entry.id()).orElseThrow();
    var altered =
        new Receipt(
            receipt.code(),
            receipt.entry(),
            receipt.version(),
            receipt.number(),
            receipt.submittedAt(),
            receipt.filmSha256(),
            receipt.salt(),
            receipt.payload().replace("SV26-0001", "SV26-0002"),
            receipt.ledgerIndex(),
            receipt.ledgerAt());
    assertThat(receipts.prove(receipt).holds()).isTrue();
    assertThat(receipts.prove(altered).holds()).isFalse();
  }

  @Test
  void an_earlier_receipt_stays_true_and_tells_of_the_later_one() throws Exception {
    var entrant = folk.entrant("参选者01");
    var call = works.call();
    var entry = works.submitted(entrant, call, "渡口", folk.body("js")).id();
    var first = receipts.latestOf(entry).orElseThrow();
    entries.returnForCorrection(folk.host().actor(), entry, Text.of("缺署名", "No authors"));
    http.perform(post("/my/entries/" + entry + "/reopen").with(as(entrant)).with(csrf()));
    works.submit(entrant, call, entry, "渡口", folk.body("js"));
    http.perform(get(first.path()).locale(Locale.CHINA))
        .andExpect(content().string(containsString("这份回执属实")))
        .andExpect(content().string(containsString("最新的是第 2 版回执")));
  }

  @Test
  void times_are_printed_to_the_second_with_their_offset() {
    var receipt =
        new Receipt(
            "0",
            Id.random(),
            1,
            "A-1",
            Instant.parse("2026-07-19T13:06:44.999Z"),
            "",
            "",
            "",
            0,
            Instant.EPOCH);
    assertThat(receipt.time(ZoneId.of("Asia/Shanghai"))).isEqualTo("2026-07-19 21:06:44 UTC+8");
    assertThat(receipt.time(ZoneId.of("Asia/Kolkata"))).isEqualTo("2026-07-19 18:36:44 UTC+05:30");
    assertThat(receipt.time(ZoneId.of("UTC"))).isEqualTo("2026-07-19 13:06:44 UTC");
  }
}
