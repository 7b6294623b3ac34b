package farthing.embedded;

import java.io.IOException;

/// The signals that stop PostgreSQL. Java itself can send only SIGTERM and SIGKILL.
enum Signal {
    /// Fast shutdown: ends the sessions, writes all data and stops.
    INTERRUPT("INT"),
    /// Immediate shutdown: the next start recovers from the write-ahead log.
    QUIT("QUIT");

    private final String name;

    Signal(String name) {
        this.name = name;
    }

    /// Does nothing if the process does not exist.
    void send(long pid) throws IOException {
        new ProcessBuilder("/bin/sh", "-c", "kill -s \"$0\" \"$1\"", name, Long.toString(pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
