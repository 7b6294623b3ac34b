package farthing.backend.matching;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Writes rows with `COPY … (format binary)`, PostgreSQL's fastest way to load data, which needs no
/// escaping. The format is described in the manual under COPY, "Binary Format". Memory use does not
/// depend on the number of rows.
final class BinaryCopy implements AutoCloseable {

    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
    };
    private static final int BUFFER = 256 * 1024;
    private static final int MAX_VALUE = 64 * 1024;
    private static final int NULL = -1;
    private static final long EPOCH_DAY_2000 = 10_957;

    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final CopyIn copy;

    /// @param statement `copy … from stdin (format binary)`
    BinaryCopy(Connection connection, String statement) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    /// Starts a row.
    void row(int columns) throws SQLException {
        room(Short.BYTES);
        buffer.putShort((short) columns);
    }

    void integer(int value) throws SQLException {
        room(2 * Integer.BYTES);
        buffer.putInt(Integer.BYTES).putInt(value);
    }

    void bigint(@Nullable Long value) throws SQLException {
        room(Integer.BYTES + Long.BYTES);
        if (value == null) {
            buffer.putInt(NULL);
        } else {
            buffer.putInt(Long.BYTES).putLong(value);
        }
    }

    void date(@Nullable LocalDate value) throws SQLException {
        room(2 * Integer.BYTES);
        if (value == null) {
            buffer.putInt(NULL);
        } else {
            buffer.putInt(Integer.BYTES).putInt((int) (value.toEpochDay() - EPOCH_DAY_2000));
        }
    }

    void uuid(@Nullable UUID value) throws SQLException {
        room(Integer.BYTES + 2 * Long.BYTES);
        if (value == null) {
            buffer.putInt(NULL);
        } else {
            buffer.putInt(2 * Long.BYTES)
                    .putLong(value.getMostSignificantBits())
                    .putLong(value.getLeastSignificantBits());
        }
    }

    /// @param value at most 64 KiB of UTF-8
    void text(@Nullable String value) throws SQLException {
        if (value == null) {
            room(Integer.BYTES);
            buffer.putInt(NULL);
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_VALUE) {
            throw new IllegalArgumentException(
                    "a value has "
                            + bytes.length
                            + " bytes, at most "
                            + MAX_VALUE
                            + " are allowed");
        }
        room(Integer.BYTES + bytes.length);
        buffer.putInt(bytes.length).put(bytes);
    }

    /// Completes the statement. Without this, [#close] cancels it and no row is stored.
    void end() throws SQLException {
        room(Short.BYTES);
        buffer.putShort((short) -1);
        flush();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void room(int bytes) throws SQLException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
