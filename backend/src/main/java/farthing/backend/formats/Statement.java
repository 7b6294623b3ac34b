package farthing.backend.formats;

import farthing.contract.ImportReadingResponse;
import java.io.IOException;

/// An open file: how it is read, and its lines. The file is never in memory as a whole.
public interface Statement {

    /// The detected format, columns and ambiguities.
    ImportReadingResponse reading();

    /// Reads the file once from start to end.
    ///
    /// @throws farthing.backend.problems.Refused `file-unreadable` if the file is malformed
    void read(Reader reader) throws IOException;

    /// Receives the content of a file.
    interface Reader {

        /// Receives the next line; the first has the number 1.
        void line(StatementLine line) throws IOException;

        /// Receives a balance that the file states. Many files state none.
        default void balance(StatementBalance balance) throws IOException {}
    }
}
