package farthing.frontend;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The packages that each package may use.
class ArchitectureTest {

    private static final String ROOT = "farthing.frontend.";

    private static final Map<String, Set<String>> MAY_USE =
            Map.ofEntries(
                    Map.entry("backend", Set.of()),
                    Map.entry("language", Set.of()),
                    Map.entry("server", Set.of("backend", "language")),
                    Map.entry("accounts", Set.of("backend", "language", "server")),
                    Map.entry(
                            "budget",
                            Set.of("backend", "language", "server", "rates", "transactions")),
                    Map.entry("categories", Set.of("backend", "language", "server")),
                    Map.entry(
                            "history",
                            Set.of(
                                    "backend",
                                    "language",
                                    "server",
                                    "accounts",
                                    "rates",
                                    "settings",
                                    "transactions")),
                    Map.entry(
                            "home",
                            Set.of(
                                    "backend",
                                    "language",
                                    "server",
                                    "accounts",
                                    "rates",
                                    "transactions")),
                    Map.entry("imports", Set.of("backend", "language", "server")),
                    Map.entry("overview", Set.of("backend", "language", "server", "transactions")),
                    Map.entry("rates", Set.of("backend", "language", "server", "accounts")),
                    Map.entry("settings", Set.of("backend", "language", "server")),
                    Map.entry("setup", Set.of("backend", "language", "server", "accounts")),
                    Map.entry("signin", Set.of("backend", "language", "server", "setup")),
                    Map.entry("transactions", Set.of("backend", "language", "server", "accounts")));

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("farthing.frontend");

    @Test
    void the_pages_reach_the_backend_by_rest_only() {
        noClasses()
                .that()
                .resideInAPackage("farthing.frontend..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("farthing.backend..", "org.jooq..", "java.sql..")
                .check(CLASSES);
    }

    @Test
    void a_package_uses_only_what_the_map_allows() {
        Map<String, Set<String>> used = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            String from = area(type);
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith(ROOT))
                    .map(ArchitectureTest::area)
                    .filter(to -> !to.equals(from))
                    .forEach(to -> used.computeIfAbsent(from, f -> new TreeSet<>()).add(to));
        }

        assertThat(used)
                .allSatisfy((from, to) -> assertThat(MAY_USE.get(from)).as(from).containsAll(to));
    }

    @Test
    void every_resource_is_a_page() {
        classes()
                .that()
                .areAnnotatedWith(jakarta.ws.rs.Path.class)
                .and()
                .areNotInterfaces()
                .should()
                .beAnnotatedWith(farthing.frontend.server.Page.class)
                .check(CLASSES);
    }

    @Test
    void no_name_hides_what_a_thing_is() {
        List<String> empty =
                List.of("Manager", "Service", "Helper", "Util", "Impl", "Dto", "Common", "Base");

        assertThat(CLASSES.stream().map(JavaClass::getSimpleName))
                .noneMatch(name -> empty.stream().anyMatch(name::endsWith));
    }

    private static String area(JavaClass type) {
        return type.getPackageName().substring(ROOT.length());
    }
}
