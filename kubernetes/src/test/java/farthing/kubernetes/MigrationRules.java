package farthing.kubernetes;

import java.util.List;
import java.util.stream.Stream;

/// Rules for the migration: one Job for each release, as the owner of the tables.
final class MigrationRules {

    private static final String OWNER = "database-owner";

    static final List<Rule> ALL =
            List.of(
                    Rule.once("has-one-migration", MigrationRules::hasOneMigration),
                    Rule.each(
                            "is-of-the-release-it-migrates-for",
                            MigrationRules::backends,
                            (rendering, container) ->
                                    rendering
                                            .podsOf("Job")
                                            .flatMap(Pod::containers)
                                            .filter(job -> migration(rendering, job).is("only"))
                                            .allMatch(job ->
                                                    job.at("image").equals(container.at("image")))),
                    Rule.each(
                            "is-another-job-for-another-release",
                            rendering -> rendering.podsOf("Job").flatMap(Pod::containers),
                            MigrationRules::isNamedByItsRelease),
                    Rule.each(
                            "is-not-the-owner",
                            rendering -> rendering.podsOf("Deployment"),
                            pod ->
                                    pod.volumes()
                                            .noneMatch(volume ->
                                                    volume.at("secret.secretName").is(OWNER))),
                    Rule.each(
                            "knows-its-database",
                            rendering ->
                                    Stream.concat(
                                            backends(rendering),
                                            rendering.podsOf("Job").flatMap(Pod::containers)),
                            MigrationRules::knowsItsDatabase));

    private MigrationRules() {}

    /// One Job migrates, and no backend does.
    private static boolean hasOneMigration(Rendering rendering) {
        return rendering
                                .podsOf("Job")
                                .flatMap(Pod::containers)
                                .filter(container -> migration(rendering, container).is("only"))
                                .count()
                        == 1
                && backends(rendering)
                        .allMatch(container -> migration(rendering, container).is("none"));
    }

    private static Node migration(Rendering rendering, Container container) {
        return rendering.environment(container, "FARTHING_MIGRATION");
    }

    private static Stream<Container> backends(Rendering rendering) {
        return rendering
                .podsOf("Deployment")
                .filter(pod -> pod.owner().name().equals("backend"))
                .flatMap(Pod::containers);
    }

    /// Whether the ConfigMap that gives the Job its name contains the image, so that a new image
    /// creates a new Job.
    private static boolean isNamedByItsRelease(Rendering rendering, Container job) {
        return rendering.settings(job.pod().owner().name()).get("RELEASE").equals(job.at("image"));
    }

    private static boolean knowsItsDatabase(Rendering rendering, Container container) {
        return Stream.of("FARTHING_DATABASE_URL", "DATABASE_URL")
                .map(name -> rendering.environment(container, name))
                .anyMatch(url -> url.text().startsWith("postgresql://"));
    }
}
