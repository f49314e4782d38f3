package io.jinbang;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.jinbang.testing.Program;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Public top-level types of capability packages that need not be public: nobody in another package
 * names them, nor do they stand in the signature of one that somebody names.
 */
final class IdleTypes {
  private final Set<JavaClass> candidates;
  private final Set<JavaClass> used = new HashSet<>();

  private IdleTypes(Collection<JavaClass> program) {
    candidates =
        program.stream().filter(IdleTypes::isPublicInACapability).collect(Collectors.toSet());
  }

  /**
   * @param program the classes held to the rule
   * @param everybody all whose use of them counts: templates and tests as well
   */
  static SortedSet<String> among(Collection<JavaClass> program, Collection<JavaClass> everybody) {
    var types = new IdleTypes(program);
    everybody.stream().flatMap(IdleTypes::namesInOtherPackages).forEach(types::use);
    return types.candidates.stream()
        .map(JavaClass::getName)
        .filter(name -> types.used.stream().noneMatch(type -> type.getName().equals(name)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isPublicInACapability(JavaClass type) {
    return type.getName().matches("io\\.jinbang\\.[a-z]+\\.[a-z]+\\.[A-Z]\\w*")
        && type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static Stream<JavaClass> namesInOtherPackages(JavaClass user) {
    return user.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .map(Program::outermost)
        .filter(type -> !type.getPackageName().equals(user.getPackageName()));
  }

  /** Marks a type and whatever its signature leads to. */
  private void use(JavaClass first) {
    var open = new ArrayDeque<>(Set.of(first));
    while (!open.isEmpty()) {
      var type = open.remove();
      if (type.getPackageName().startsWith("io.jinbang") && used.add(type)) {
        signature(type).map(Program::outermost).forEach(open::add);
      }
    }
  }

  private static Stream<JavaClass> signature(JavaClass type) {
    var members =
        type.getMembers().stream()
            .filter(member -> !member.getModifiers().contains(JavaModifier.PRIVATE))
            .flatMap(member -> member.getAllInvolvedRawTypes().stream());
    var thrown = type.getCodeUnits().stream().flatMap(unit -> unit.getExceptionTypes().stream());
    var above = type.getRawInterfaces().stream();
    return Stream.of(members, thrown, above).flatMap(each -> each);
  }
}
