package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Checks that the schema and the statements avoid what Citus 13 refuses, so that the tables can be
/// distributed by household. It checks only what can be tested without Citus.
/// [LedgerConstraintsTest] checks that keys, indexes and foreign keys start with the household.
///
/// Two problems remain on Citus. The functions that enter a household call `set_config`, which
/// Citus does not propagate. The verification (`book_differences`) queries all households at once.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@SuppressWarnings("NullAway.Init")
class DistributableTest {

    /// With the definition, because the source of a function that begins with `return` is empty.
    private static final String FUNCTIONS =
            """
            select p.proname || e'\\t' || l.lanname || e'\\t' || p.pronargs || e'\\t'
                   || lower(pg_get_functiondef(p.oid))
              from pg_proc p
              join pg_language l on l.oid = p.prolang
             where p.pronamespace = 'public'::regnamespace and l.lanname in ('sql', 'plpgsql')
            """;

    private static final String TRANSITION_TABLES =
            """
            select p.prosrc || e'\\t' || coalesce(t.tgoldtable, '') || e'\\t'
                   || coalesce(t.tgnewtable, '')
              from pg_trigger t
              join pg_proc p on p.oid = t.tgfoid
             where t.tgoldtable is not null or t.tgnewtable is not null
            """;
    private static final Pattern INSERT_SELECT =
            Pattern.compile("insert\\s+into\\s+(\\w+)[^;]*?\\bselect\\b", Pattern.DOTALL);
    private static final Pattern VALUES_OF_A_QUERY =
            Pattern.compile("\\bvalues\\s*\\([^;]*\\(\\s*select\\b", Pattern.DOTALL);

    private static final List<StatementLog.Statement> SENT = new ArrayList<>();

    @Inject AgroalDataSource connections;

    private final TheMillers millers = new TheMillers();
    private final Map<String, String> ids = millers.ids();
    private final Set<String> households = new TreeSet<>(tables());
    private StatementLog log;

    @BeforeEach
    void open() {
        log = new StatementLog(connections);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void policies_do_not_query_tables() {
        assertThat(
                        column(
                                """
                                select tablename || ': ' || qual from pg_policies
                                 where qual || coalesce(with_check, '') ilike '%select%'
                                """))
                .isEmpty();
    }

    @Test
    void statements_of_triggers_do_not_join_transition_tables_with_tables() {
        List<String> faults = new ArrayList<>();
        for (String trigger : column(TRANSITION_TABLES)) {
            String[] cells = trigger.split("\t", -1);
            for (String transition : List.of(cells[1], cells[2])) {
                if (!transition.isEmpty()) {
                    faults.addAll(joins(cells[0], transition, households));
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(joins("delete from posting using gone", "gone", households)).hasSize(1);
    }

    @Test
    void sql_functions_with_parameters_do_not_query_household_tables() {
        List<String> faults = new ArrayList<>();
        for (String function : column(FUNCTIONS)) {
            String[] cells = function.split("\t", 4);
            boolean parametersInSql = cells[1].equals("sql") && !cells[2].equals("0");
            if (parametersInSql && !mentioned(cells[3], households).isEmpty()) {
                faults.add(cells[0]);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(column(FUNCTIONS)).anyMatch(each -> each.contains("from household h"));
    }

    /// `set_config` has no effect on other nodes; `set local` has.
    @Test
    void functions_open_a_household_with_set_local() {
        assertThat(column(FUNCTIONS))
                .noneMatch(function -> function.contains("set_config("))
                .filteredOn(function -> function.contains("set local app.household_id"))
                .hasSize(3);
    }

    /// Such a comparison is sent to every node. See docs/decisions/0030-distribution.md.
    @Test
    void a_household_is_compared_as_text_only_in_the_lookup_of_texts() {
        assertThat(column(FUNCTIONS))
                .filteredOn(function -> function.contains("household_id::text"))
                .extracting(function -> function.substring(0, function.indexOf('\t')))
                .containsOnly("transactions_containing");
    }

    @Test
    void inserts_from_queries_have_an_on_conflict_clause() {
        List<String> faults = new ArrayList<>();
        for (String function : column(FUNCTIONS)) {
            for (String statement : function.split("\t", 4)[3].split(";")) {
                faults.addAll(insertions(statement));
            }
        }
        for (StatementLog.Statement statement : sent()) {
            faults.addAll(insertions(statement.text()));
        }
        assertThat(faults).isEmpty();
        assertThat(insertions("insert into posting (a) select 1")).hasSize(1);
        assertThat(insertions("insert into posting values ((select 1))")).isNotEmpty();
    }

    @Test
    void statements_filter_each_table_by_household() {
        Set<String> faults = new TreeSet<>();
        for (StatementLog.Statement statement : sent()) {
            for (String table : withoutHousehold(statement.plan())) {
                faults.add(table + " in " + statement.text());
            }
        }
        assertThat(faults).isEmpty();
    }

    /// The statements that the application sends for each call on a household. The calls are made
    /// once for all tests. A call that writes gets a household of its own.
    private List<StatementLog.Statement> sent() {
        if (SENT.isEmpty()) {
            for (Endpoint endpoint : Endpoint.ofHouseholds()) {
                TheMillers caller = endpoint.writes() ? new TheMillers() : millers;
                Map<String, String> theirs = endpoint.writes() ? caller.ids() : ids;
                endpoint.prepare(caller.anna, theirs);
                SENT.addAll(log.during(() -> endpoint.call(caller.anna, theirs)));
            }
        }
        assertThat(SENT).hasSizeGreaterThan(ids.size());
        return SENT;
    }

    private List<String> insertions(String statement) {
        String text = statement.toLowerCase(java.util.Locale.ROOT);
        List<String> faults = new ArrayList<>();
        var insertion = INSERT_SELECT.matcher(text);
        while (insertion.find()) {
            boolean ofHouseholds = households.contains(insertion.group(1));
            if (ofHouseholds && !text.substring(insertion.end()).contains("on conflict")) {
                faults.add(statement);
            }
        }
        if (VALUES_OF_A_QUERY.matcher(text).find()) {
            faults.add(statement);
        }
        return faults;
    }

    private static List<String> joins(String source, String transition, Set<String> tables) {
        List<String> faults = new ArrayList<>();
        for (String statement : source.split(";")) {
            if (!mentioned(statement, Set.of(transition)).isEmpty()
                    && !mentioned(statement, tables).isEmpty()) {
                faults.add(statement);
            }
        }
        return faults;
    }

    /// The tables that a statement reads or writes.
    private static Set<String> mentioned(String text, Set<String> tables) {
        Set<String> mentioned = new TreeSet<>();
        for (String table : tables) {
            if (Pattern.compile("\\b(from|join|into|update|using)\\s+" + table + "\\b")
                    .matcher(text)
                    .find()) {
                mentioned.add(table);
            }
        }
        return mentioned;
    }

    private Set<String> withoutHousehold(JsonNode plan) {
        Set<String> tables = new TreeSet<>();
        String table = plan.path("Relation Name").asText();
        String conditions = plan.path("Index Cond").asText() + plan.path("Filter").asText();
        if (households.contains(table)
                && plan.path("Node Type").asText().contains("Scan")
                && !conditions.contains("household_id")) {
            tables.add(table);
        }
        plan.path("Plans").forEach(child -> tables.addAll(withoutHousehold(child)));
        return tables;
    }

    private static List<String> tables() {
        return column(
                """
                select c.relname from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'household_id'
                 where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                """);
    }

    private static List<String> column(String query) {
        try (Sql sql = Sql.asOwner()) {
            return sql.column(query);
        }
    }
}
