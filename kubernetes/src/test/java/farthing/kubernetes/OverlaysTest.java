package farthing.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@EnabledIf(value = Kubectl.IS_THERE, disabledReason = Kubectl.IS_MISSING)
class OverlaysTest {

    static Stream<String> overlays() {
        return Stream.of(Objects.requireNonNull(new File("overlays").list())).sorted();
    }

    static Stream<Combination> combinations() {
        return Combination.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overlays")
    void every_overlay_fulfils_every_rule(String overlay) {
        assertThat(broken(Kubectl.render(Path.of("overlays", overlay)))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("combinations")
    void every_combination_of_components_fulfils_every_rule(Combination combination) {
        assertThat(broken(Rendering.read(combination.rendered()))).isEmpty();
    }

    @Test
    void every_component_is_in_a_combination() {
        List<String> used = Combination.all().flatMap(each -> each.components().stream()).toList();

        assertThat(used).contains(Objects.requireNonNull(new File("components").list()));
    }

    static List<String> broken(Rendering rendering) {
        return Rule.all().stream()
                .flatMap(rule -> rule.offenders().apply(rendering).stream())
                .toList();
    }
}
