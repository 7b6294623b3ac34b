package farthing.backend.imports;

import farthing.backend.formats.CsvFormat;
import farthing.backend.formats.StatementFormat;
import farthing.backend.problems.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The available file formats.
@ApplicationScoped
class StatementFormats {

    private final Instance<StatementFormat> formats;
    private final CsvFormat csv;

    StatementFormats(@Any Instance<StatementFormat> formats, CsvFormat csv) {
        this.formats = formats;
        this.csv = csv;
    }

    /// The format in the request, else the one that recognises the file, else CSV.
    ///
    /// @throws farthing.backend.problems.Refused `invalid-fields` if the format is unknown
    StatementFormat of(Path file, Optional<String> name) throws IOException {
        if (name.isPresent()) {
            return formats.stream()
                    .filter(format -> format.name().equals(name.get()))
                    .findFirst()
                    .orElseThrow(() -> unknown().refused());
        }
        for (StatementFormat format : formats) {
            if (!format.name().equals(csv.name()) && format.recognises(file)) {
                return format;
            }
        }
        return csv;
    }

    private RequestProblem.InvalidFields unknown() {
        String names =
                String.join(", ", formats.stream().map(StatementFormat::name).sorted().toList());
        return RequestProblem.InvalidFields.at("/format", "Use one of: " + names);
    }
}
