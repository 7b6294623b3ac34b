package farthing.backend.database;

import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DefaultConfiguration;

/// The configuration of jOOQ.
final class Dialect {

    private Dialect() {}

    /// A configuration without a connection.
    static DefaultConfiguration configuration() {
        DefaultConfiguration configuration = new DefaultConfiguration();
        configuration.set(SQLDialect.POSTGRES);
        configuration.set(
                new Settings()
                        .withExecuteLogging(false)
                        .withRenderSchema(false)
                        .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                        .withReturnRecordToPojo(false)
                        .withCacheRecordMappers(true));
        return configuration;
    }
}
