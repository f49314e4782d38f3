package io.jinbang.review.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.organization.Person;
import io.jinbang.review.Jury;
import io.jinbang.testing.Folk;
import io.jinbang.testing.IntegrationTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Two calls that differ only in what others scored and what the committee made of it look the same
 * to everybody but the host: judges, entrants, coordinators, strangers.
 */
@IntegrationTest
class SecrecyTests {
  @Autowired ApplicationContext context;
  @Autowired Folk folk;

  private Jury call(boolean other) {
    var jury = Jury.of(context, 3);
    for (var judge : jury.judges) {
      jury.honour(judge);
      for (var work = 0; work < 3; work++) {
        var own = judge.equals(jury.judges.getFirst());
        jury.handIn(judge, jury.works.get(work), own ? 5 + work : other ? 9 - 3 * work : 3 + work);
      }
    }
    jury.post(jury.host(), base(jury) + "/lock");
    return jury;
  }

  private static String base(Jury jury) {
    return "/host/c/" + jury.call.slug();
  }

  /** A meeting with a note, a move and a work taken out. */
  private void deliberate(Jury jury) {
    var meeting = base(jury) + "/deliberation";
    var fields = new ArrayList<String>();
    jury.judges.forEach(judge -> fields.addAll(List.of("present", judge.id().toString())));
    assertThat(jury.post(jury.host(), meeting + "/open", fields.toArray(String[]::new)).getStatus())
        .isEqualTo(302);
    var first = meeting + "/works/" + jury.works.getFirst().id();
    var last = meeting + "/works/" + jury.works.getLast().id();
    jury.post(jury.host(), first + "/notes", "words", "只有主办方知道的话");
    decide(jury, last, "BEFORE", jury.works.getFirst().id().toString());
    decide(jury, first, "OUT", "");
    assertThat(jury.post(jury.host(), meeting + "/close").getStatus()).isEqualTo(302);
  }

  private void decide(Jury jury, String work, String kind, String other) {
    var answer =
        jury.post(
            jury.host(),
            work + "/moves",
            "kind",
            kind,
            "other",
            other,
            "reason",
            "只有主办方知道的理由",
            "proposer",
            jury.judges.get(1).id().toString(),
            "seconder",
            jury.judges.get(2).id().toString());
    assertThat(answer.getStatus()).isEqualTo(302);
  }

  private Map<String, String> seen(Jury jury) {
    var seen = new LinkedHashMap<String, String>();
    var judge = jury.judges.getFirst();
    var slug = jury.call.slug();
    var unit = folk.coordinator(folk.body("js"));
    look(seen, jury, judge, "/desk");
    look(seen, jury, judge, "/judge");
    look(seen, jury, judge, "/judge/c/" + slug + "/works");
    jury.works.forEach(work -> look(seen, jury, judge, jury.path(judge, work)));
    look(seen, jury, jury.entrant, "/desk");
    look(seen, jury, jury.entrant, "/my/entries");
    jury.works.forEach(work -> look(seen, jury, jury.entrant, "/my/entries/" + work.id()));
    look(seen, jury, unit, "/unit/c/" + slug + "/recommendation");
    look(seen, jury, unit, "/unit/c/" + slug + "/screening-figures");
    for (var path : List.of("", "/list", "/works/" + jury.works.getFirst().submittedNumber())) {
      look(seen, jury, jury.entrant, "/c/" + slug + path);
    }
    return seen;
  }

  /** The answer's status, its headers and its page, without what names the call and its people. */
  private static void look(Map<String, String> seen, Jury jury, Person who, String path) {
    var answer = jury.get(who, path);
    var headers =
        answer.getHeaderNames().stream()
            .filter(name -> !name.matches("Set-Cookie|Content-Length"))
            .sorted()
            .map(name -> name + "=" + answer.getHeaders(name))
            .toList();
    var page = jury.page(who, path);
    // a judge's reading order is drawn anew for each call
    var lines = plain(answer.getStatus() + " " + headers + page, jury).lines().sorted().toList();
    seen.put(Integer.toString(seen.size()), String.join("\n", lines));
  }

  private static String plain(String answer, Jury jury) {
    var plain = answer.replace(jury.call.slug(), "SLUG");
    for (var work : jury.works) {
      plain = plain.replace(work.submittedNumber(), "NUMBER");
    }
    plain = plain.replace(jury.call.rulebook().numberPrefix(), "PREFIX");
    return plain
        .replaceAll("call-[0-9a-f]{8}-[0-9a-f]{4}", "SLUG") // of other calls, in menus
        .replace(" aria-current=\"page\"", "")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
        .replaceAll("(name=\"csrf\" content|name=\"_csrf\" value)=\"[^\"]+\"", "TOKEN")
        .replaceAll("第 \\d+ 件", "NTH")
        .replaceAll("(?s)<div class=\"qr\">.*?</div>", "QR")
        .replaceAll("<dt>视频</dt><dd>[^<]*</dd>|第 \\d+ 条", "RECEIVED")
        .replaceAll("/receipts/[\\w-]+", "RECEIPT");
  }

  @Test
  void a_deliberation_and_its_scores_show_to_nobody_but_the_host() {
    var quiet = call(false);
    var decided = call(true);
    deliberate(decided);
    var one = seen(quiet);
    var other = seen(decided);
    assertThat(String.join("", other.values())).doesNotContain("只有主办方知道的");
    one.forEach((place, page) -> assertThat(other.get(place)).as(place).isEqualTo(page));
  }
}
