package farthing.backend.formats;

import farthing.backend.problems.UserProblem;
import farthing.contract.FieldProblem;
import java.util.List;

/// Why a bank file cannot be read.
public sealed interface FormatProblem extends UserProblem {

    @Override
    default String area() {
        return "imports";
    }

    @Override
    default int status() {
        return 422;
    }

    /// There is nothing in the file, or nothing but a header.
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

    /// It is not text but a spreadsheet, a PDF or an archive.
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

    /// The text does not keep to the format.
    record FileUnreadable(String title) implements FormatProblem {
        @Override
        public String code() {
            return "file-unreadable";
        }
    }

    /// No column is found for what every row needs.
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
