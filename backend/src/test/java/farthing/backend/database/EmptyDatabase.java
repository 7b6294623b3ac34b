package farthing.backend.database;

import farthing.backend.Sql;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.util.UUID;

/// A new, migrated database on the test server, without users.
public final class EmptyDatabase implements AutoCloseable {

    private final AgroalDataSource connections;

    public EmptyDatabase() {
        String name = "empty_" + UUID.randomUUID().toString().replace("-", "");
        try (Sql sql = Sql.asOwner()) {
            sql.run("create database " + name);
        }
        String url =
                Sql.setting("quarkus.datasource.jdbc.url")
                        .replaceAll("/[^/?]+(?=$|\\?)", "/" + name);
        String user = Sql.setting("quarkus.datasource.username");
        String password = Sql.setting("quarkus.datasource.password");
        try {
            Migrations.migrate(url, user, password);
            var source = new AgroalDataSourceConfigurationSupplier();
            source.connectionPoolConfiguration()
                    .maxSize(4)
                    .connectionFactoryConfiguration()
                    .jdbcUrl(url)
                    .principal(new NamePrincipal(user))
                    .credential(new SimplePassword(password))
                    .initialSql("set role farthing_app");
            connections = AgroalDataSource.from(source);
        } catch (CannotMigrate | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Database database() {
        return new Database(connections);
    }

    @Override
    public void close() {
        connections.close();
    }
}
