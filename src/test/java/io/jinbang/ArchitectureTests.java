package io.jinbang;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import io.jinbang.shared.Pure;
import io.jinbang.testing.Program;
import io.jinbang.testing.Sources;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house that a machine can hold; ARCHITECTURE.md gives their reasons. */
class ArchitectureTests {

  // -- modules

  @Test
  void modules_keep_to_their_walls_and_form_no_circle() {
    ApplicationModules.of(Jinbang.class, Program.NO_TESTS)
        .detectViolations()
        // the commands in the root are the doors: they open straight onto what lies inside
        .filter(fault -> !fault.hasMessageContaining("Module 'root:io.jinbang' depends on"))
        .throwIfPresent();
  }

  @Test
  void every_package_is_null_marked_and_every_module_names_what_it_may_use() {
    var faults = new TreeSet<String>();
    for (var name : Sources.packages("src/main/java")) {
      if (ofPackage(name, NullMarked.class) == null) {
        faults.add(name + " is not @NullMarked");
      }
      if (name.matches("io\\.jinbang\\.[a-z]+") && !declaresDependencies(name)) {
        faults.add(name + " declares no allowedDependencies");
      }
    }
    assertThat(faults).isEmpty();
  }

  /** It would stand before the other on the class path, and hide what that declares. */
  @Test
  void no_test_has_a_package_info_where_the_program_has_one() {
    assertThat(Sources.files("src/test/java", "package-info.java"))
        .filteredOn(
            file -> Files.exists(Path.of("src/main").resolve(Path.of("src/test").relativize(file))))
        .isEmpty();
  }

  private static <A extends Annotation> @Nullable A ofPackage(String name, Class<A> type) {
    try {
      return Class.forName(name + ".package-info").getAnnotation(type);
    } catch (ClassNotFoundException missing) {
      return null;
    }
  }

  /** Left out, the attribute holds one mark that is no module's name. */
  private static boolean declaresDependencies(String name) {
    var module = ofPackage(name, ApplicationModule.class);
    return module != null
        && Arrays.stream(module.allowedDependencies()).allMatch(each -> each.matches("[a-z: ]+"));
  }

  // -- what a class's suffix lets it touch

  @Test
  void only_pages_and_apis_speak_http() {
    var excepted =
        Set.of(
            "BareApplication", // what serve is measured against
            "CurrentRoles", // a filter: a role taken away is gone with the next request
            "MomentFilter", // a filter: gives each request of the demonstration its own moment
            "Panel"); // carries a rendered part from the pages of one module to those of another
    assertThat(
            uses(
                bearing("Pages", "Api", "Configuration").or(named(excepted)).or(in("site")),
                "org.springframework.web.",
                "org.springframework.http.",
                "jakarta.servlet.",
                "gg.jte."))
        .isEmpty();
  }

  @Test
  void only_sql_classes_speak_to_the_database() {
    var excepted =
        Set.of(
            "BareApplication", // what serve is measured against
            "EntryRow", // reads one row for both of its package's …Sql
            "Migrations"); // runs every module's scripts before anybody may ask for a connection
    assertThat(
            uses(
                bearing("Sql", "Configuration").or(named(excepted)),
                "org.springframework.jdbc.",
                "java.sql.",
                "javax.sql.",
                "org.postgresql.",
                "org.flywaydb."))
        .isEmpty();
  }

  @Test
  void only_jobs_run_later() {
    assertThat(uses(bearing("Jobs", "Configuration"), "com.github.kagkarlsson.")).isEmpty();
  }

  @Test
  void only_gateways_leave_the_program() {
    assertThat(
            uses(
                bearing("Gateway"),
                "java.lang.ProcessBuilder",
                "java.net.Socket",
                "java.net.http.",
                "jakarta.mail.",
                "org.springframework.mail.",
                "software.amazon.awssdk."))
        .isEmpty();
  }

  @Test
  void only_solvers_know_the_solver() {
    assertThat(uses(bearing("Solver"), "com.google.ortools.")).isEmpty();
  }

  @Test
  void only_documents_know_their_libraries() {
    assertThat(
            uses(
                bearing("Document"),
                "com.openhtmltopdf.",
                "org.apache.pdfbox.",
                "org.apache.poi.",
                "org.apache.xmlbeans.",
                "org.jsoup.",
                "com.google.zxing."))
        .isEmpty();
  }

  @Test
  void only_feeds_know_calendars() {
    assertThat(uses(bearing("Feed"), "net.fortuna.ical4j.")).isEmpty();
  }

  @Test
  void only_commands_know_the_command_line() {
    assertThat(uses(bearing("Command").or(named(Set.of("Jinbang"))), "picocli.")).isEmpty();
  }

  @Test
  void what_bears_no_suffix_is_plain_java_but_for_a_few_annotations() {
    var excepted =
        Set.of(
            "Jinbang", // the application
            "CurrentRoles", // see above
            "MomentFilter",
            "SignedIn", // what Spring Security calls somebody who has signed in
            "Passwords", // Argon2 comes with Spring Security
            "Demonstration", // asks which port the server got
            "Renditions", // two beans that need each other
            "Uploads"); // commits in the middle of a request that goes on receiving
    assertThat(
            uses(
                bearing("Pages", "Api", "Sql", "Jobs", "Gateway", "Command", "Configuration")
                    .or(named(excepted))
                    .or(in("site"))
                    .or(in("bench"))
                    .or(type -> type.getSimpleName().equals("package-info")),
                PLAIN,
                "org.springframework.",
                "jakarta."))
        .isEmpty();
  }

  private static final List<String> PLAIN =
      List.of(
          "org.springframework.stereotype.",
          "org.springframework.transaction.annotation.",
          "org.springframework.transaction.event.",
          "org.springframework.context.event.",
          "org.springframework.context.ApplicationEventPublisher",
          "org.springframework.boot.context.event.",
          "org.springframework.core.annotation.Order");

  private static Set<String> uses(Predicate<JavaClass> allowed, String... libraries) {
    return uses(allowed, List.of(), libraries);
  }

  /** Each class that is not allowed to, with what it uses of the libraries. */
  private static Set<String> uses(
      Predicate<JavaClass> allowed, List<String> harmless, String... libraries) {
    var found = new TreeSet<String>();
    Program.main().stream()
        .filter(type -> !allowed.test(Program.outermost(type)))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(use -> startsWithAny(use, List.of(libraries)) && !startsWithAny(use, harmless))
        .forEach(use -> found.add(use.getOriginClass().getName() + " uses " + target(use)));
    return found;
  }

  private static boolean startsWithAny(Dependency use, List<String> prefixes) {
    return prefixes.stream().anyMatch(target(use)::startsWith);
  }

  private static String target(Dependency use) {
    return use.getTargetClass().getBaseComponentType().getName();
  }

  private static Predicate<JavaClass> bearing(String... suffixes) {
    return type -> Stream.of(suffixes).anyMatch(type.getSimpleName()::endsWith);
  }

  private static Predicate<JavaClass> named(Set<String> names) {
    return type -> names.contains(type.getSimpleName());
  }

  private static Predicate<JavaClass> in(String module) {
    return type -> type.getPackageName().equals("io.jinbang." + module);
  }

  // -- purity

  private static final Pattern PURE_FRIENDS =
      Pattern.compile(
          """
          java\\.lang\\.(?!Thread|Process|Runtime$|ScopedValue).*|\
          java\\.util\\.(?!UUID|Timer|concurrent\\.).*|\
          java\\.math\\..*|java\\.time\\.Duration|\
          java\\.nio\\.(Byte|Short|Int|Long|Float|Double|Char)?Buffer|java\\.nio\\.ByteOrder|\
          java\\.nio\\.charset\\..*|java\\.nio\\.channels\\.SeekableByteChannel|\
          java\\.io\\.(Unchecked)?IOException|java\\.io\\.(Data|ByteArray)?(In|Out)putStream|\
          java\\.util\\.concurrent\\.ConcurrentHashMap|\
          java\\.security\\.(MessageDigest|NoSuchAlgorithmException)|\
          org\\.jspecify\\..*|org\\.hipparchus\\..*\
          """);

  @Test
  void pure_packages_see_numbers_and_words_only() {
    var pure = Program.main().stream().filter(ArchitectureTests::isPure).toList();
    assertThat(pure).hasSizeGreaterThan(50);
    assertThat(pure)
        .flatExtracting(type -> List.copyOf(type.getDirectDependenciesFromSelf()))
        .filteredOn(use -> !use.getTargetClass().getBaseComponentType().isPrimitive())
        .filteredOn(use -> !PURE_FRIENDS.matcher(target(use)).matches())
        .filteredOn(use -> !isPure(use.getTargetClass().getBaseComponentType()))
        .extracting(Dependency::getDescription)
        .isEmpty();
  }

  @Test
  void pure_packages_draw_by_seed_only() {
    assertThat(calls(type -> !isPure(type), ArchitectureTests::isUnseeded)).isEmpty();
  }

  private static boolean isPure(JavaClass type) {
    return type.getPackage().isAnnotatedWith(Pure.class)
        && !type.getSimpleName().equals("package-info");
  }

  private static boolean isUnseeded(JavaCall<?> call) {
    var name = call.getTargetOwner().getName() + "." + call.getName();
    return Set.of("java.lang.Math.random", "java.lang.System.nanoTime").contains(name)
        || (name.equals("java.util.Random.<init>") && parameters(call).isEmpty())
        || (name.equals("java.util.Collections.shuffle") && parameters(call).size() == 1);
  }

  // -- time

  @Test
  void the_time_is_asked_of_the_one_clock() {
    var allowed =
        in("installation")
            .or(in("demo"))
            .or(in("bench"))
            // the queue's own time: a job due at the demonstration's would wait for weeks
            .or(bearing("Jobs"));
    assertThat(calls(allowed, ArchitectureTests::asksTheSystem)).isEmpty();
  }

  private static boolean asksTheSystem(JavaCall<?> call) {
    var owner = call.getTargetOwner();
    return (owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis"))
        || (owner.isEquivalentTo(Clock.class) && call.getName().matches("(system|tick).+"))
        || (owner.getPackageName().equals("java.time")
            && call.getName().equals("now")
            && parameters(call).stream().noneMatch(type -> type.isEquivalentTo(Clock.class)));
  }

  private static List<JavaClass> parameters(JavaCall<?> call) {
    return call.getTarget().getRawParameterTypes();
  }

  private static Set<String> calls(Predicate<JavaClass> allowed, Predicate<JavaCall<?>> forbidden) {
    var found = new TreeSet<String>();
    for (var type : Program.main()) {
      if (!allowed.test(Program.outermost(type))) {
        Stream.concat(
                type.getMethodCallsFromSelf().stream(), type.getConstructorCallsFromSelf().stream())
            .filter(forbidden)
            .forEach(call -> found.add(call.getDescription()));
      }
    }
    return found;
  }

  // -- foreign tables

  private static final Pattern TABLE =
      Pattern.compile(
          "\\b(organization|work|mail|ledger|decision|media|campaign|intake|review|award"
              + "|programme|attendance)\\.([a-z_]+)");

  @Test
  void foreign_tables_are_read_through_views_of_allowed_modules_only() {
    var faults = new TreeSet<String>();
    for (var file : Sources.files("src/main/java", "Sql.java")) {
      var sql = String.join("\n", Sources.textBlocks(file));
      foreign(sql, file.getName(5).toString()).forEach(table -> faults.add(file + ": " + table));
    }
    for (var file : Sources.files("src/main/resources/db/migration", ".sql")) {
      var sql = Sources.text(file).replaceAll("--.*", "");
      foreign(sql, file.getName(5).toString()).forEach(table -> faults.add(file + ": " + table));
    }
    assertThat(faults).isEmpty();
  }

  private static List<String> foreign(String sql, String module) {
    return TABLE
        .matcher(sql)
        .results()
        .filter(table -> !table.group(1).equals(module))
        .filter(table -> !(table.group(2).startsWith("api_") && allows(module, table.group(1))))
        .map(MatchResult::group)
        .toList();
  }

  private static boolean allows(String module, String other) {
    var declared = ofPackage("io.jinbang." + module, ApplicationModule.class);
    return declared != null && List.of(declared.allowedDependencies()).contains(other);
  }

  @Test
  void a_foreign_table_is_noticed() {
    assertThat(foreign("select f.id from media.film f", "intake")).containsExactly("media.film");
    assertThat(foreign("select 1 from media.api_film", "intake")).isEmpty();
    assertThat(foreign("select 1 from award.api_prize", "intake"))
        .containsExactly("award.api_prize");
  }

  // -- idle types

  @Test
  void what_nobody_outside_its_package_uses_is_not_public() {
    assertThat(IdleTypes.among(Program.main(), Program.everybody())).isEmpty();
  }
}
