package io.jinbang.scenario;

import static io.jinbang.testing.Works.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jinbang.attendance.Receiving;
import io.jinbang.attendance.registration.Admission;
import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Notices;
import io.jinbang.decision.Decisions;
import io.jinbang.installation.Home;
import io.jinbang.installation.MovableClock;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.complaint.Complaint;
import io.jinbang.intake.receipt.Receipts;
import io.jinbang.mail.Letters;
import io.jinbang.media.duplicate.Alike;
import io.jinbang.organization.Body;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.programme.Convened;
import io.jinbang.review.Jury;
import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import io.jinbang.shared.Role;
import io.jinbang.shared.Sha256;
import io.jinbang.shared.Text;
import io.jinbang.testing.Folk;
import io.jinbang.testing.Works;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** One of everything, and everybody who might ask for it. */
final class World {
  /** The state of what does not exist. */
  static final String MISSING = "MISSING";

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:(?:[^{}]|\\{[^}]*})*)?}");

  private final ApplicationContext context;
  private final Folk folk;
  private final Works works;
  private final Campaign call;
  private final Body province;
  private final Map<String, @Nullable Person> everybody = new LinkedHashMap<>();
  private final Map<String, List<Thing>> things = new LinkedHashMap<>();

  private World(ApplicationContext context) {
    this.context = context;
    folk = context.getBean(Folk.class);
    works = context.getBean(Works.class);
    call = works.call();
    province = folk.body("js");
    people();
    entries();
    forms();
    house();
    rights();
    notices();
    panel();
    judged();
    explained();
    gathering();
    shown();
    attendance();
    prepared();
  }

  /** A judge of the call who has declared a tie. */
  private void panel() {
    var host = folk.host();
    var base = "/host/c/" + call.slug() + "/panel";
    var address = Folk.address("judge");
    send(
        post(base)
            .param("name", "评委02")
            .param("email", address)
            .param("organisation", "示例学院")
            .param("load", "9")
            .with(as(host)));
    var judge = context.getBean(People.class).byEmail(address).orElseThrow().id();
    send(host, base + "/" + judge + "/ties", "body", "示例单位B");
    var tie =
        context
            .getBean(JdbcClient.class)
            .sql("select id from review.tie where judge = :judge")
            .param("judge", judge.value())
            .query(UUID.class)
            .single();
    var seated = Map.of("slug", call.slug(), "judge", judge.toString(), "tie", tie.toString());
    // nothing is given out in this call: here are no sheets, no meeting, no amendment
    var unscored =
        Map.of("slug", call.slug(), "entry", things.get("/my/entries/").get(1).values().get("id"));
    things.put("/host/c/{slug}/board/works/", List.of(new Thing("UNSCORED", unscored)));
    things.put("/host/c/{slug}/deliberation/works/", List.of(new Thing("UNSCORED", unscored)));
    things.put("/host/c/{slug}/panel/{judge}", List.of(new Thing("SEATED", seated)));
  }

  /** A notice with a file that came to the province, which has reported. */
  private void notices() {
    var base = "/host/c/" + call.slug() + "/notices";
    send(post(base).with(as(folk.host())));
    var pdf = new MockMultipartFile("file", "a.pdf", null, "%PDF-1.7 …".getBytes(UTF_8));
    send(multipart(base + "/1/files").file(pdf).with(as(folk.host())));
    send(post(base + "/1/send").param("to", province.id().toString()).with(as(folk.host())));
    MovableClock.at(call.rulebook().timeline().webCloses(), this::report);
    var sent = context.getBean(Notices.class).dispatches(call.id()).getFirst();
    var file =
        context
            .getBean(JdbcClient.class)
            .sql(
                """
                select a.id from campaign.attachment a join campaign.notice n on n.id = a.notice
                where n.campaign = :call
                """)
            .param("call", call.id().value())
            .query(UUID.class)
            .single();
    var values =
        Map.of(
            "slug", call.slug(),
            "number", "1",
            "file", file.toString(),
            "code", sent.code(),
            "body", province.id().toString(),
            "place", "1");
    for (var path :
        List.of(
            "/host/c/{slug}/notices/{number",
            "/unit/c/{slug}/notice/{number",
            "/c/{slug}/n/{code}",
            "/host/c/{slug}/reports/{body}",
            "/unit/c/{slug}/report/pictures/")) {
      things.put(path, List.of(new Thing("SENT", values)));
    }
  }

  private void report() {
    var own = "/unit/c/" + call.slug() + "/report";
    var unit = Objects.requireNonNull(everybody.get("unit"));
    var bytes = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0};
    var picture = new MockMultipartFile("case-picture-1", "a.png", null, bytes);
    send(
        multipart(own)
            .file(picture)
            .param("step", "file")
            .param("done", "已转发")
            .param("case-title-1", "示例案例")
            .with(as(unit)));
  }

  static World of(ApplicationContext context) {
    return new World(context);
  }

  /**
   * An object in a state, by the values of a route's variables.
   *
   * @param values by name; others are filled with what exists nowhere
   */
  record Thing(String state, Map<String, String> values) {
    String fill(String path) {
      return VARIABLE
          .matcher(path)
          .replaceAll(
              variable -> values.getOrDefault(variable.group(1), nowhere(variable.group(2))));
    }

    /** A value that no object has but the variable's own pattern lets through. */
    private static String nowhere(@Nullable String pattern) {
      return pattern == null
          ? "00000000-0000-4000-8000-000000000000"
          : pattern.contains("[1-8]") ? "1" : "nowhere";
    }
  }

  private void people() {
    everybody.put("stranger", null);
    everybody.put("entrant", folk.entrant("参选者01"));
    everybody.put("other-entrant", folk.entrant("参选者02"));
    everybody.put("unit", folk.coordinator(province));
    everybody.put("other-unit", folk.coordinator(folk.body("zj")));
    everybody.put("screener", folk.screener());
    everybody.put("judge", folk.judge("评委01", null));
    everybody.put("host", folk.host());
  }

  Map<String, @Nullable Person> everybody() {
    return everybody;
  }

  /** Those who have a role, but nothing to do with the objects here. */
  List<String> outsiders() {
    return List.of("stranger", "other-entrant", "other-unit", "judge");
  }

  private Person entrant() {
    return Objects.requireNonNull(everybody.get("entrant"));
  }

  private void entries() {
    var submitted = works.submitted(entrant(), call, "报送的作品", province);
    var returned = works.submitted(entrant(), call, "退回的作品", province);
    context
        .getBean(Entries.class)
        .returnForCorrection(folk.host().actor(), returned.id(), Text.of("补字幕", "Add subtitles"));
    var withdrawn = works.submitted(entrant(), call, "撤回的作品", province);
    withdraw(withdrawn.id());
    recommended();
    var draft = works.draft(entrant(), call); // last: an untouched draft is taken up again
    for (var name :
        List.of("/my/entries/", "/host/entries/", "/screening/works/", "/judge/works/")) {
      things.put(
          name,
          List.of(
              thing("DRAFT", "id", draft),
              thing("SUBMITTED", "id", submitted.id()),
              thing("RETURNED", "id", returned.id()),
              thing("WITHDRAWN", "id", withdrawn.id())));
    }
    var captions = Map.of("subject", submitted.id().toString(), "language", "zh");
    var alike =
        new Alike(context)
            .recut(
                Objects.requireNonNull(submitted.film()),
                Objects.requireNonNull(returned.film()),
                0.9);
    things.put("/host/c/{slug}/duplicates/{pair", List.of(call("OPEN", "pair", alike.toString())));
    things.put("/my/films/", List.of(new Thing("SUBMITTED", captions)));
    things.put("/films/", List.of(new Thing("SUBMITTED", partsOf(submitted.film()))));
    things.put("/uploads/", List.of(thing("WHOLE", "id", submitted.film())));
    var receipt = context.getBean(Receipts.class).latestOf(submitted.id()).orElseThrow();
    things.put("/receipts/", List.of(new Thing("ISSUED", Map.of("code", receipt.code()))));
    things.put("/host/c/{slug}/samples/", List.of(call("OPEN", "place", "1")));
    things.put("/judge/c/{slug}/warm-up/", List.of(call("OPEN", "place", "1")));
    things.put("/host/c/{slug}/versions/", List.of(call("OPEN", "number", "1")));
    things.put(
        "/c/{slug}/works/", List.of(call("SUBMITTED", "number", submitted.submittedNumber())));
  }

  /** The film itself, and the names of what is made of it. */
  private static Map<String, String> partsOf(@Nullable Id<?> film) {
    var part = "480-00000000";
    return Map.of(
        "id", String.valueOf(film), "name", "480", "part", part, "number", "1", "language", "zh");
  }

  /** A recommendation form handed in by the unit. */
  private void forms() {
    var path = handed("作品名称,联系人,联系手机\n渡口,联系人01,13900001234\n");
    var id = path.substring(path.lastIndexOf('/') + 1);
    for (var part : List.of("/host", "/unit")) {
      things.put(part + "/c/{slug}/forms/{id}", List.of(call("HANDED", "id", id)));
    }
  }

  private String handed(String form) {
    try {
      return String.valueOf(
          context
              .getBean(MockMvc.class)
              .perform(
                  multipart("/unit/c/" + call.slug() + "/forms")
                      .file(
                          new MockMultipartFile(
                              "file", "form.csv", "text/csv", form.getBytes(UTF_8)))
                      .with(as(Objects.requireNonNull(everybody.get("unit"))))
                      .with(csrf()))
              .andReturn()
              .getResponse()
              .getRedirectedUrl());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** A unit with one work endorsed and sealed, and one that asks the body above it. */
  private void recommended() {
    var unit = folk.unit(province, "示例单位A");
    var sealed = naming(unit);
    var path = "/unit/c/" + call.slug() + "/recommendation/";
    var coordinator = Objects.requireNonNull(everybody.get("unit"));
    send(coordinator, path + "works/" + sealed, "say", "endorse", "words", "好");
    send(coordinator, path + "units/" + unit.id() + "/seal");
    things.put(
        "/unit/c/{slug}/recommendation/works/",
        List.of(
            call("ASKED", "entry", naming(province).toString()),
            call("SEALED", "entry", sealed.toString())));
    for (var units :
        List.of("/unit/c/{slug}/recommendation/units/", "/host/c/{slug}/recommendations/{")) {
      things.put(units, List.of(call("SEALED", "unit", unit.id().toString())));
    }
  }

  private Id<Entry> naming(Body unit) {
    var entry = works.draft(entrant(), call);
    works.film(entrant(), entry);
    var path = "/my/entries/" + entry + "/submit";
    try {
      context
          .getBean(MockMvc.class)
          .perform(
              works
                  .form(path, entrant(), call, "请人推荐的作品", province)
                  .param("unit", unit.id().toString()))
          .andExpect(status().is3xxRedirection());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return entry;
  }

  private void send(Person who, String path, String... fields) {
    var form = post(path).with(as(who)).with(csrf());
    for (var i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    try {
      context.getBean(MockMvc.class).perform(form).andExpect(status().is3xxRedirection());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void withdraw(Id<Entry> entry) {
    try {
      context
          .getBean(MockMvc.class)
          .perform(post("/my/entries/" + entry + "/withdraw").with(as(entrant())).with(csrf()));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** A complaint the entrant knows of, and somebody else's wish to be erased. */
  private void rights() {
    var number = things.get("/c/{slug}/works/").getFirst().values().get("number");
    send(
        post("/c/" + call.slug() + "/complaint")
            .param("work", number)
            .param("name", "权利人01")
            .param("email", Folk.address("claimant"))
            .param("relation", "OWNER")
            .param("claim", "照片是我拍的")
            .param("faith", "yes"));
    var jdbc = context.getBean(JdbcClient.class);
    var newest = "select id from intake.complaint order by received_at desc limit 1";
    Id<Complaint> complaint = Id.of(jdbc.sql(newest).query(UUID.class).single());
    jdbc.sql("update intake.complaint set state = 'UNDER_REVIEW' where id = :id")
        .param("id", complaint.value())
        .update();
    jdbc.sql(
            """
            insert into intake.complaint_step (complaint, at, what) values (:id, now(), 'UNDER_REVIEW')
            """)
        .param("id", complaint.value())
        .update();
    things.put("/host/complaints/", List.of(thing("UNDER_REVIEW", "id", complaint)));
    things.put("/my/complaints/", List.of(thing("UNDER_REVIEW", "id", complaint)));
    send(post("/account/erasure").with(as(folk.entrant("参选者03"))));
    var asked = "select id from organization.erasure order by asked_at desc limit 1";
    things.put(
        "/host/erasures/",
        List.of(thing("ASKED", "id", Id.of(jdbc.sql(asked).query(UUID.class).single()))));
  }

  private void send(AbstractMockHttpServletRequestBuilder<?> request) {
    try {
      context.getBean(MockMvc.class).perform(request.with(csrf()));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** A message that needs a person, with one attachment. */
  private void mail() {
    var id = UUID.randomUUID();
    var message =
        """
        From: <unit01@example.org>
        Content-Disposition: attachment; filename=a.bin
        X-Mark: %s

        bytes
        """
            .formatted(id)
            .getBytes(UTF_8);
    var sha256 = Sha256.hex(message);
    try {
      var shelf = context.getBean(Home.class).folder("mailbox").resolve(sha256.substring(0, 2));
      Files.write(Files.createDirectories(shelf).resolve(sha256), message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var jdbc = context.getBean(JdbcClient.class);
    jdbc.sql(
            """
            insert into mail.message (id, sha256, content_sha256, variant, from_address, subject,
              received_at, size, whole, kept_at)
            values (:id, :sha, :sha, false, 'unit01@example.org', 'x', now(), :size, true, now())
            """)
        .param("id", id)
        .param("sha", sha256)
        .param("size", message.length)
        .update();
    jdbc.sql(
            """
            insert into intake.mail (message, state, reason, sender, subject, received_at)
            values (:id, 'NEEDS_PERSON', 'NO_FORM', 'unit01@example.org', 'x', now())
            """)
        .param("id", id)
        .update();
    things.put(
        "/host/mailbox/messages/",
        List.of(new Thing("WAITING", Map.of("id", id.toString(), "number", "1"))));
  }

  private void house() {
    things.put("/host/bodies/", List.of(thing("PROVINCE", "id", province.id())));
    things.put("/unit/bodies/", List.of(thing("PROVINCE", "id", province.id())));
    things.put("/host/people/", List.of(thing("ENTRANT", "id", entrant().id())));
    context.getBean(Letters.class).send("x@example.org", Language.ZH, "信", "内容");
    var letter =
        context
            .getBean(JdbcClient.class)
            .sql("select id from mail.letter order by queued_at desc limit 1")
            .query(UUID.class)
            .single();
    things.put("/host/letters/", List.of(new Thing("WAITING", Map.of("id", letter.toString()))));
    things.put("/host/letters/templates/", List.of(new Thing("KIND", Map.of("id", "invited"))));
    mail();
    // one-time paths and certificates come into the world elsewhere; nobody may guess them
    for (var guessed : List.of("/welcome/", "/setup/", "/claim/", "/certificates/")) {
      things.put(guessed, List.of(new Thing("GUESSED", Map.of())));
    }
    things.put(
        "/host/campaigns/{name",
        List.of(new Thing("EXAMPLE", Map.of("name", "short-video-contest"))));
  }

  private static Thing thing(String state, String variable, @Nullable Id<?> id) {
    return new Thing(state, Map.of(variable, String.valueOf(id)));
  }

  private Thing call(String state, String variable, String value) {
    return new Thing(state, Map.of("slug", call.slug(), variable, value));
  }

  /** What a route is asked about: real objects, then one that does not exist. */
  List<Thing> objectsOf(String path) {
    var all = new ArrayList<Thing>();
    things.entrySet().stream()
        .filter(kind -> path.startsWith(kind.getKey()))
        .max(Comparator.comparing(kind -> kind.getKey().length()))
        .map(Map.Entry::getValue)
        .ifPresent(all::addAll);
    if (all.isEmpty() && path.contains("{slug}")) {
      all.add(new Thing("OPEN", Map.of("slug", call.slug())));
    }
    if (!path.contains("{")) {
      return List.of(new Thing("-", Map.of()));
    }
    all.add(new Thing(MISSING, Map.of()));
    return all;
  }

  /** Whether a line is about an object that has an owner. */
  boolean isPrivate(String line) {
    var path = line.split("\t")[1];
    return path.startsWith("/my/entries/{")
        || path.startsWith("/my/films/")
        || path.startsWith("/films/")
        || path.startsWith("/uploads/{")
        || path.startsWith("/unit/bodies/{")
        || path.startsWith("/unit/c/{slug}/recommendation/works/")
        || path.startsWith("/unit/c/{slug}/recommendation/units/")
        || path.startsWith("/unit/c/{slug}/notice/{number")
        || path.startsWith("/unit/c/{slug}/report/pictures/")
        || path.startsWith("/judge/works/");
  }

  /** A gathering with one of everything, released once. */
  private void gathering() {
    var convened =
        Convened.of(
            context.getBean(MockMvcTester.class), folk.host(), "campaign", call.id().toString());
    var session = convened.session("开幕");
    var speaker = convened.speaker("嘉宾01", null);
    convened.stage(session, speaker, "SPEAKER");
    convened.place(session, convened.hall("一号厅", 300), "2026-09-10", "09:00");
    convened.post("/sessions/" + session + "/talks", "talkZh", "演讲", "talkMinutes", "20");
    convened.post("/bodies", "role", "HOST", "nameZh", "示例单位A");
    convened.post("/forums", "nameZh", "分论坛");
    convened.release();
    var values = new HashMap<String, String>();
    values.put("proposal", proposal(convened));
    values.putAll(
        Map.of(
            "slug", convened.slug(),
            "session", session,
            "speaker", speaker,
            "hall", convened.id("/halls", "一号厅"),
            "venue", convened.id("/halls", "示例会展中心"),
            "talk", convened.id("/sessions/" + session, "演讲"),
            "body", convened.id("/bodies", "示例单位A"),
            "forum", convened.id("/forums", "分论坛"),
            "entry", things.get("/my/entries/").get(1).values().get("id"),
            "version", "1"));
    for (var path : List.of("/host/g/{slug}", "/g/{slug}", "/api/g/{slug}")) {
      things.put(path, List.of(new Thing("RELEASED", values)));
    }
  }

  /** A timetable that was asked for and stopped. */
  private String proposal(Convened convened) {
    convened.post("/timetable", "aim", "ALL");
    var proposal =
        context
            .getBean(JdbcClient.class)
            .sql(
                """
                select p.id from programme.proposal p
                join programme.gathering g on g.id = p.gathering where g.slug = :slug
                """)
            .param("slug", convened.slug())
            .query(UUID.class)
            .single();
    convened.post("/timetable/" + proposal + "/stop");
    return proposal.toString();
  }

  /** A call that is judged and locked, with a pattern to rule on, an amendment and a meeting. */
  private void judged() {
    var jury = Jury.of(context, 14, entrant());
    var random = new Random(1);
    for (var judge : jury.judges) {
      jury.honour(judge);
      var marks = judge.equals(jury.judges.getFirst()) ? 1 : 6; // the first gives each work one
      jury.works.forEach(work -> jury.handIn(judge, work, random.ints(marks, 3, 10).toArray()));
    }
    var base = "/host/c/" + jury.call.slug();
    jury.post(jury.host(), base + "/lock");
    var work = jury.works.getFirst();
    var judge = jury.judges.getFirst();
    var mark = jury.sheet(judge, work).marks().get("story") == 3 ? "4" : "3";
    send(
        jury.host(),
        base + "/board/works/" + work.id() + "/amend",
        "sheet",
        jury.id(judge, work).toString(),
        "criterion",
        "story",
        "mark",
        mark,
        "reason",
        "纸质表上如此");
    var two = jury.judges.stream().limit(2).map(person -> person.id().toString()).toList();
    send(jury.host(), base + "/deliberation/open", "present", two.get(0), "present", two.get(1));
    var amendment =
        context
            .getBean(JdbcClient.class)
            .sql("select id from review.amendment where campaign = :call")
            .param("call", jury.call.id().value())
            .query(UUID.class)
            .single();
    var values =
        Map.of(
            "slug", jury.call.slug(),
            "entry", work.id().toString(),
            "id", amendment.toString(),
            "flag", flag(jury));
    for (var path :
        List.of(
            "/host/c/{slug}/board",
            "/host/c/{slug}/board/works/",
            "/host/c/{slug}/deliberation",
            "/host/c/{slug}/deliberation/works/",
            "/host/c/{slug}/integrity",
            "/host/c/{slug}/integrity/{flag")) {
      var open = List.of(new Thing("OPEN", Map.of("slug", call.slug())));
      var all = new ArrayList<>(things.getOrDefault(path, open));
      all.add(new Thing("JUDGED", values));
      things.put(path, all);
    }
  }

  private static String flag(Jury jury) {
    var page = jury.page(jury.host(), "/host/c/" + jury.call.slug() + "/integrity");
    var link = Pattern.compile("/integrity/([0-9a-f]+)\"").matcher(page);
    if (!link.find()) {
      throw new AssertionError("no pattern in " + page);
    }
    return link.group(1);
  }

  /** A call whose list is posted, so that its entrant may read how they were judged. */
  private void explained() {
    var jury = Jury.of(context, 1, entrant());
    jury.handAllIn();
    jury.post(jury.host(), "/host/c/" + jury.call.slug() + "/lock");
    var decisions = context.getBean(Decisions.class);
    var work = jury.works.getFirst().id();
    var list =
        """
        {"method":"CALIBRATED","lines":[{"prize":"gold","theme":null,"entry":"%s","number":"1",
          "title":"t","certificate":"C-%s","recipient":{"zh":"甲","en":"A"},
          "reason":{"zh":"甲","en":"A"},"runnerUp":null}]}
        """
            .formatted(work, work);
    Jury.at(
        Jury.JUDGING,
        () -> {
          var host = jury.host().actor();
          var second =
              context
                  .getBean(People.class)
                  .invite(host, "主办02", Folk.address("host"), Role.HOST, null)
                  .person();
          var proposed = decisions.propose(host, "prizes", jury.call.id().value(), list);
          decisions.signOff(second.actor(), proposed.id());
          return decisions.post(host, proposed.id(), Jury.JUDGING);
        });
    var all = new ArrayList<>(things.getOrDefault("/my/entries/", List.of()));
    all.add(thing("POSTED", "id", work));
    things.put("/my/entries/{id}/explanation", all);
  }

  /** A show that is planned, with a link by which to look at it. */
  private void shown() {
    var host = folk.host();
    var jdbc = context.getBean(JdbcClient.class);
    var gathering = UUID.randomUUID();
    var slug = "s" + gathering.toString().substring(0, 8);
    jdbc.sql(
            """
            insert into programme.gathering (id, slug, name_zh, name_en, zone, first_day, last_day,
              roles, made_by, made_at)
            values (:id, :slug, '示例大会', '', 'Asia/Shanghai', '2026-10-16', '2026-10-18',
              '{GUIDING,HOST}', :by, now())
            """)
        .param("id", gathering)
        .param("slug", slug)
        .param("by", host.id().value())
        .update();
    var base = "/host/g/" + slug + "/show";
    send(host, base, "title-zh", "开幕式", "begin", "2026-10-16T09:00", "pattern", "OPENING");
    var id = only(jdbc, "select id from programme.show where gathering = :of", gathering);
    shows(host, base + "/" + id + "/links");
    var planned =
        Map.of(
            "slug",
            slug,
            "id",
            id.toString(),
            "segment",
            only(jdbc, "select id from programme.segment where show = :of limit 1", id).toString(),
            "cue",
            only(jdbc, "select id from programme.cue where show = :of limit 1", id).toString(),
            "link",
            only(jdbc, "select id from programme.show_link where show = :of", id).toString());
    things.put("/host/g/{slug}/show", List.of(new Thing("PLANNED", planned)));
    things.put("/show/", List.of(new Thing("GUESSED", Map.of())));
  }

  /** The link is shown once, as the answer. */
  private void shows(Person host, String links) {
    try {
      context
          .getBean(MockMvc.class)
          .perform(post(links).with(as(host)).with(csrf()).param("audience", "STAGE"))
          .andExpect(status().isOk());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static UUID only(JdbcClient jdbc, String sql, UUID of) {
    return jdbc.sql(sql).param("of", of).query(UUID.class).single();
  }

  /** A gathering with a guest, a list to be looked through and a door. */
  private void attendance() {
    var category = Receiving.category("代表", "Delegate", null);
    var receiving =
        Receiving.gathering(context, folk.host()).receives(Admission.OPEN, null, category);
    var base = "/host/g/" + receiving.slug() + "/guests";
    var guest = receiving.attendee("嘉宾01", category, Receiving.code());
    var email = Folk.address("guest");
    send(
        post("/g/" + receiving.slug() + "/register")
            .param("category", category.id().toString())
            .param("nameZh", "嘉宾02")
            .param("email", email)
            .param("consent", "yes"));
    send(post(base + "/sheets").param("table", "姓名,邮箱\n嘉宾03,\n").with(as(folk.host())));
    var door = receiving.door("东门");
    var values =
        Map.of(
            "slug", receiving.slug(),
            "guest", guest.toString(),
            "sheet", newest("sheet", receiving),
            "door", newest("door", receiving));
    var ofGuest = Map.of("secret", receiving.linkTo(email));
    for (var path :
        List.of(
            "/g/{slug}/register",
            "/host/g/{slug}/guests",
            "/host/g/{slug}/guests/{guest",
            "/host/g/{slug}/guests/invitations/{guest",
            "/host/g/{slug}/guests/sheets/{sheet",
            "/host/g/{slug}/guests/doors/{door")) {
      things.put(path, List.of(new Thing("RECEIVING", values)));
    }
    things.put("/guest/{secret", List.of(new Thing("UNCONFIRMED", ofGuest)));
    things.put("/door/{secret", List.of(new Thing("OPEN", Map.of("secret", door))));
  }

  private String newest(String table, Receiving receiving) {
    return context
        .getBean(JdbcClient.class)
        .sql("select id from attendance." + table + " where gathering = :gathering")
        .param("gathering", receiving.gathering().id().value())
        .query(UUID.class)
        .single()
        .toString();
  }

  /** A gathering with a task whose owner comes by a link, a press desk and a released briefing. */
  private void prepared() {
    var jdbc = context.getBean(JdbcClient.class);
    var gathering = UUID.randomUUID();
    var slug = "w" + gathering.toString().substring(0, 8);
    jdbc.sql(
            """
            insert into programme.gathering (id, slug, name_zh, name_en, zone, first_day, last_day,
              roles, made_by, made_at)
            values (:id, :slug, '示例大会', 'Sample Gathering', 'Asia/Shanghai', '2036-10-16',
              '2036-10-18', '{HOST}', :by, now())
            """)
        .param("id", gathering)
        .param("slug", slug)
        .param("by", folk.host().id().value())
        .update();
    var base = "/host/g/" + slug;
    send(folk.host(), base + "/groups", "name-zh", "会务组");
    var group = only(jdbc, "select id from programme.workgroup where gathering = :of", gathering);
    send(folk.host(), base + "/groups/" + group + "/members", "name", "联络员09");
    var member =
        only(jdbc, "select id from programme.workgroup_member where gathering = :of", gathering);
    send(
        folk.host(),
        base + "/tasks/new",
        "title",
        "订场地",
        "group",
        group.toString(),
        "owner",
        member.toString(),
        "due",
        "2036-10-10");
    var task = only(jdbc, "select id from programme.task where gathering = :of", gathering);
    send(
        folk.host(),
        base + "/press/desk",
        "closes",
        "2036-10-14T18:00",
        "most",
        "2",
        "consent-zh",
        "只用于核发采访证。",
        "consent-en",
        "For accreditation only.",
        "keep",
        "2036-11-18");
    send(
        post("/g/" + slug + "/press")
            .param("name", "记者01")
            .param("outlet", "示例报")
            .param("email", Folk.address("press"))
            .param("consent", "yes"));
    var prepared = new HashMap<String, String>();
    prepared.put("slug", slug);
    prepared.put("member", member.toString());
    prepared.put("task", task.toString());
    put("/host/g/{slug}/readiness", prepared, task);
    put("/host/g/{slug}/tasks", prepared, task);
    put("/host/g/{slug}/groups", prepared, group);
    put(
        "/host/g/{slug}/press",
        prepared,
        only(jdbc, "select id from programme.accreditation where gathering = :of", gathering));
    put(
        "/host/g/{slug}/press/outlets",
        prepared,
        only(jdbc, "select id from programme.outlet where gathering = :of", gathering));
    put("/g/{slug}/press", prepared, task);
    put("/my/tasks/", prepared, task);
    things.put("/task/", List.of(new Thing("GUESSED", Map.of())));
    briefing(jdbc, gathering, prepared);
  }

  private void put(String path, Map<String, String> values, UUID id) {
    var own = new HashMap<>(values);
    own.put("id", id.toString());
    things.put(path, List.of(new Thing("PREPARED", own)));
  }

  /** Drafted: nothing of it is public, whoever asks. */
  private void briefing(JdbcClient jdbc, UUID gathering, Map<String, String> values) {
    var base = "/host/g/" + values.get("slug") + "/briefings";
    send(folk.host(), base, "title-zh", "新闻发布会", "begins", "2036-10-15T10:00");
    var id = only(jdbc, "select id from programme.briefing where gathering = :of", gathering);
    send(folk.host(), base + "/" + id + "/say", "kind", "NOTE", "zh", "说明");
    var said = only(jdbc, "select id from programme.paragraph where briefing = :of", id);
    var own = new HashMap<>(values);
    own.put("said", said.toString());
    put("/host/g/{slug}/briefings", own, id);
    put("/g/{slug}/briefings", own, id);
  }
}
