package io.jinbang.demo;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Question;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One contest as its people live through it, each at their own browser: from the rulebook to the
 * posted list. Reads the rulebook for what it asks and hard-codes nothing of it.
 */
final class Story {
  private static final String ID = "([0-9a-f]{8}-[0-9a-f-]{27})";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Company company;
  private final Campaigns campaigns;
  private final FilmStudio studio;
  private final Cascade cascade;
  private final Consumer<String> told;

  Story(Company company, Campaigns campaigns, FilmStudio studio, Consumer<String> told) {
    this.company = company;
    this.campaigns = campaigns;
    this.studio = studio;
    this.cascade = new Cascade(company);
    this.told = told;
  }

  /** The whole contest, at the moments its own rulebook names. */
  Campaign play(String source, List<WorkScript> scripts, int judges) {
    var call = open(source, Instant.now().minus(300, ChronoUnit.DAYS));
    var timeline = call.rulebook().timeline();
    cascade.send(call, timeline.noticed());
    cascade.takeUp(call, timeline.noticed().plus(1, ChronoUnit.DAYS));
    var works = new LinkedHashMap<UUID, WorkScript>();
    for (var i = 0; i < scripts.size(); i++) {
      var share = (i + 1.0) / (scripts.size() + 1);
      var when = between(timeline.entriesOpen(), timeline.webCloses(), share);
      works.put(enter(call, scripts.get(i), when), scripts.get(i));
    }
    cascade.recommend(call, timeline.webCloses().plus(10, ChronoUnit.MINUTES));
    seat(call, judges, timeline.webCloses());
    screen(call, works, timeline.webCloses().plus(1, ChronoUnit.HOURS));
    release(call, timeline.judgingOpens());
    judge(call, judges, qualities(scripts), timeline.judgingOpens().plus(1, ChronoUnit.DAYS));
    post(call, timeline.posting());
    return call;
  }

  private static Instant between(Instant from, Instant to, double share) {
    return from.plusMillis((long) ((to.toEpochMilli() - from.toEpochMilli()) * share));
  }

  private static Map<String, Double> qualities(List<WorkScript> scripts) {
    return scripts.stream()
        .collect(Collectors.toMap(WorkScript::title, WorkScript::quality, Math::max));
  }

  /** Opens the call. */
  Campaign open(String source, Instant when) {
    var host = company.member(Cast.HOST).at(when);
    host.get("/host/campaigns/new");
    var page = host.send("/host/campaigns/new", Map.of("source", source, "step", "open"));
    var slug =
        source
            .lines()
            .filter(line -> line.startsWith("id: "))
            .findFirst()
            .orElseThrow()
            .substring(4)
            .strip();
    if (page.body().contains("class=\"errors\"")) {
      throw new IllegalStateException(page.body());
    }
    return campaigns.bySlug(slug);
  }

  /** Seats the first judges of the cast. */
  void seat(Campaign call, int judges, Instant when) {
    var host = company.member(Cast.HOST).at(when);
    var path = "/host/c/" + call.slug() + "/panel";
    for (var juror : Cast.JUDGES.subList(0, judges)) {
      var form = host.get(path);
      var fields = new HashMap<String, Object>();
      fields.put("name", juror.part().name());
      fields.put("email", juror.part().email());
      fields.put("organisation", juror.organisation());
      fields.put("division", option(form, juror.division()));
      fields.put("load", call.rulebook().judging().maxLoad());
      var page = host.send(path, fields);
      company.welcome(juror.part(), page, when);
    }
  }

  /** The value of the choice whose label begins so; empty for none. */
  private static String option(VisitorGateway.Page page, String label) {
    return label.isEmpty() ? "" : page.find("<option value=\"" + ID + "\"[^>]*>" + label);
  }

  /** An entrant enters a work; returns its identifier. */
  UUID enter(Campaign call, WorkScript script, Instant when) {
    told.accept("参选 " + script.title());
    var film = studio.film(script.film());
    var entrant = company.entrant(script.entrant(), when).at(when);
    var form = entrant.get("/my/enter/" + call.slug());
    var entry = UUID.fromString(form.path().replaceAll(".*/", ""));
    upload(entrant, entry, film, script);
    var path = "/my/entries/" + entry;
    var sent = entrant.post(path + "/submit", fields(call.rulebook(), script, entrant.get(path)));
    if ((sent.status() < 400) == (script.screening() == WorkScript.Screening.NONE)) {
      throw new IllegalStateException(script.title() + " " + sent.status() + "\n" + sent.body());
    }
    return entry;
  }

  private static void upload(VisitorGateway entrant, UUID entry, Path film, WorkScript script) {
    entrant.upload(entry, film, script.title() + ".mp4");
    var until = Instant.now().plus(PATIENCE);
    while (!entrant.get("/my/films/" + entry).body().contains("data-state=\"checked\"")) {
      if (Instant.now().isAfter(until)) {
        throw new IllegalStateException("still not checked: " + script.title());
      }
      pause(Duration.ofMillis(300));
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> fields(
      Rulebook rulebook, WorkScript script, VisitorGateway.Page form) {
    var themes = rulebook.themes().stream().map(Rulebook.Theme::id).toList();
    var fields = new HashMap<String, Object>();
    fields.put("title", script.title());
    fields.put("organisation", script.organisation());
    fields.put("credits", "示例创作者%02d、示例摄影%02d".formatted(script.entrant(), script.entrant()));
    fields.put("theme", themes.get(script.themes().getFirst() % themes.size()));
    if (rulebook.form().maxThemes() > 1) {
      fields.put(
          "further",
          script.themes().stream().skip(1).map(i -> themes.get(i % themes.size())).toList());
    }
    fields.put("division", option(form, script.division()));
    if (script.division().equals(Cast.COORDINATED)) {
      fields.put("unit", option(form, script.division()));
    }
    fields.putAll(generated(script));
    rulebook
        .form()
        .questions()
        .forEach(question -> fields.put("q-" + question.id(), answer(question, script)));
    rulebook.declarations().forEach(declaration -> fields.put("d-" + declaration.id(), "yes"));
    return fields;
  }

  /** One entrant in eight drew with a machine, and says so. */
  private static Map<String, Object> generated(WorkScript script) {
    return script.entrant() % 8 == 5
        ? Map.of("ai", "partly", "ai-part", List.of("picture", "voice"), "ai-tool", "示例生成工具")
        : Map.of("ai", "none");
  }

  private static String answer(Question question, WorkScript script) {
    var answer =
        switch (question.kind()) {
          case TEXT -> "示例地点";
          case LONG_TEXT -> "《" + script.title() + "》讲一个地方、一群人和一件做了很多年的事。画面是为演示绘制的。";
          case MOBILE -> "13900000000";
          case CREDIT_CODE -> "91350100M000100Y43"; // the example of GB 32100-2015
          case ID_NUMBER -> "11010519491231002X"; // an example of GB 11643-1999
          case EMAIL -> Cast.entrant(script.entrant()).email();
          case URL -> "https://demo.example/" + script.entrant();
          case CHOICE -> question.options().getFirst().id();
        };
    return answer.substring(0, Math.min(answer.length(), question.max()));
  }

  /** The screener sees every work; a returned one is mended by its entrant and passed. */
  void screen(Campaign call, Map<UUID, WorkScript> works, Instant when) {
    var screener = company.member(Cast.SCREENER).at(when);
    works.forEach((entry, script) -> screen(call, screener, entry, script, when));
  }

  private void screen(
      Campaign call, VisitorGateway screener, UUID entry, WorkScript script, Instant when) {
    var path = "/screening/works/" + entry;
    switch (script.screening()) {
      case PASS -> pass(screener, path);
      case REJECT -> {
        screener.get(path);
        screener.send(
            path,
            Map.of("outcome", "REJECTED", "reason", "DUPLICATE", "note", "与另一件作品相同，请看编号在前的一件。"));
      }
      case RETURN -> {
        screener.get(path);
        screener.send(
            path, Map.of("outcome", "RETURNED", "reason", "INCOMPLETE", "note", "请把主创姓名写全。"));
        mend(call, entry, script, when.plusSeconds(3600));
        pass(screener.at(when.plusSeconds(7200)), path);
        screener.at(when);
      }
      case NONE -> {}
    }
  }

  private static void pass(VisitorGateway screener, String path) {
    screener.get(path);
    screener.send(path, Map.of("outcome", "PASSED"));
  }

  private void mend(Campaign call, UUID entry, WorkScript script, Instant when) {
    var entrant = company.entrant(script.entrant(), when).at(when);
    var path = "/my/entries/" + entry;
    entrant.get(path);
    var form = entrant.send(path + "/reopen", Map.of());
    entrant.send(path + "/submit", fields(call.rulebook(), script, form));
  }

  /** Gives the works to the judges. */
  void release(Campaign call, Instant when) {
    var host = company.member(Cast.HOST).at(when);
    var path = "/host/c/" + call.slug() + "/assignment";
    host.get(path);
    host.send(path + "/draft", Map.of());
    var seen = host.get(path).find("name=\"seen\" value=\"([^\"]+)\"");
    host.send(path + "/release", Map.of("seen", seen));
  }

  /** Every judge scores everything they were given, each with their own strictness. */
  void judge(Campaign call, int judges, Map<String, Double> qualityByTitle, Instant when) {
    for (var number = 0; number < judges; number++) {
      told.accept("评分 " + Cast.JUDGES.get(number).part().name());
      new Scorer(call, company.member(Cast.JUDGES.get(number).part()).at(when), number)
          .scoreAll(qualityByTitle);
    }
  }

  /** One judge at the desk. */
  private static final class Scorer {
    private final Campaign call;
    private final VisitorGateway judge;
    private final Random random;
    private final double strictness;

    private Scorer(Campaign call, VisitorGateway judge, int number) {
      this.call = call;
      this.judge = judge;
      this.random = new Random(number);
      this.strictness = random.nextGaussian() * .09;
    }

    private void scoreAll(Map<String, Double> qualityByTitle) {
      var base = "/judge/c/" + call.slug();
      judge.get("/judge");
      judge.send(base + "/honour", Map.of());
      for (var work :
          judge.get(base + "/works").all("/judge/works/" + ID + "\"").stream()
              .distinct()
              .toList()) {
        score(work, qualityByTitle);
      }
    }

    private void score(String assignment, Map<String, Double> qualityByTitle) {
      var path = "/judge/works/" + assignment;
      var title = judge.get(path).find("<h1[^>]*>([^<]+)</h1>");
      var fields = new HashMap<String, Object>();
      for (var criterion : call.rulebook().judging().criteria()) {
        fields.put("m-" + criterion.id(), mark(qualityByTitle.getOrDefault(title, .5)));
      }
      var quality = qualityByTitle.getOrDefault(title, .5);
      for (var prize : call.rulebook().fitPrizes()) {
        fields.put("f-" + prize.id(), quality > .5 ? "yes" : "no");
      }
      fields.put("comment", random.nextInt(3) == 0 ? "画面和声音配得好，结尾可以再短一点。" : "");
      judge.send(path + "/hand-in", fields);
    }

    private int mark(double quality) {
      var judging = call.rulebook().judging();
      var felt = quality * .75 + .15 - strictness + random.nextGaussian() * .1;
      var mark = judging.min() + felt * (judging.max() - judging.min());
      return (int) Math.clamp(Math.round(mark), judging.min(), judging.max());
    }
  }

  /**
   * The host locks, the committee meets, the host proposes; a colleague signs; the list is posted.
   */
  void post(Campaign call, Instant when) {
    var host = company.member(Cast.HOST).at(when);
    var base = "/host/c/" + call.slug();
    host.get(base + "/board");
    host.send(base + "/lock", Map.of());
    new Committee(host, base + "/deliberation").meet();
    propose(call, host, base + "/prizes");
    var second = company.member(Cast.SECOND_HOST).at(when.plusSeconds(600));
    second.get(base + "/prizes");
    second.send(base + "/prizes/sign", Map.of());
    host.at(when.plusSeconds(1200)).get(base + "/prizes");
    host.send(base + "/prizes/post", Map.of("at", ""));
  }

  /** The first bodies get the units' prizes. */
  private static void propose(Campaign call, VisitorGateway host, String path) {
    var form = host.get(path);
    var fields = new HashMap<String, Object>();
    for (var prize : call.rulebook().prizes()) {
      if (prize.kind() == Rulebook.Prize.Kind.UNIT) {
        var bodies = form.all("name=\"unit-" + prize.id() + "\" value=\"" + ID + "\"");
        fields.put(
            "unit-" + prize.id(),
            bodies.subList(0, Math.min(Math.clamp(2, prize.min(), prize.max()), bodies.size())));
      }
    }
    host.send(path + "/propose", fields);
  }
}
