package farthing.kubernetes;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Something that must hold for each of many things.
///
/// @param name what holds, as words with hyphens; the folder of the same name below `refused` has
///   what breaks it
/// @param offenders those for which it does not hold
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

    /// Of a rendering as a whole.
    static Rule once(String name, Predicate<Rendering> holds) {
        return new Rule(
                name, rendering -> holds.test(rendering) ? List.of() : List.of("not " + name));
    }

    static List<Rule> all() {
        return Stream.of(
                        SchemaRules.ALL,
                        WorkloadRules.ALL,
                        PodSecurityRules.ALL,
                        AvailabilityRules.ALL,
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
