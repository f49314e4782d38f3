package io.jinbang.testing;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;

/** The compiled program, read once; libraries are known by name only, which is a lot faster. */
public final class Program {
  /** Wherever the tests' classes lie, Maven's folders or others. */
  public static final ImportOption NO_TESTS = place -> !place.contains("/test-classes/");

  private static final List<JavaClass> EVERYBODY =
      ArchConfiguration.withThreadLocalScope(
          configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return List.copyOf(
                new ClassFileImporter().importPackages("io.jinbang", "gg.jte.generated"));
          });
  private static final List<JavaClass> MAIN =
      EVERYBODY.stream()
          .filter(type -> type.getPackageName().startsWith("io.jinbang"))
          .filter(type -> !isTest(type))
          .toList();

  private Program() {}

  /** Our own classes without the tests and what is generated of templates. */
  public static List<JavaClass> main() {
    return MAIN;
  }

  /** Templates and tests as well. */
  public static List<JavaClass> everybody() {
    return EVERYBODY;
  }

  private static boolean isTest(JavaClass type) {
    return type.getSource()
        .map(source -> !NO_TESTS.includes(Location.of(source.getUri())))
        .orElse(false);
  }

  /** The class in whose file it stands. */
  public static JavaClass outermost(JavaClass type) {
    var around = type.getBaseComponentType();
    while (around.getEnclosingClass().isPresent()) {
      around = around.getEnclosingClass().get();
    }
    return around;
  }
}
