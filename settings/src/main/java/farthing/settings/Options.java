package farthing.settings;

import static farthing.settings.Kind.dataSize;
import static farthing.settings.Kind.databaseUrl;
import static farthing.settings.Kind.duration;
import static farthing.settings.Kind.folder;
import static farthing.settings.Kind.httpUrl;
import static farthing.settings.Kind.oneOf;
import static farthing.settings.Kind.retention;
import static farthing.settings.Kind.secret;
import static farthing.settings.Kind.text;
import static farthing.settings.Kind.wholeNumber;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// All options. A test compares them with the table in docs/reference/configuration.md.
final class Options {

    static final Option<String> HOST =
            Option.of("FARTHING_HOST", text(), "The address to listen on; `0.0.0.0` for all.")
                    .orElse("127.0.0.1")
                    .orFlag("--host");

    static final Option<Integer> PORT =
            Option.of("FARTHING_PORT", wholeNumber(1, 65535), "The port to listen on.")
                    .orElse("5000")
                    .otherwise("`5000`; the backend: `8080`")
                    .orFlag("--port");

    static final Option<Integer> BACKEND_PORT = PORT.orElse("8080");

    static final Option<Path> DATA =
            Option.of("FARTHING_DATA", folder(), "The data folder of the embedded PostgreSQL.")
                    .otherwise("the user's data folder, see below")
                    .orFlag("--data");

    static final Option<DatabaseUrl> DATABASE_URL =
            Option.of(
                            "FARTHING_DATABASE_URL",
                            databaseUrl(),
                            "The PostgreSQL database, version 15 or newer. May contain user and"
                                    + " password.")
                    .otherwise("standalone: the embedded PostgreSQL; backend: required");

    static final Option<String> DATABASE_USER =
            Option.of(
                            "FARTHING_DATABASE_USER",
                            text(),
                            "The database user. It must own the tables, unless another process"
                                    + " migrates.")
                    .otherwise("the user in the URL");

    static final Option<String> DATABASE_PASSWORD =
            Option.of("FARTHING_DATABASE_PASSWORD", secret(), "The password of that user.")
                    .otherwise("the password in the URL");

    static final Option<Integer> DATABASE_POOL =
            Option.of(
                            "FARTHING_DATABASE_POOL",
                            wholeNumber(2, 500),
                            "The maximum number of open database connections.")
                    .orElse("16");

    static final Option<Migration> MIGRATION =
            Option.of(
                            "FARTHING_MIGRATION",
                            oneOf(Migration.class),
                            "Which process migrates the database to this release's schema: `start` this"
                                    + " one, `only` this one, which then ends, `none` another one.")
                    .orElse("start");

    static final Option<Path> BACKUP_FOLDER =
            Option.of(
                            "FARTHING_BACKUP_FOLDER",
                            folder(),
                            "The folder for the daily backups of the standalone application.")
                    .otherwise("`backups` in the data folder; with your own database: none");

    static final Option<Retention> BACKUP_KEEP =
            Option.of(
                            "FARTHING_BACKUP_KEEP",
                            retention(),
                            "For how many days, weeks and months the newest backup of each is kept;"
                                    + " `0,0,0` disables daily backups.")
                    .orElse("7,4,12");

    static final Option<Registration> REGISTRATION =
            Option.of(
                            "FARTHING_REGISTRATION",
                            oneOf(Registration.class),
                            "Who can register: `open` for everybody. With the other values nobody can,"
                                    + " because there are no invitations yet. The first user always can.")
                    .orElse("invitation");

    static final Option<Duration> SESSION_LIFETIME =
            Option.of(
                            "FARTHING_SESSION_LIFETIME",
                            duration("5m", "3650d"),
                            "How long a sign-in lasts.")
                    .orElse("30d");

    static final Option<URI> BACKEND_URL =
            Option.of(
                            "FARTHING_BACKEND_URL",
                            httpUrl(),
                            "The URL at which the frontend reaches the backend.")
                    .orElse("http://127.0.0.1:8080");

    static final Option<Long> MAX_UPLOAD =
            Option.of("FARTHING_MAX_UPLOAD", dataSize("1MB", "2GB"), "The largest request body.")
                    .orElse("128MB");

    static final Option<LogLevel> LOG_LEVEL =
            Option.of(
                            "FARTHING_LOG_LEVEL",
                            oneOf(LogLevel.class),
                            "The log level; `info` and `debug` include a line for each request.")
                    .orElse("warn");

    static final Option<LogFormat> LOG_FORMAT =
            Option.of(
                            "FARTHING_LOG_FORMAT",
                            oneOf(LogFormat.class),
                            "Text for people, or one JSON object per line.")
                    .orElse("text");

    static final Option<Duration> SHUTDOWN_DELAY =
            Option.of(
                            "FARTHING_SHUTDOWN_DELAY",
                            duration("0s", "5m"),
                            "How long the service accepts requests after SIGTERM, while readiness is"
                                    + " down.")
                    .orElse("0s");

    static final Option<Path> JAVA_HOME =
            Option.of("FARTHING_JAVA_HOME", folder(), "The JDK to use, 25 or newer.")
                    .otherwise(
                            "`JAVA_HOME`, else `java` on the `PATH`, else the oldest installed JDK that is new enough");

    static final Option<Integer> MEMORY =
            Option.of(
                            "FARTHING_MEMORY",
                            wholeNumber(64, 65536),
                            "The Java heap of the standalone application in MB.")
                    .orElse("256");

    private Options() {}

    /// All options in the order of the reference. One that differs by service is here once.
    static List<Option<?>> all() {
        return List.of(
                HOST,
                PORT,
                DATA,
                DATABASE_URL,
                DATABASE_USER,
                DATABASE_PASSWORD,
                DATABASE_POOL,
                MIGRATION,
                BACKUP_FOLDER,
                BACKUP_KEEP,
                REGISTRATION,
                SESSION_LIFETIME,
                BACKEND_URL,
                MAX_UPLOAD,
                SHUTDOWN_DELAY,
                LOG_LEVEL,
                LOG_FORMAT,
                JAVA_HOME,
                MEMORY);
    }

    /// The names of all variables, including those for files with secrets.
    static List<String> names() {
        return all().stream()
                .flatMap(option ->
                        Stream.concat(Stream.of(option.name()), option.fileName().stream()))
                .toList();
    }
}
