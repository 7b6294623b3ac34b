package farthing.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationInfo;

/// Generates a class with Flyway's checksums of the migrations. With it the application checks that
/// a database is up to date without starting Flyway, which makes starts faster.
final class KnownMigrations {

    private static final String SOURCE =
            """
            package %s;

            import java.util.Map;

            public final class KnownMigrations {

                /** Flyway's checksums by version. */
                public static final Map<String, Integer> CHECKSUMS =
                        Map.ofEntries(
            %s);

                private KnownMigrations() {}
            }
            """;

    private KnownMigrations() {}

    static void write(MigrationInfo[] applied, Path output, String packageName) throws IOException {
        String entries =
                Arrays.stream(applied)
                        .map(each ->
                                "                    Map.entry(\"%s\", %d)"
                                        .formatted(each.getVersion(), each.getChecksum()))
                        .collect(Collectors.joining(",\n"));
        Path folder = output.resolve(packageName.replace('.', '/'));
        Files.writeString(
                folder.resolve("KnownMigrations.java"), SOURCE.formatted(packageName, entries));
    }
}
