package farthing.backend.formats;

import farthing.backend.problems.UserProblem;
import farthing.contract.FieldProblem;
import java.util.List;

/// Errors that make a whole file unreadable.
public sealed interface FormatProblem extends UserProblem {

    @Override
    default String area() {
        return "imports";
    }

    @Override
    default int status() {
        return 422;
    }

    /// The file is empty or has only a header.
    record FileEmpty() implements FormatProblem {
        @Override
        public String code() {
            return "file-empty";
        }

        @Override
        public String title() {
            return "This file has no rows";
        }
    }

    /// The file is not text, but for example a spreadsheet, a PDF or an archive.
    record FileNotText() implements FormatProblem {
        @Override
        public String code() {
            return "file-not-text";
        }

        @Override
        public String title() {
            return "This is not a text file; save or download it as CSV";
        }
    }

    /// The text does not follow the format.
    record FileUnreadable(String title) implements FormatProblem {
        @Override
        public String code() {
            return "file-unreadable";
        }
    }

    /// No column was found for the date or the amount.
    record ColumnsNotFound(String title) implements FormatProblem {
        @Override
        public String code() {
            return "columns-not-found";
        }

        @Override
        public List<FieldProblem> errors() {
            return List.of(new FieldProblem("/columns", title));
        }
    }
}
