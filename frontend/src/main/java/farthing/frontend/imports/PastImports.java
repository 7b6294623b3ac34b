package farthing.frontend.imports;

import farthing.contract.AccountResponse;
import farthing.contract.ImportResponse;
import farthing.frontend.imports.ImportsPage.Past;
import farthing.frontend.language.Text;
import farthing.frontend.server.Visit;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

/// The earlier imports with their results and links to undo them.
record PastImports(Visit visit) {

    private static final int SHOWN = 10;

    List<Past> latest() {
        List<ImportResponse> all = visit.books().imports(SHOWN);
        return all.stream()
                .map(done ->
                        past(
                                done,
                                all.stream().filter(other -> name(other).equals(name(done))).count()
                                        > 1))
                .toList();
    }

    /// @param namesake whether another file has the same name; if so, the time is shown as well
    private Past past(ImportResponse done, boolean namesake) {
        Text text = visit.text();
        ZonedDateTime when = Instant.parse(done.createdAt()).atZone(visit.calendar().zone());
        String day = visit.formats().date(when.toLocalDate());
        return new Past(
                name(done),
                "/imports/" + done.id(),
                visit.account(done.account()).map(AccountResponse::name).orElse(""),
                namesake ? day + ", " + visit.formats().time(when.toLocalTime()) : day,
                switch (done.status()) {
                    case "accepted" ->
                            text.of(ImportText.class)
                                    .imported(visit.formats().count(done.imported()));
                    case "undone" -> text.of(ImportText.class).undone();
                    default -> text.of(ImportText.class).previewed();
                });
    }

    private String name(ImportResponse done) {
        return done.fileName() == null ? visit.text().of(ImportText.class).file() : done.fileName();
    }
}
