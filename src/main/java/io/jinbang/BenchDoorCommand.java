package io.jinbang;

import io.jinbang.attendance.checkin.Doors;
import io.jinbang.attendance.registration.Admission;
import io.jinbang.attendance.registration.Admissions;
import io.jinbang.attendance.registration.Attendees;
import io.jinbang.attendance.registration.Category;
import io.jinbang.attendance.registration.Colour;
import io.jinbang.attendance.registration.Particulars;
import io.jinbang.attendance.registration.Reception;
import io.jinbang.bench.ChildGateway;
import io.jinbang.bench.CutLineGateway;
import io.jinbang.bench.DoorGateway;
import io.jinbang.demo.VisitorGateway;
import io.jinbang.organization.identity.Setup;
import io.jinbang.programme.Programmes;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import io.jinbang.shared.Window;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Guests at several doors whose line is cut again and again. */
@Command(
    name = "door",
    mixinStandardHelpOptions = true,
    description = {
      "Check-in at four doors over a line that is cut for a second every three, and what an hour",
      "without a line takes to be sent. Exit 1 where a check-in is lost."
    })
final class BenchDoorCommand implements Callable<Integer> {
  private static final String PASSWORD = "nobody stays here";
  private static final int DOORS = 4;
  private static final long CUT_FOR = 1_000;
  private static final long MENDED_FOR = 2_000;
  private static final LocalDate DAY = LocalDate.of(2099, 9, 10);

  @Option(
      names = "--rate",
      defaultValue = "20",
      description = "Check-ins a second at all doors together (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--seconds",
      defaultValue = "60",
      description = "How long (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    var children = new ChildGateway();
    long lost;
    try (var server = server(children)) {
      lost = measure(server);
    }
    children.clear();
    return lost == 0 ? 0 : 1;
  }

  private static ConfigurableApplicationContext server(ChildGateway children) throws IOException {
    var port = ChildGateway.freePort();
    var settings = ServeCommand.settings(port, "127.0.0.1", children.folder().resolve("data"));
    settings.put("server.servlet.session.cookie.secure", false);
    settings.put("logging.level.root", "error");
    return new SpringApplication(Jinbang.class)
        .run(
            settings.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new));
  }

  private long measure(ConfigurableApplicationContext server) throws Exception {
    var port = Integer.parseInt(server.getEnvironment().getProperty("local.server.port", "0"));
    var scene = new Scene(server, port, rate * seconds);
    try (var line = new CutLineGateway(port)) {
      var doors = doors(scene, line.port());
      var lost = cutting(doors, line, scene.codes());
      line.mend();
      return lost + backlog(scene, line, scene.codes());
    }
  }

  private static List<DoorGateway> doors(Scene scene, int port) {
    return IntStream.range(0, DOORS)
        .mapToObj(door -> new DoorGateway(port, scene.door("门 " + door)))
        .toList();
  }

  /** Everybody comes in while the line is cut and mended. */
  private long cutting(List<DoorGateway> doors, CutLineGateway line, List<String> codes)
      throws Exception {
    var done = new boolean[1];
    var senders =
        doors.stream().map(door -> Thread.ofVirtual().start(() -> send(door, done))).toList();
    var saboteur = Thread.ofVirtual().start(() -> sabotage(line));
    var begin = System.nanoTime();
    for (var i = 0; i < codes.size(); i++) {
      doors.get(i % DOORS).scan(codes.get(i));
      sleepUntil(begin + (i + 1) * 1_000_000_000L / rate);
    }
    saboteur.interrupt();
    saboteur.join();
    line.mend();
    done[0] = true;
    for (var sender : senders) {
      sender.join();
    }
    var elapsed = (System.nanoTime() - begin) / 1e9;
    var lost = codes.size() - doors.getFirst().inside();
    tell(doors, codes.size(), elapsed, lost);
    return lost;
  }

  private static void send(DoorGateway door, boolean[] done) {
    try {
      door.run(() -> done[0]);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static void sabotage(CutLineGateway line) {
    try {
      while (true) {
        Thread.sleep(MENDED_FOR);
        line.cut();
        Thread.sleep(CUT_FOR);
        line.mend();
      }
    } catch (InterruptedException enough) {
      line.mend();
    }
  }

  private static void sleepUntil(long nanos) throws InterruptedException {
    var left = nanos - System.nanoTime();
    if (left > 0) {
      Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
    }
  }

  private void tell(List<DoorGateway> doors, int all, double elapsed, long lost) {
    var waits = doors.stream().flatMap(door -> door.waits().stream()).sorted().toList();
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%d check-ins, %.1f a second at %d doors, %d requests cut: lost %d; acknowledged after"
                + " p50 %.0f ms, p95 %.0f ms%n",
            all,
            all / elapsed,
            DOORS,
            doors.stream().mapToInt(DoorGateway::failures).sum(),
            lost,
            waits.get(waits.size() / 2) / 1e6,
            waits.get(waits.size() * 95 / 100) / 1e6);
  }

  /** All of them again, at one door that had no line meanwhile; nobody counts twice. */
  private long backlog(Scene scene, CutLineGateway line, List<String> codes) throws Exception {
    var door = new DoorGateway(line.port(), scene.door("门 9"));
    codes.forEach(door::scan);
    var begin = System.nanoTime();
    door.run(() -> true);
    var elapsed = (System.nanoTime() - begin) / 1e9;
    var lost = codes.size() - door.inside();
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%d queued at one door sent in %.1f s (%.0f a second); counted twice or lost: %d%n",
            codes.size(),
            elapsed,
            codes.size() / elapsed,
            lost);
    spec.commandLine().getOut().flush();
    return Math.abs(lost);
  }

  /** A gathering with so many guests. */
  private static final class Scene {
    private final ConfigurableApplicationContext server;
    private final Actor host;
    private final Reception reception;
    private final List<String> codes = new ArrayList<>();

    Scene(ConfigurableApplicationContext server, int port, int guests) {
      this.server = server;
      var name = Text.of("示例主办单位", "Sample Host");
      host = server.getBean(Setup.class).host(name, "主办01", "host@example.org", PASSWORD).actor();
      gathering(port);
      var gathering = server.getBean(Programmes.class).bySlug("bench");
      var category =
          new Category(Id.random(), Text.of("代表", "Delegate"), Colour.INK, null, 0, true, true);
      var now = server.getBean(Clock.class).instant();
      reception =
          new Reception(
              gathering.id(),
              Admission.OPEN,
              new Window(now, now.plusSeconds(86_400)),
              null,
              DAY.plusDays(30),
              Text.same("–"),
              List.of(category));
      server.getBean(Admissions.class).set(host, reception);
      IntStream.range(0, guests).forEach(guest -> add(guest, category));
    }

    private static void gathering(int port) {
      var visitor = new VisitorGateway("http://127.0.0.1:" + port, "");
      visitor.get("/sign-in");
      visitor.send("/sign-in", Map.of("email", "host@example.org", "password", PASSWORD));
      visitor.get("/host/gatherings/new");
      visitor.send(
          "/host/gatherings/new",
          Map.of(
              "slug", "bench",
              "nameZh", "示例大会",
              "nameEn", "Sample Gathering",
              "zone", "Asia/Shanghai",
              "first", DAY.toString(),
              "last", DAY.toString()));
    }

    private void add(int guest, Category category) {
      var code = "%016d".formatted(guest);
      codes.add(code);
      var told = new Particulars("嘉宾" + guest, "", "", "", "", "");
      server.getBean(Attendees.class).walkIn(reception, Id.random(), category, told, code);
    }

    List<String> codes() {
      return codes;
    }

    String door(String name) {
      var gathering = server.getBean(Programmes.class).get(reception.gathering());
      var address = server.getBean(Doors.class).open(host, gathering, name, "");
      return address.substring(address.lastIndexOf('/') + 1);
    }
  }
}
