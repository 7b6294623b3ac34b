package farthing.kubernetes;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A rule that manifests must fulfil.
///
/// @param name what must hold, as words with hyphens; `src/test/refused.yaml` has changes that
///   break it
/// @param offenders finds the objects that break the rule, as texts
record Rule(String name, Function<Rendering, List<String>> offenders) {

    static <T> Rule each(
            String name, Function<Rendering, Stream<T>> of, BiPredicate<Rendering, T> holds) {
        return new Rule(
                name,
                rendering ->
                        of.apply(rendering)
                                .filter(thing -> !holds.test(rendering, thing))
                                .map(thing -> thing + ": not " + name)
                                .toList());
    }

    static <T> Rule each(String name, Function<Rendering, Stream<T>> of, Predicate<T> holds) {
        return each(name, of, (rendering, thing) -> holds.test(thing));
    }

    /// A rule about the rendering as a whole.
    static Rule once(String name, Predicate<Rendering> holds) {
        return new Rule(
                name, rendering -> holds.test(rendering) ? List.of() : List.of("not " + name));
    }

    static List<Rule> all() {
        return Stream.of(
                        SchemaRules.ALL,
                        WorkloadRules.ALL,
                        PodSecurityRules.ALL,
                        NetworkRules.ALL,
                        IngressRules.ALL,
                        ConfigurationRules.ALL,
                        MigrationRules.ALL,
                        ReferenceRules.ALL,
                        PortRules.ALL,
                        SettingRules.ALL)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
