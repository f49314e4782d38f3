package io.jinbang.intake.mailbox;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Rulebook.Question;
import io.jinbang.intake.arrival.Arrivals;
import io.jinbang.intake.arrival.Source;
import io.jinbang.intake.arrival.Work;
import io.jinbang.intake.form.Finding;
import io.jinbang.intake.form.FormReading;
import io.jinbang.intake.form.FormRow;
import io.jinbang.intake.form.Pairing;
import io.jinbang.intake.form.ReceivedForms;
import io.jinbang.mail.Mailbox;
import io.jinbang.mail.mime.MimeReading.Part;
import io.jinbang.organization.Body;
import io.jinbang.organization.People;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Sha256;
import io.jinbang.shared.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes works of a message's forms and films. */
@Service
class TakingIn {
  private final Mails mails;
  private final Mailbox mailbox;
  private final ReceivedForms forms;
  private final Arrivals arrivals;
  private final LinkGateway links;
  private final People people;

  TakingIn(
      Mails mails,
      Mailbox mailbox,
      ReceivedForms forms,
      Arrivals arrivals,
      LinkGateway links,
      People people) {
    this.mails = mails;
    this.mailbox = mailbox;
    this.forms = forms;
    this.arrivals = arrivals;
    this.links = links;
    this.people = people;
  }

  void take(Mail mail, Campaign call, Contents contents, Path folder) {
    new Case(mail, call, contents, folder).take();
  }

  /** A row with the form it stands on. */
  private record Row(String place, FormRow row, FormReading form) {}

  /** One message in hand. */
  private final class Case {
    private final Mail mail;
    private final Campaign call;
    private final Contents contents;
    private final Path folder;
    private final AllowedHosts hosts = new AllowedHosts(mails.hosts());
    private final List<Row> rows = new ArrayList<>();
    private final List<MailWork> works = new ArrayList<>();
    private final List<MailFile> files = new ArrayList<>();
    private final Map<String, Path> films = new LinkedHashMap<>();
    private boolean badLink;

    Case(Mail mail, Campaign call, Contents contents, Path folder) {
      this.mail = mail;
      this.call = call;
      this.contents = contents;
      this.folder = folder;
    }

    void take() {
      contents.forms().forEach(this::read);
      contents.films().forEach(film -> films.put(unique(film), film.file()));
      contents.others().forEach(part -> note(part, Text.of("没有用到", "not used")));
      fetchLinksOfRows();
      var paired = pairing();
      fetchLinksOfWords(paired);
      var all = badLink ? paired : pairing();
      var left = left(all);
      enter(all);
      note(all);
      mails.taken(mail, works, files, reason(left));
    }

    // -- forms

    private void read(Part form) {
      try {
        var reading = forms.read(call, form.name(), Files.readAllBytes(form.file()), mail.unit());
        var problems = reading.findings().stream().filter(Finding::stops).map(this::problem);
        if (reading.unusable()) {
          works.add(new MailWork("f" + form.number(), "", null, "", problems.toList()));
          note(form, Text.of("表有问题，没有收下", "faulty, not taken"));
          return;
        }
        reading
            .rows()
            .forEach(
                row -> rows.add(new Row("f" + form.number() + ":" + row.place(), row, reading)));
        note(form, Text.of("{} 件作品", "{} works").with(reading.rows().size()));
      } catch (Refusal refusal) {
        works.add(new MailWork("f" + form.number(), "", null, "", named(form, refusal)));
        note(form, refusal.first().message());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private List<Problem> named(Part form, Refusal refusal) {
      return refusal.problems().stream()
          .map(
              problem ->
                  new Problem(
                      problem.field(),
                      Text.of(
                          form.name() + "：" + problem.message().zh(),
                          form.name() + ": " + problem.message().en()),
                      problem.remedy()))
          .toList();
    }

    private Problem problem(Finding finding) {
      var where = finding.address().isEmpty() ? "" : finding.address() + " ";
      return new Problem(
          finding.field(),
          Text.of(where + finding.message().zh(), where + finding.message().en()),
          finding.remedy());
    }

    // -- films

    /** Two files of one name are told apart by their numbers. */
    private String unique(Part film) {
      return films.containsKey(film.name()) ? film.number() + "-" + film.name() : film.name();
    }

    private Map<String, String> pairing() {
      var found = new HashMap<String, String>();
      var wanted = rows.stream().map(row -> placed(row)).toList();
      found.putAll(Pairing.of(wanted, List.copyOf(films.keySet())).films());
      fetched.forEach(found::put);
      mails.pairings(mail).forEach(found::put);
      found.values().removeIf(film -> !films.containsKey(film));
      return found;
    }

    private final Map<String, String> fetched = new HashMap<>();

    /** The same row under the name it has within the message. */
    private FormRow placed(Row row) {
      var same = row.row();
      return new FormRow(
          row.place(),
          same.draft(),
          same.filmName(),
          same.email(),
          same.contact(),
          same.cells(),
          same.findings());
    }

    /** A row's own link, unless its film is attached. */
    private void fetchLinksOfRows() {
      var attached = pairing();
      for (var row : rows) {
        var link = link(row);
        if (link.isPresent() && !attached.containsKey(row.place()) && row.row().good()) {
          fetch(link.get())
              .ifPresentOrElse(name -> fetched.put(row.place(), name), () -> badLink = true);
        }
      }
    }

    private Optional<String> link(Row row) {
      return call.rulebook().form().questions().stream()
          .filter(one -> one.kind() == Question.Kind.URL)
          .map(one -> row.row().draft().answer(one.id()))
          .filter(answer -> !answer.isEmpty())
          .findFirst();
    }

    /** Links in the words of a message count where a film is still missing. */
    private void fetchLinksOfWords(Map<String, String> paired) {
      var missing =
          rows.stream().anyMatch(row -> row.row().good() && !paired.containsKey(row.place()));
      if (missing && !badLink) {
        for (var link : contents.links()) {
          badLink |= fetch(link).isEmpty();
        }
      }
    }

    private Optional<String> fetch(String link) {
      var number = 1000 + files.size();
      var to = folder.resolve("link-" + number);
      return switch (links.fetch(link, hosts, call.rulebook().film().maxBytes(), to)) {
        case LinkGateway.Download.Film film -> {
          var name = films.containsKey(film.name()) ? number + "-" + film.name() : film.name();
          films.put(name, film.file());
          files.add(file(number, link, Text.of("已下载：{}", "fetched: {}").with(name)));
          yield Optional.of(name);
        }
        case LinkGateway.Download.Refused refused -> {
          files.add(file(number, link, refused.why()));
          yield Optional.empty();
        }
      };
    }

    private static MailFile file(int number, String link, Text note) {
      var shown = link.substring(0, Math.min(500, link.length()));
      return new MailFile(number, shown, 0, MailFile.Kind.LINK, note);
    }

    private List<String> left(Map<String, String> paired) {
      return films.keySet().stream().filter(film -> !paired.containsValue(film)).toList();
    }

    // -- entries

    private void enter(Map<String, String> paired) {
      var units = new LinkedHashMap<Id<Body>, List<Row>>();
      for (var row : rows) {
        var unit = row.row().draft().unit();
        if (row.row().good() && unit != null) {
          units.computeIfAbsent(unit, _ -> new ArrayList<>()).add(row);
        } else {
          works.add(refused(row));
        }
      }
      units.forEach((unit, some) -> enter(unit, some, paired));
    }

    private MailWork refused(Row row) {
      var problems =
          row.row().findings().stream().filter(Finding::stops).map(this::problem).toList();
      return new MailWork(row.place(), title(row), null, "", problems);
    }

    private void enter(Id<Body> unit, List<Row> some, Map<String, String> paired) {
      try {
        var given = some.stream().map(row -> work(row, paired)).toList();
        var taken = arrivals.take(call, source(unit), given);
        for (var i = 0; i < some.size(); i++) {
          var row = some.get(i);
          works.add(
              new MailWork(
                  row.place(),
                  title(row),
                  taken.get(i).id(),
                  paired.getOrDefault(row.place(), ""),
                  List.of()));
        }
      } catch (Refusal refusal) {
        some.forEach(
            row -> works.add(new MailWork(row.place(), title(row), null, "", refusal.problems())));
      }
    }

    private Work work(Row row, Map<String, String> paired) {
      var name = paired.getOrDefault(row.place(), "");
      return ReceivedForms.work(
          row.row(), row.form().agreed(), name.isEmpty() ? null : films.get(name), name);
    }

    private static String title(Row row) {
      return row.row().draft().title().isBlank() ? row.place() : row.row().draft().title();
    }

    /**
     * All that one sender recommends for one unit, so that a form sent again makes nothing twice.
     */
    private Source source(Id<Body> unit) {
      var whose = Sha256.hex(call.id() + "\n" + unit + "\n" + mail.sender());
      return new Source(
          Source.Channel.MAIL,
          "mail " + whose,
          mail.subject().isBlank() ? mail.sender() : mail.subject(),
          mail.receivedAt(),
          custodian(),
          unit);
    }

    private UUID custodian() {
      var enabled = mailbox.state().enabledBy();
      return enabled == null ? people.withRole(Role.HOST).getFirst().id().value() : enabled;
    }

    // -- what is noted

    private void note(Part part, Text note) {
      files.add(new MailFile(part.number(), part.name(), part.size(), contents.kind(part), note));
    }

    private void note(Map<String, String> paired) {
      for (var film : contents.films()) {
        var row =
            rows.stream().filter(each -> film.name().equals(paired.get(each.place()))).findFirst();
        note(
            film,
            row.map(each -> Text.of("用于《{}》", "for “{}”").with(title(each)))
                .orElse(Text.of("对不上作品", "fits no work")));
      }
    }

    private @Nullable MailReason reason(List<String> left) {
      return badLink ? MailReason.LINK : left.isEmpty() ? null : MailReason.UNPAIRED;
    }
  }
}
