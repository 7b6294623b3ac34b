package farthing.backend.imports;

import farthing.backend.access.Scope;
import farthing.backend.accounts.Accounts;
import farthing.backend.categories.Categories;
import farthing.backend.categories.Category;
import farthing.backend.formats.StatementBalance;
import farthing.backend.http.Json;
import farthing.backend.http.ListPage;
import farthing.backend.matching.RowStatus;
import farthing.backend.matching.StagedLine;
import farthing.contract.ImportBalanceResponse;
import farthing.contract.ImportPreviewResponse;
import farthing.contract.ImportReadingResponse;
import farthing.contract.ImportResponse;
import farthing.contract.ImportRowResponse;
import farthing.contract.SplitResponse;
import farthing.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Converts imports to API responses.
@ApplicationScoped
class ImportResponses {

    private final Accounts accounts;
    private final Categories categories;

    ImportResponses(Accounts accounts, Categories categories) {
        this.accounts = accounts;
        this.categories = categories;
    }

    /// The import with a page of its rows.
    ImportPreviewResponse page(Scope scope, Import found, RowPage page) {
        ListPage<ImportRowPages.StoredRow> kept =
                ListPage.of(
                        ImportRowPages.page(
                                scope, found, page.after(), page.status(), page.limit() + 1),
                        page.limit());
        List<ImportRowPages.StoredRow> shown = kept.shown();
        Currency currency = accounts.find(scope, found.account()).orElseThrow().currency();
        Map<UUID, Category> named =
                categories.find(
                        scope,
                        shown.stream()
                                .flatMap(each -> categories(each.line()))
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
                found.imported(),
                Json.stored(found.reading(), ImportReadingResponse.class),
                balance(found, currency),
                found.createdAt().toString(),
                kept.next(last -> Integer.toString(last.line().number())));
    }

    static ImportResponse summary(Import found) {
        return new ImportResponse(
                found.id().toString(),
                found.format(),
                found.account().toString(),
                found.fileName(),
                found.status().text(),
                counts(found.counts()),
                found.imported(),
                found.createdAt().toString());
    }

    private static ImportRowResponse row(
            Import found,
            ImportRowPages.StoredRow kept,
            Currency currency,
            Map<UUID, Category> named) {
        StagedLine row = kept.line();
        Category category = row.category() == null ? null : named.get(row.category());
        boolean imported = found.status() == ImportStatus.ACCEPTED && kept.imported();
        return new ImportRowResponse(
                row.number(),
                row.date() == null ? null : row.date().toString(),
                row.amountMinor() == null
                        ? null
                        : Money.ofMinor(row.amountMinor(), currency).toDecimal(),
                nullIfEmpty(row.payee()),
                nullIfEmpty(row.notes()),
                category == null ? null : category.name(),
                row.account().equals(found.account()) ? null : row.account().toString(),
                row.transferTo() == null ? null : row.transferTo().toString(),
                splits(row, currency, named),
                row.parts() == null ? null : row.parts().tags(),
                row.externalId(),
                kept.status().text(),
                imported ? String.valueOf(kept.transaction()) : null,
                row.problem());
    }

    private static Stream<UUID> categories(StagedLine line) {
        Stream<UUID> ofSplits =
                line.parts() == null
                        ? Stream.of()
                        : line.parts().splits().stream().map(StagedLine.StagedSplit::category);
        return Stream.concat(Stream.ofNullable(line.category()), ofSplits).filter(Objects::nonNull);
    }

    private static @Nullable List<SplitResponse> splits(
            StagedLine line, Currency currency, Map<UUID, Category> named) {
        if (line.parts() == null || line.parts().splits().isEmpty()) {
            return null;
        }
        List<SplitResponse> splits = new ArrayList<>();
        for (StagedLine.StagedSplit split : line.parts().splits()) {
            Category category = split.category() == null ? null : named.get(split.category());
            splits.add(
                    new SplitResponse(
                            category == null ? null : category.id().toString(),
                            category == null ? null : category.name(),
                            Money.ofMinor(split.amount(), currency).toDecimal(),
                            split.notes()));
        }
        return splits;
    }

    private static @Nullable ImportBalanceResponse balance(Import found, Currency currency) {
        StatementBalance balance = found.balance();
        return balance == null
                ? null
                : new ImportBalanceResponse(
                        balance.date().toString(),
                        Money.ofMinor(balance.amountMinor(), currency).toDecimal());
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
