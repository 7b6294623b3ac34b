package farthing.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTablesTest {

    private Path migrations;
    private Path output;
    private Path coin;

    @BeforeEach
    void writeMigration(@TempDir Path folder) throws Exception {
        migrations = Files.createDirectories(folder.resolve("migrations"));
        output = folder.resolve("output");
        coin = output.resolve("mint/tables/Coin.java");
        Files.writeString(
                migrations.resolve("V1__coin.sql"),
                "CREATE TABLE coin (year int PRIMARY KEY, minted timestamptz NOT NULL);");
    }

    @Test
    void each_table_gets_a_class() throws Exception {
        generate();

        assertThat(coin)
                .content()
                .contains("package mint.tables;")
                .contains("TableField<CoinRecord, OffsetDateTime> MINTED");
        assertThat(output.resolve("mint/tables/FlywaySchemaHistory.java")).doesNotExist();
    }

    @Test
    void classes_are_generated_again_only_if_a_migration_changes() throws Exception {
        generate();
        FileTime first = Files.getLastModifiedTime(coin);

        generate();
        assertThat(Files.getLastModifiedTime(coin)).isEqualTo(first);

        Files.writeString(migrations.resolve("V2__metal.sql"), "ALTER TABLE coin ADD metal text;");
        generate();
        assertThat(coin).content().contains("METAL");
    }

    @Test
    void a_failed_migration_fails_the_build_and_is_retried() throws Exception {
        Path wrong = Files.writeString(migrations.resolve("V2__wrong.sql"), "CREATE TABEL x;");
        assertThatThrownBy(this::generate).hasMessageContaining("V2__wrong.sql");

        Files.delete(wrong);
        generate();
        assertThat(coin).exists();
    }

    private void generate() throws Exception {
        GenerateTables.main(migrations.toString(), output.toString(), "mint");
    }
}
