package io.jinbang.programme.runofshow;

import io.jinbang.award.Awards;
import io.jinbang.award.Awards.Award;
import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Prize;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.programme.CeremonyObjects;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Prizes, as posted: the certificates that are handed out on a stage. */
@Service
class CertificateBatches implements CeremonyObjects {
  private final Awards awards;
  private final Campaigns campaigns;
  private final Entries entries;

  CertificateBatches(Awards awards, Campaigns campaigns, Entries entries) {
    this.awards = awards;
    this.campaigns = campaigns;
    this.entries = entries;
  }

  @Override
  public List<Offer> offered(Gathering gathering) {
    return gathering.campaigns().stream()
        .map(campaigns::get)
        .flatMap(
            call ->
                call.rulebook().prizes().stream()
                    .flatMap(prize -> offers(call.rulebook(), prize, call.id())))
        .toList();
  }

  private static Stream<Offer> offers(Rulebook rulebook, Prize prize, Id<Campaign> call) {
    return prize.kind() == Prize.Kind.THEME
        ? rulebook.themes().stream()
            .map(
                theme ->
                    new Offer(
                        new CertificateKey(call, prize.id(), theme.id(), 0).toString(),
                        label(rulebook, prize, theme.name())))
        : Stream.of(
            new Offer(
                new CertificateKey(call, prize.id(), null, 0).toString(),
                label(rulebook, prize, Text.same(""))));
  }

  private static Text label(Rulebook rulebook, Prize prize, Text theme) {
    return Text.of("{}：{} {}", "{}: {} {}").withEach(rulebook.title(), prize.name(), theme);
  }

  @Override
  public List<Line> revealed(String key) {
    return CertificateKey.parse(key).map(this::lines).orElse(List.of());
  }

  private List<Line> lines(CertificateKey key) {
    var given =
        awards.posted(key.campaign()).stream()
            .flatMap(list -> list.awards().stream())
            .filter(award -> award.prize().equals(key.prize()))
            .filter(award -> Objects.equals(award.theme(), key.theme()))
            .toList();
    var chosen = key.place() == 0 ? given : given.stream().skip(key.place() - 1L).limit(1).toList();
    var works = works(chosen);
    return chosen.stream().map(award -> line(award, works)).toList();
  }

  private Map<Id<Entry>, Entry> works(List<Award> awards) {
    var ids = awards.stream().map(Award::entry).filter(Objects::nonNull).distinct().toList();
    return entries.all(ids).stream().collect(Collectors.toMap(Entry::id, Function.identity()));
  }

  private static Line line(Award award, Map<Id<Entry>, Entry> works) {
    var work = award.entry() == null ? null : works.get(award.entry());
    return work == null
        ? new Line(award.recipient(), Text.same(""), award.certificate())
        : new Line(Text.same(work.title()), award.recipient(), award.certificate());
  }
}
