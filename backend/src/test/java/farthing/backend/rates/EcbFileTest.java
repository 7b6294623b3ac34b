package farthing.backend.rates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.backend.Randomness;
import farthing.backend.problems.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The formats in which the European Central Bank publishes its rates, and files in other formats.
/// The examples have the layout of the bank's files.
class EcbFileTest {

    static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" \
            xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
            <gesmes:subject>Reference rates</gesmes:subject>
            <gesmes:Sender>
            <gesmes:name>European Central Bank</gesmes:name>
            </gesmes:Sender>
            <Cube>
            """;
    static final String TAIL = "</Cube>\n</gesmes:Envelope>\n";

    private static final String DAILY =
            HEAD
                    + """
                    <Cube time='2026-06-03'>
                    <Cube currency='USD' rate='1.0834'/>
                    <Cube currency='JPY' rate='163.93'/>
                    </Cube>
                    """
                    + TAIL;
    private static final String TWO_DAYS =
            HEAD
                    + """
                    <Cube time="2026-06-03"><Cube currency="USD" rate="1.0834"/></Cube>
                    <Cube time="2026-06-02"><Cube currency="USD" rate="1.0851"/></Cube>
                    """
                    + TAIL;
    private static final String DAILY_CSV = "Date, USD, JPY, \n03 June 2026, 1.0834, 163.93, \n";
    private static final String HISTORY_CSV =
            "Date,USD,JPY,CYP,\n2026-06-03,1.0834,163.93,N/A,\n2026-06-02,1.0851,N/A,,\n";

    @Test
    void xml_has_one_day_or_many() {
        assertThat(days("\ufeff" + DAILY)).containsExactly("2026-06-03 {JPY=163.93, USD=1.0834}");
        assertThat(days(TWO_DAYS))
                .containsExactly("2026-06-03 {USD=1.0834}", "2026-06-02 {USD=1.0851}");
    }

    @Test
    void csv_has_dates_with_names_of_months_or_in_figures() {
        assertThat(days(DAILY_CSV)).containsExactly("2026-06-03 {JPY=163.93, USD=1.0834}");
        assertThat(days("\ufeff" + HISTORY_CSV.replace("\n", "\r\n")))
                .containsExactly("2026-06-03 {JPY=163.93, USD=1.0834}", "2026-06-02 {USD=1.0851}");
    }

    @Test
    void an_archive_has_one_of_them() throws IOException {
        assertThat(days(zip("eurofxref.csv", DAILY_CSV.getBytes(UTF_8)))).hasSize(1);
        assertThat(days(zip("EUROFXREF-HIST.XML", TWO_DAYS.getBytes(UTF_8)))).hasSize(2);
    }

    @Test
    void a_currency_that_is_not_known_yet_is_left_out() {
        assertThat(days(DAILY.replace("JPY", "QQQ"))).containsExactly("2026-06-03 {USD=1.0834}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1.0834",
                "NaN",
                "Infinity",
                "0",
                "0.000",
                "1e9",
                "1,0834",
                "",
                " ",
                "+1",
                "١",
                "1234567890123",
                "0.1234567890123",
                "0x1p3",
                "1.",
                ".5"
            })
    void a_rate_is_a_decimal_above_zero_with_at_most_twelve_digits_on_each_side(String wrong) {
        refused("Line 9: \"" + wrong + "\" is not a rate", DAILY.replace("1.0834", wrong));
        if (!wrong.isBlank() && !wrong.contains(",")) {
            refused("Line 2: \"" + wrong + "\" is not a rate", DAILY_CSV.replace("1.0834", wrong));
        }
    }

    @Test
    void a_damaged_file_is_refused_with_the_place() {
        refused("is not a date", DAILY.replace("2026-06-03", "2026-02-30"));
        refused("is not a date", DAILY.replace("2026-06-03", "1066-10-14"));
        refused("Line 2: \"31 June 2026\" is not a date", DAILY_CSV.replace("03 ", "31 "));
        refused("\"usd\" is not a currency code", DAILY.replace("USD", "usd"));
        refused("Line 1: \"U$D\" is not a currency code", DAILY_CSV.replace("USD", "U$D"));
        refused("USD has two rates on this day", DAILY.replace("JPY", "USD"));
        refused("two entries for 2026-06-03", TWO_DAYS.replace("06-02", "06-03"));
        refused("a rate has no date", DAILY.replace(" time='2026-06-03'", ""));
        refused(
                "a day is inside another day",
                DAILY.replace("<Cube currency='USD'", "<Cube time='2026-06-04' currency='USD'"));
        refused("more rates than currencies", DAILY_CSV.replace("163.93", "163.93, 1"));
        refused("Line 2: the line is too long", DAILY_CSV.replace("163.93", "1".repeat(6000)));
        refused("malformed or incomplete", DAILY.replace("</gesmes:Envelope>", ""));
        refused("malformed or incomplete", DAILY.substring(0, DAILY.length() / 2));
    }

    @Test
    void another_file_is_refused() {
        refused("not a file of the European Central Bank", "");
        refused("not a file of the European Central Bank", "date;amount\n2026-11-02;-3.00\n");
        refused("not a file of the European Central Bank", "<html><body>Sign in</body></html>");
        refused("not a file of the European Central Bank", "{\"rates\": {\"USD\": 1.0834}}");
        refused("The file has no rates", HEAD + TAIL);
        refused("The file has no rates", "Date, USD\n");
    }

    @Test
    void document_types_and_entities_are_refused() {
        String bomb =
                """
                <!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
                """;
        String outside = "<!DOCTYPE b [<!ENTITY c SYSTEM \"file:///etc/hostname\">]>";
        for (String type : List.of(bomb, outside, "<!DOCTYPE b SYSTEM \"http://127.0.0.1:1/\">")) {
            refused(
                    "Document types and entities are not allowed",
                    DAILY.replace("<gesmes:Envelope", type + "<gesmes:Envelope")
                            .replace("Reference", "&c;"));
        }
    }

    @Test
    void an_archive_is_read_only_up_to_a_limit() throws IOException {
        refused("larger than 32 MiB", zip("a.csv", new byte[(32 << 20) + 1]));
        refused("does not begin with a CSV or XML file", zip("a.exe", new byte[9]));
        byte[] good = zip("a.csv", HISTORY_CSV.getBytes(UTF_8));
        refused("The archive is damaged", java.util.Arrays.copyOf(good, good.length / 3));
        refused("does not begin with a CSV or XML file", "PK");
    }

    @Test
    void a_randomly_damaged_file_is_read_or_refused() throws IOException {
        Random random = Randomness.random();
        List<byte[]> files =
                List.of(
                        DAILY.getBytes(UTF_8),
                        HISTORY_CSV.getBytes(UTF_8),
                        zip("a.xml", TWO_DAYS.getBytes(UTF_8)));
        int refused = 0;
        for (int round = 0; round < 3000; round++) {
            byte[] file = files.get(round % files.size()).clone();
            for (int at = random.nextInt(1, 4); at > 0; at--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            try {
                EcbFile.read(file, day -> {});
            } catch (Refused e) {
                refused++;
            }
        }
        assertThat(refused).as(Randomness.told()).isPositive();
    }

    private static void refused(String why, String file) {
        refused(why, file.getBytes(UTF_8));
    }

    private static void refused(String why, byte[] file) {
        assertThatThrownBy(() -> EcbFile.read(file, day -> {}))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("rates-file-unreadable: ")
                .hasMessageContaining(why);
    }

    private static List<String> days(String file) {
        return days(file.getBytes(UTF_8));
    }

    private static List<String> days(byte[] file) {
        List<String> days = new ArrayList<>();
        EcbFile.read(
                file,
                day -> {
                    var byCode = new TreeMap<String, String>();
                    day.perEuro()
                            .forEach((Currency currency, java.math.BigDecimal rate) ->
                                    byCode.put(currency.getCurrencyCode(), rate.toPlainString()));
                    days.add(day.date() + " " + byCode);
                });
        return days;
    }

    static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return archive.toByteArray();
    }
}
