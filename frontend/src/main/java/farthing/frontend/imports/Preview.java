package farthing.frontend.imports;

import farthing.contract.AccountResponse;
import farthing.contract.ImportPreviewResponse;
import farthing.contract.ImportReadingResponse;
import farthing.contract.ImportRowResponse;
import farthing.frontend.backend.Amounts;
import farthing.frontend.imports.PreviewPage.Count;
import farthing.frontend.imports.PreviewPage.ImportRow;
import farthing.frontend.imports.PreviewPage.Read;
import farthing.frontend.language.CommonText;
import farthing.frontend.server.Visit;
import farthing.money.Money;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Formats the preview of an import for its page.
record Preview(Visit visit) {

    private static final String IMPORTED = "imported";
    private static final String UNDONE = "undone";

    /// The most important first.
    private static final List<String> STATUSES = List.of("new", "duplicate", "conflict", "error");

    /// @param shown the status of the rows to show; empty for all
    PreviewPage page(ImportPreviewResponse preview, String shown) {
        AccountResponse account =
                visit.account(preview.account()).orElseThrow(NotFoundException::new);
        long fresh = preview.counts().getOrDefault("new", 0L);
        return new PreviewPage(
                visit.layout("imports", text().preview()),
                preview.id(),
                preview.fileName() == null ? text().file() : preview.fileName(),
                account.name(),
                "/accounts/" + account.id(),
                account.currency(),
                preview.status(),
                STATUSES.stream().flatMap(status -> count(preview, status, shown)).toList(),
                shown.isEmpty(),
                fresh == 0 ? "" : text().accept(fresh, visit.formats().count(fresh)),
                visit.formats().count(preview.imported()),
                preview.rows().stream().anyMatch(row -> row.category() != null),
                preview.rows().stream()
                        .map(row -> row(row, fate(preview, row.status()), account.currency()))
                        .toList(),
                preview.reading().doubts(),
                reading(preview.reading()),
                preview.next() == null
                        ? ""
                        : "/imports/"
                                + preview.id()
                                + "?cursor="
                                + preview.next()
                                + (shown.isEmpty() ? "" : "&status=" + shown));
    }

    private Stream<Count> count(ImportPreviewResponse preview, String status, String shown) {
        String fate = fate(preview, status);
        long count =
                fate.equals(IMPORTED)
                        ? preview.imported()
                        : preview.counts().getOrDefault(status, 0L);
        return count == 0
                ? Stream.empty()
                : Stream.of(
                        new Count(
                                fate,
                                statusName(fate, text()),
                                visit.formats().count(count),
                                "/imports/" + preview.id() + "?status=" + status,
                                status.equals(shown)));
    }

    /// The status to show: after acceptance, new rows are imported, or undone.
    private static String fate(ImportPreviewResponse preview, String status) {
        if (!status.equals("new")) {
            return status;
        }
        return switch (preview.status()) {
            case "accepted" -> preview.imported() > 0 ? IMPORTED : status;
            case UNDONE -> UNDONE;
            default -> status;
        };
    }

    private List<Read> reading(ImportReadingResponse reading) {
        ImportText text = text();
        String between = reading.delimiter().equals("\t") ? text.tab() : reading.delimiter();
        List<Read> all = new ArrayList<>();
        all.add(new Read(text.date_format(), reading.dateFormat()));
        all.add(new Read(text.decimal(), decimal(reading.decimal(), text)));
        all.add(new Read(text.delimiter(), between));
        all.add(new Read(text.encoding(), reading.encoding()));
        reading.columns().forEach((what, column) -> all.add(new Read(columnName(what), column)));
        return List.copyOf(all);
    }

    private static String decimal(String decimal, ImportText text) {
        return decimal.equals("comma") ? text.decimal_comma() : text.decimal_point();
    }

    private String columnName(String what) {
        ImportText text = text();
        CommonText common = visit.text().of(CommonText.class);
        return switch (what) {
            case "date" -> common.date();
            case "amount" -> common.amount();
            case "debit" -> text.debit();
            case "credit" -> text.credit();
            case "payee" -> common.payee();
            case "notes" -> common.notes();
            case "category" -> common.category();
            case "currency" -> common.currency();
            case "direction" -> text.direction();
            case "externalId" -> text.external_id();
            default -> what;
        };
    }

    private ImportRow row(ImportRowResponse row, String fate, String currency) {
        Money amount = row.amount() == null ? null : Amounts.of(row.amount(), currency);
        return new ImportRow(
                visit.formats().count(row.row()),
                row.date() == null ? "" : visit.formats().date(LocalDate.parse(row.date())),
                orEmpty(row.payee()),
                orEmpty(row.notes()),
                orEmpty(row.category()),
                amount == null ? "" : visit.formats().signed(amount),
                amount != null && amount.isPositive(),
                fate,
                statusName(fate, text()),
                orEmpty(row.problem()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String statusName(String status, ImportText text) {
        return switch (status) {
            case "new" -> text.row_new();
            case IMPORTED -> text.row_imported();
            case UNDONE -> text.row_undone();
            case "duplicate" -> text.row_duplicate();
            case "conflict" -> text.row_conflict();
            default -> text.row_error();
        };
    }

    private ImportText text() {
        return visit.text().of(ImportText.class);
    }
}
