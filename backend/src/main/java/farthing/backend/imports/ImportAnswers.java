package farthing.backend.imports;

import farthing.backend.access.Scope;
import farthing.backend.accounts.Accounts;
import farthing.backend.categories.Categories;
import farthing.backend.categories.Category;
import farthing.backend.http.Json;
import farthing.backend.http.Page;
import farthing.contract.ImportPreviewResponse;
import farthing.contract.ImportReadingResponse;
import farthing.contract.ImportResponse;
import farthing.contract.ImportRowResponse;
import farthing.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Imports in the shape the API answers them.
@ApplicationScoped
class ImportAnswers {

    private final ImportRows rows;
    private final Accounts accounts;
    private final Categories categories;

    ImportAnswers(ImportRows rows, Accounts accounts, Categories categories) {
        this.rows = rows;
        this.accounts = accounts;
        this.categories = categories;
    }

    /// The import with a page of its rows.
    ImportPreviewResponse page(Scope scope, Import found, RowPage page) {
        Page<ImportRows.Kept> kept =
                Page.of(
                        rows.page(scope, found, page.after(), page.status(), page.limit() + 1),
                        page.limit());
        List<ImportRows.Kept> shown = kept.shown();
        Currency currency = accounts.find(scope, found.account()).orElseThrow().currency();
        Map<UUID, Category> named =
                categories.find(
                        scope,
                        shown.stream()
                                .map(each -> each.row().category())
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return new ImportPreviewResponse(
                found.id().toString(),
                found.format(),
                found.account().toString(),
                found.fileName(),
                found.status().text(),
                shown.stream().map(each -> row(found, each, currency, named)).toList(),
                counts(found.counts()),
                found.booked(),
                Json.stored(found.reading(), ImportReadingResponse.class),
                found.createdAt().toString(),
                kept.next(last -> Integer.toString(last.row().number())));
    }

    static ImportResponse summary(Import found) {
        return new ImportResponse(
                found.id().toString(),
                found.format(),
                found.account().toString(),
                found.fileName(),
                found.status().text(),
                counts(found.counts()),
                found.booked(),
                found.createdAt().toString());
    }

    private static ImportRowResponse row(
            Import found, ImportRows.Kept kept, Currency currency, Map<UUID, Category> named) {
        FileRow row = kept.row();
        Category category = row.category() == null ? null : named.get(row.category());
        boolean booked = found.status() == ImportStatus.ACCEPTED && kept.booked();
        return new ImportRowResponse(
                row.number(),
                row.date() == null ? null : row.date().toString(),
                row.amountMinor() == null
                        ? null
                        : Money.ofMinor(row.amountMinor(), currency).toDecimal(),
                nullIfEmpty(row.payee()),
                nullIfEmpty(row.notes()),
                category == null ? null : category.name(),
                row.externalId(),
                kept.status().text(),
                booked ? String.valueOf(kept.transaction()) : null,
                row.problem());
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Map<String, Long> counts(Import.Counts counts) {
        Map<String, Long> byStatus = new LinkedHashMap<>();
        byStatus.put(RowStatus.NEW.text(), counts.fresh());
        byStatus.put(RowStatus.DUPLICATE.text(), counts.duplicate());
        byStatus.put(RowStatus.CONFLICT.text(), counts.conflict());
        byStatus.put(RowStatus.ERROR.text(), counts.error());
        return byStatus;
    }
}
