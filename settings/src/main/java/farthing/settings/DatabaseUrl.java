package farthing.settings;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The URL of a PostgreSQL database, in the format of JDBC or of libpq:
/// `jdbc:postgresql://db:5432/farthing?sslmode=require`, `postgresql://anna:secret@db/farthing`.
///
/// @param jdbc the URL for the driver, without user and password
public record DatabaseUrl(String jdbc, Optional<String> user, Optional<String> password) {

    /// Empty unless it is a PostgreSQL URL with a host and a database name.
    static Optional<DatabaseUrl> parse(String text) {
        String url = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
        return Kind.uri(url)
                .filter(uri -> Kind.hasScheme(uri, "postgresql", "postgres"))
                .filter(uri -> uri.getHost() != null)
                .filter(uri -> uri.getRawPath().matches("/[^/]+"))
                .map(DatabaseUrl::of);
    }

    private static DatabaseUrl of(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String rest = query(uri).filter(part -> !isSecret(part)).collect(Collectors.joining("&"));
        String query = rest.isEmpty() ? "" : "?" + rest;
        String jdbc = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
        Optional<String[]> userInfo =
                Optional.ofNullable(uri.getRawUserInfo()).map(info -> info.split(":", 2));
        return new DatabaseUrl(
                jdbc,
                userInfo.map(parts -> decoded(parts[0])).or(() -> parameter(uri, "user")),
                userInfo.filter(parts -> parts.length == 2)
                        .map(parts -> decoded(parts[1]))
                        .or(() -> parameter(uri, "password")));
    }

    /// `sslmode=require`, `user=anna`
    private static Stream<String> query(URI uri) {
        return uri.getRawQuery() == null
                ? Stream.empty()
                : Arrays.stream(uri.getRawQuery().split("&", -1));
    }

    private static boolean isSecret(String part) {
        return part.startsWith("user=") || part.startsWith("password=");
    }

    /// Decoded as the driver does: a plus is a space.
    private static Optional<String> parameter(URI uri, String name) {
        return query(uri)
                .filter(part -> part.startsWith(name + "="))
                .findFirst()
                .map(part -> part.substring(name.length() + 1))
                .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8));
    }

    /// A plus is a literal plus in this part of a URL (RFC 3986 §3.2.1).
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return jdbc;
    }
}
