package io.jinbang.campaign.rulebook;

import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Anchor;
import io.jinbang.campaign.Rulebook.BodyRole;
import io.jinbang.campaign.Rulebook.Criterion;
import io.jinbang.campaign.Rulebook.Declaration;
import io.jinbang.campaign.Rulebook.Entitlement;
import io.jinbang.campaign.Rulebook.EntryForm;
import io.jinbang.campaign.Rulebook.Judging;
import io.jinbang.campaign.Rulebook.Option;
import io.jinbang.campaign.Rulebook.Participant;
import io.jinbang.campaign.Rulebook.Prize;
import io.jinbang.campaign.Rulebook.Question;
import io.jinbang.campaign.Rulebook.Screening;
import io.jinbang.campaign.Rulebook.Theme;
import io.jinbang.campaign.Rulebook.Timeline;
import io.jinbang.media.TechnicalRules;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws up a rulebook from a tree known to be faultless. */
final class Draft {
  private final Branch root;
  private final ZoneId zone;

  private Draft(Branch root) {
    this.root = root;
    this.zone = ZoneId.of(root.get("timezone").string());
  }

  static Rulebook of(YamlTree tree) {
    return new Draft(Branch.root(tree)).rulebook();
  }

  private Rulebook rulebook() {
    return new Rulebook(
        root.get("id").string(),
        root.get("title").text(),
        root.get("about").text(),
        root.get("edition").number(),
        zone,
        root.get("number-prefix").string(),
        each(root.get("bodies"), Draft::participant),
        each(root.get("themes"), Draft::theme),
        form(root.get("entry")),
        film(root.get("film")),
        each(root.get("declarations"), Draft::declaration),
        timeline(root.get("timeline")),
        judging(root.get("judging")),
        each(root.get("prizes"), Draft::prize),
        each(root.get("exclusive"), Branch::strings),
        each(root.get("entitlements"), Draft::entitlement));
  }

  private static <T> List<T> each(Branch list, Function<Branch, T> reader) {
    return list.items().stream().map(reader).toList();
  }

  private static <E extends Enum<E>> E choice(Branch branch, Class<E> kind) {
    return Enum.valueOf(kind, branch.string().replace('-', '_').toUpperCase(Locale.ROOT));
  }

  private static Participant participant(Branch b) {
    return new Participant(choice(b.get("role"), BodyRole.class), b.get("name").text());
  }

  private static Theme theme(Branch b) {
    return new Theme(b.get("id").string(), b.get("name").text(), b.get("about").text());
  }

  // -- the entry form

  private static EntryForm form(Branch b) {
    return new EntryForm(b.get("max-themes").number(), each(b.get("questions"), Draft::question));
  }

  private static Question question(Branch b) {
    var kind = choice(b.get("kind"), Question.Kind.class);
    return new Question(
        b.get("id").string(),
        kind,
        b.get("label").text(),
        b.get("hint").there() ? b.get("hint").text() : null,
        b.get("required").node().booleanValue(),
        b.get("max").whole().orElse(longest(kind)),
        each(b.get("options"), Draft::option));
  }

  private static int longest(Question.Kind kind) {
    return switch (kind) {
      case TEXT, CHOICE -> 200;
      case LONG_TEXT -> 2000;
      case MOBILE -> 20;
      case CREDIT_CODE, ID_NUMBER -> 40;
      case EMAIL -> 254;
      case URL -> 500;
    };
  }

  private static Option option(Branch b) {
    return new Option(b.get("id").string(), b.get("label").text());
  }

  // -- film, declarations, dates

  private static TechnicalRules film(Branch b) {
    return new TechnicalRules(
        b.get("containers").strings(),
        length(b.get("duration").get("min")),
        length(b.get("duration").get("max")),
        b.get("short-side").number(),
        b.get("aspects").strings(),
        choice(b.get("audio"), TechnicalRules.Audio.class),
        Measures.size(b.get("max-size").string()).orElseThrow());
  }

  private static Duration length(Branch b) {
    return Measures.length(b.string()).orElseThrow();
  }

  private static Declaration declaration(Branch b) {
    return new Declaration(
        b.get("id").string(),
        b.get("version").number(),
        b.get("summary").text(),
        b.get("text").text());
  }

  private Timeline timeline(Branch b) {
    return new Timeline(
        moment(b.get("notice")),
        moment(b.get("entries").get("open")),
        closings(b.get("entries").get("close")),
        length(b.get("entries").get("grace")),
        moment(b.get("screening").get("until")),
        moment(b.get("judging").get("open")),
        moment(b.get("judging").get("close")),
        moment(b.get("posting")),
        maybe(b.get("ceremony")),
        screening(b.get("screening")));
  }

  private static Screening screening(Branch b) {
    return new Screening(
        b.get("opinions").whole().orElse(Screening.USUAL.opinions()),
        b.get("appeal").words().flatMap(Measures::length).orElse(Screening.USUAL.appeal()));
  }

  private Map<String, Instant> closings(Branch b) {
    var closings = new LinkedHashMap<String, Instant>();
    for (var channel : b.node().propertyNames()) {
      closings.put(channel, moment(b.get(channel)));
    }
    return Map.copyOf(closings);
  }

  private Instant moment(Branch b) {
    return Objects.requireNonNull(maybe(b));
  }

  private @Nullable Instant maybe(Branch b) {
    return Moments.read(b, zone, fault -> {});
  }

  // -- judging and prizes

  private static Judging judging(Branch b) {
    return new Judging(
        b.get("scale").get("min").number(),
        b.get("scale").get("max").number(),
        b.get("judges-per-work").number(),
        b.get("max-load").number(),
        each(b.get("criteria"), Draft::criterion),
        each(b.get("conflicts"), rule -> choice(rule, Judging.ConflictRule.class)),
        choice(b.get("method"), Judging.Method.class),
        b.get("clip").node().doubleValue(0));
  }

  private static Criterion criterion(Branch b) {
    return new Criterion(
        b.get("id").string(),
        b.get("name").text(),
        b.get("about").text(),
        b.get("weight").node().doubleValue(),
        each(b.get("anchors"), Draft::anchor));
  }

  private static Anchor anchor(Branch b) {
    return new Anchor(b.get("from").number(), b.get("to").number(), b.get("text").text());
  }

  private static Prize prize(Branch b) {
    var count = b.get("count");
    return new Prize(
        b.get("id").string(),
        b.get("name").text(),
        choice(b.get("kind"), Prize.Kind.class),
        count.whole().or(() -> count.get("min").whole()).orElseThrow(),
        count.whole().or(() -> count.get("max").whole()).orElseThrow(),
        b.get("criterion").words().orElse(null),
        b.get("entitlements").strings(),
        b.get("fit").whole().orElse(0));
  }

  private static Entitlement entitlement(Branch b) {
    return new Entitlement(b.get("id").string(), b.get("name").text());
  }
}
