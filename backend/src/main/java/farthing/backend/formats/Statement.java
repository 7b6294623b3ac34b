package farthing.backend.formats;

import farthing.contract.ImportReadingResponse;
import java.io.IOException;

/// A file that was opened: how it is understood, and its lines. Never in memory as a whole.
public interface Statement {

    /// How the file is understood, and what it leaves open.
    ImportReadingResponse reading();

    /// Goes through the file once, from its start to its end.
    ///
    /// @throws farthing.backend.problems.Refused `file-unreadable` where it breaks off
    void read(Reader reader) throws IOException;

    /// Takes what a file has.
    interface Reader {

        /// The next line; the first has the number 1.
        void line(StatementLine line) throws IOException;

        /// A balance that the file states. Many files state none.
        default void balance(StatementBalance balance) throws IOException {}
    }
}
