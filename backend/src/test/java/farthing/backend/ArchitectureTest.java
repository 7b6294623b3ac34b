package farthing.backend;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import farthing.backend.http.Api;
import farthing.backend.problems.UserProblem;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Enforces the package structure of ARCHITECTURE.md: each feature is one flat package, and
/// dependencies between packages have no cycle.
class ArchitectureTest {

    /// Each package and the packages that it may use, which must be listed above it. No package may
    /// use `server`.
    private static final Map<String, Set<String>> MAY_USE =
            words(
                    """
                    problems:
                    database:
                    http:         problems database
                    access:       problems database http
                    history:      problems database http access
                    households:   problems database http access history
                    signin:       problems database http access households
                    ledger:       problems database access
                    backups:      database ledger
                    accounts:     problems database http access history households ledger
                    categories:   problems database http access history households
                    search:       problems database http access history households ledger \
                    accounts categories
                    savedsearches: problems database http access history search
                    transactions: problems database http access history households ledger \
                    accounts categories search
                    formats:      problems http
                    matching:     problems database http access ledger
                    imports:      problems database http access history households ledger \
                    accounts categories transactions formats matching
                    rates:        problems database http access history households accounts
                    targets:      problems database http access history households \
                    categories
                    budgets:      problems database http access history households ledger \
                    categories targets
                    tidying:      problems database http access history households ledger \
                    categories targets budgets
                    reports:      problems database http access households ledger categories \
                    budgets
                    server:       problems database http access households signin history \
                    ledger accounts categories search savedsearches \
                    transactions formats matching imports rates \
                    targets budgets tidying reports
                    """);

    /// Each package and the tables and views that it may use.
    private static final Map<String, Set<String>> TABLES =
            words(
                    """
                    access:     idempotency_key
                    households: household membership
                    signin:     app_user session failed_sign_in api_token
                    history:    change change_sequence change_subject household account \
                    category category_group
                    ledger:     payee payee_search transaction transaction_search posting \
                    posting_search tag tag_search transaction_tag transaction_tag_search \
                    month_total account_total budget_total rate rate_start \
                    verification account category category_move
                    accounts:   account
                    categories: category category_group
                    search:     account category category_group tag
                    savedsearches: saved_search
                    rates:      rate rate_import
                    targets:    target_list target
                    budgets:    category_plan month_plan envelope_checkpoint account
                    matching:   import import_row
                    imports:    import import_row
                    """);

    private static final String ROOT = "farthing.backend.";
    private static final String SCHEMA = ROOT + "database.schema";

    private static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("farthing.backend");

    private static final List<JavaClass> OURS =
            ALL.stream().filter(each -> !each.getPackageName().startsWith(SCHEMA)).toList();

    @Test
    void every_package_is_listed_and_has_no_subpackages() {
        Set<String> packages =
                OURS.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(packages)
                .as("each package needs a line in MAY_USE and must not have subpackages")
                .allMatch(name -> MAY_USE.containsKey(name.substring(ROOT.length())));
    }

    @Test
    void a_package_uses_only_allowed_packages() {
        Set<String> strangers = new TreeSet<>();
        for (JavaClass each : OURS) {
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                String used = feature(dependency.getTargetClass());
                boolean own = used.isEmpty() || used.equals(feature(each));
                if (!own && !MAY_USE.getOrDefault(feature(each), Set.of()).contains(used)) {
                    strangers.add(
                            each.getSimpleName()
                                    + " uses "
                                    + dependency.getTargetClass().getName());
                }
            }
        }
        assertThat(strangers)
                .as(
                        "move the class or reverse the dependency; MAY_USE changes only with a decision record")
                .isEmpty();
    }

    @Test
    void the_allowed_dependencies_have_no_cycle() {
        List<String> above = new ArrayList<>();
        MAY_USE.forEach((user, used) -> {
            assertThat(above)
                    .as("packages used by %s must be listed above it", user)
                    .containsAll(used);
            above.add(user);
        });
    }

    @Test
    void a_table_is_used_only_by_its_own_package() throws IOException {
        Map<String, Set<String>> users = new TreeMap<>();
        for (JavaClass each : OURS) {
            each.getFieldAccessesFromSelf().stream()
                    .filter(access -> access.getTargetOwner().getName().equals(SCHEMA + ".Tables"))
                    .forEach(access -> add(users, feature(each), access.getTarget().getName()));
        }
        Pattern statement = Pattern.compile("\\b(?:from|join|into|update|copy) ([a-z_]+)\\b");
        for (Path source : sources()) {
            Matcher matcher = statement.matcher(sqlOf(Files.readString(source)));
            while (matcher.find()) {
                add(users, source.getName(source.getNameCount() - 2).toString(), matcher.group(1));
            }
        }
        Set<String> tables =
                TABLES.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        users.forEach((user, used) -> {
            used.retainAll(tables);
            assertThat(TABLES.getOrDefault(user, Set.of()))
                    .as("tables used by %s; use the package that owns other tables instead", user)
                    .containsAll(used);
        });
    }

    @Test
    void every_package_is_null_marked() throws ClassNotFoundException {
        for (String name : MAY_USE.keySet()) {
            if (Files.isDirectory(Path.of("src/main/java/farthing/backend", name))) {
                assertThat(
                                Class.forName(ROOT + name + ".package-info")
                                        .isAnnotationPresent(NullMarked.class))
                        .as("%s needs a package-info with @NullMarked", name)
                        .isTrue();
            }
        }
    }

    @Test
    void dependencies_are_injected_through_the_constructor() {
        noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .check(ALL);
    }

    @Test
    void class_names_have_no_generic_suffix() {
        Pattern empty =
                Pattern.compile(
                        ".*(Manager|Service|Helper|Utils?|Impl|D(to|TO)|Entity|Common|Base"
                                + "|Repository)$");
        assertThat(OURS)
                .as("use a specific name")
                .noneMatch(each -> empty.matcher(each.getSimpleName()).matches());
    }

    @Test
    void a_problem_is_a_record_in_a_sealed_interface() {
        for (JavaClass each : OURS) {
            if (each.isAssignableTo(UserProblem.class) && !each.isInterface()) {
                Class<?> problem = each.reflect();
                assertThat(problem.isRecord()).as("%s", problem).isTrue();
                assertThat(problem.getEnclosingClass().isSealed()).as("%s", problem).isTrue();
                assertThat(problem.getEnclosingClass().getSimpleName()).endsWith("Problem");
            }
        }
    }

    @Test
    void nothing_depends_on_resources() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .beAnnotatedWith(Api.class)
                .andShould()
                .bePackagePrivate()
                .check(ALL);
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .bePublic()
                .because("the framework ignores other methods")
                .check(ALL);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .because("a resource is only the HTTP interface of its feature")
                .check(
                        ALL.that(
                                com.tngtech.archunit.base.DescribedPredicate.describe(
                                        "are not resources",
                                        each -> !each.getName().contains("Resource"))));
    }

    @Test
    void the_time_is_read_only_from_the_clock_bean() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(ALL);
    }

    @Test
    void beans_have_no_mutable_state() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.enterprise.context.ApplicationScoped")
                .should()
                .notBeFinal()
                .because("other replicas would not see a changed field")
                .check(ALL);
        assertThat(OURS.stream().flatMap(each -> each.getFields().stream()))
                .as("static fields are constants")
                .allMatch(field ->
                        !field.getModifiers().contains(JavaModifier.STATIC)
                                || field.getModifiers().contains(JavaModifier.FINAL)
                                || field.getName().startsWith("$"));
    }

    private static String feature(JavaClass of) {
        String name = of.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).replaceAll("\\..*", "") : "";
    }

    /// The string literals of a source file, one per line.
    private static String sqlOf(String source) {
        StringBuilder sql = new StringBuilder();
        Matcher text =
                Pattern.compile("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"", Pattern.DOTALL)
                        .matcher(source);
        while (text.find()) {
            sql.append(text.group().replaceAll("\\s+", " ")).append('\n');
        }
        return sql.toString();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static void add(Map<String, Set<String>> users, String user, String table) {
        users.computeIfAbsent(user, key -> new TreeSet<>()).add(table.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Set<String>> words(String table) {
        Map<String, Set<String>> map = new LinkedHashMap<>();
        table.lines()
                .map(line -> line.split(": *"))
                .forEach(line ->
                        map.put(
                                line[0],
                                line.length == 1
                                        ? Set.of()
                                        : new TreeSet<>(List.of(line[1].split(" +")))));
        return map;
    }
}
