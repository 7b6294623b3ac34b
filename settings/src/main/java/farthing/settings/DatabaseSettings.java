package farthing.settings;

import java.util.Map;

/// How to reach the database.
///
/// @param url `jdbc:postgresql://…`
/// @param user owns the tables and runs the migrations, or is a member of the application's role
/// @param pool the maximum number of connections
public record DatabaseSettings(String url, String user, String password, int pool) {

    /// The properties of the datasource. Statements run as the role `farthing_app`, to which
    /// row-level security applies; the first migration creates it.
    Map<String, String> quarkusProperties() {
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", user,
                "quarkus.datasource.password", password,
                "quarkus.datasource.jdbc.max-size", Integer.toString(pool));
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
