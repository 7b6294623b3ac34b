package farthing.frontend.imports;

import farthing.contract.AccountResponse;
import farthing.contract.ImportResponse;
import farthing.frontend.imports.ImportsPage.Past;
import farthing.frontend.language.Text;
import farthing.frontend.server.Visit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// The imports of before: what became of each, and the way to take it back.
record PastImports(Visit visit) {

    private static final int SHOWN = 10;

    List<Past> latest() {
        return visit.books().imports(SHOWN).stream().map(this::past).toList();
    }

    private Past past(ImportResponse done) {
        Text text = visit.text();
        return new Past(
                done.fileName() == null ? text.import_file() : done.fileName(),
                "/imports/" + done.id(),
                visit.accounts().stream()
                        .filter(account -> account.id().equals(done.account()))
                        .map(AccountResponse::name)
                        .findFirst()
                        .orElse(""),
                visit.formats()
                        .date(
                                Instant.parse(done.createdAt())
                                        .atZone(ZoneId.systemDefault())
                                        .toLocalDate()),
                switch (done.status()) {
                    case "accepted" -> text.import_booked(visit.formats().count(done.booked()));
                    case "taken-back" -> text.import_taken_back();
                    default -> text.import_previewed();
                });
    }
}
