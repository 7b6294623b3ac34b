package farthing.backend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A name of a type means one thing in a module. These may repeat:
///
/// - private nested types, because no other file can mention them
/// - variants of a sealed type, because they are written with its name: `Filter.And`
class TypeNamesTest {

    private static final Pattern DECLARATION =
            Pattern.compile("^( *)([\\w@().\" -]*?)\\b(class|record|interface|enum) (\\w+)");

    /// Types of the frontend that mirror a type of the backend.
    private static final Set<String> MIRRORS = Set.of("TransactionSnapshot");

    /// @param variant whether it is nested in a sealed type
    private record Type(
            String module, String file, String name, boolean top, boolean hidden, boolean variant) {

        @Override
        public String toString() {
            return file + (top ? "" : ": " + name);
        }
    }

    @Test
    void a_name_means_one_type_in_a_module() {
        Map<String, List<Type>> repeated =
                repeated(type -> !type.variant(), type -> type.module() + " " + type.name());
        repeated.values()
                .removeIf(types ->
                        types.stream().noneMatch(Type::top)
                                && types.stream().filter(type -> !type.hidden()).count() < 2);
        assertThat(repeated).as("rename all but one").isEmpty();
    }

    @Test
    void a_name_means_one_type_in_all_modules_unless_one_mirrors_the_other() {
        assertThat(
                        repeated(
                                type ->
                                        type.top()
                                                && !type.name().endsWith("Resource")
                                                && !MIRRORS.contains(type.name()),
                                Type::name))
                .as("rename one, or list it as a mirror")
                .isEmpty();
    }

    private static Map<String, List<Type>> repeated(
            Predicate<Type> which, Function<Type, String> name) {
        Map<String, List<Type>> byName =
                StyleTest.files(".*/src/main/java/.*\\.java").stream()
                        .flatMap(file -> types(file).stream())
                        .filter(which)
                        .collect(groupingBy(name, TreeMap::new, toList()));
        assertThat(byName).hasSizeGreaterThan(500);
        byName.values().removeIf(types -> types.size() == 1);
        return byName;
    }

    /// The types that a file declares. The formatter guarantees that the indent shows the nesting.
    private static List<Type> types(Path file) {
        List<Type> types = new ArrayList<>();
        Map<Integer, Boolean> sealed = new TreeMap<>();
        String code = StyleTest.text(file).replaceAll("(?s)\"\"\".*?\"\"\"", "");
        for (String line : code.lines().toList()) {
            Matcher declaration = DECLARATION.matcher(line);
            if (declaration.find()) {
                int indent = declaration.group(1).length();
                String modifiers = declaration.group(2);
                sealed.put(indent, modifiers.contains("sealed "));
                types.add(
                        new Type(
                                StyleTest.relative(file).getName(0).toString(),
                                file.getFileName().toString(),
                                declaration.group(4),
                                indent == 0,
                                modifiers.contains("private "),
                                indent > 0 && sealed.getOrDefault(indent - 4, false)));
            }
        }
        return types;
    }
}
