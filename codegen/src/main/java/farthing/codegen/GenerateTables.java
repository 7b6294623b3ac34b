package farthing.codegen;

import farthing.embedded.CannotStart;
import farthing.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.codegen.JavaGenerator;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import org.jooq.meta.postgres.PostgresDatabase;

/// `GenerateTables <migrations folder> <output folder> <package>`: migrates an empty PostgreSQL
/// database and generates a class for each table, and one with the checksums of the migrations.
/// Does nothing if the output is up to date.
public final class GenerateTables {

    private static final String MARKER = "generated-from";

    /// A field, because a logger without a strong reference can be collected and loses its level.
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private GenerateTables() {}

    public static void main(String... arguments) throws Exception {
        if (arguments.length != 3) {
            throw new IllegalArgumentException(
                    "GenerateTables <migrations folder> <output folder> <package>");
        }
        Path migrations = Path.of(arguments[0]);
        Path output = Path.of(arguments[1]);
        String fingerprint = SchemaFingerprint.of(migrations, arguments[2]);
        Path marker = output.resolve(MARKER);
        if (Files.exists(marker) && Files.readString(marker).equals(fingerprint)) {
            return;
        }
        delete(output);
        Files.createDirectories(output);
        generate(migrations, output, arguments[2]);
        Files.writeString(marker, fingerprint);
    }

    private static void generate(Path migrations, Path output, String packageName)
            throws CannotStart, Exception {
        FLYWAY.setLevel(Level.WARNING);
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary()) {
            Flyway flyway =
                    Flyway.configure()
                            .dataSource(postgres.jdbcUrl(), postgres.user(), postgres.password())
                            .locations("filesystem:" + migrations)
                            .failOnMissingLocations(true)
                            .load();
            flyway.migrate();
            GenerationTool.generate(configuration(postgres, output, packageName));
            KnownMigrations.write(flyway.info().applied(), output, packageName);
        }
    }

    private static Configuration configuration(
            EmbeddedPostgres postgres, Path output, String packageName) {
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(
                        new Jdbc()
                                .withDriver("org.postgresql.Driver")
                                .withUrl(postgres.jdbcUrl())
                                .withUser(postgres.user())
                                .withPassword(postgres.password()))
                .withGenerator(
                        new Generator()
                                .withName(JavaGenerator.class.getName())
                                .withDatabase(database())
                                .withGenerate(generate())
                                .withTarget(
                                        new Target()
                                                .withPackageName(packageName)
                                                .withDirectory(output.toString())));
    }

    /// The generated SQL does not contain the schema name; the connection determines the schema.
    private static Database database() {
        return new Database()
                .withName(PostgresDatabase.class.getName())
                .withInputSchema("public")
                .withOutputSchemaToDefault(true)
                .withExcludes("flyway_schema_history(_.*)?")
                .withIncludeRoutines(false)
                .withIncludeSystemIndexes(false);
    }

    private static Generate generate() {
        return new Generate()
                .withJavaTimeTypes(true)
                .withPojos(false)
                .withDaos(false)
                .withInterfaces(false)
                .withRecords(true)
                .withGlobalObjectReferences(true)
                .withGeneratedAnnotation(false)
                .withImplicitJoinPathsToMany(false)
                .withCommentsOnTables(false)
                .withCommentsOnColumns(false);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
