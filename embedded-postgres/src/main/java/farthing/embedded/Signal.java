package farthing.embedded;

import java.io.IOException;

/// The signals that PostgreSQL stops by; Java itself sends only SIGTERM and SIGKILL.
enum Signal {
    /// Ends the sessions, writes everything, stops.
    INTERRUPT("INT"),
    /// Stops at once; the next start recovers from the log.
    QUIT("QUIT");

    private final String name;

    Signal(String name) {
        this.name = name;
    }

    /// Nothing happens where the process is gone.
    void send(long pid) throws IOException {
        new ProcessBuilder("/bin/sh", "-c", "kill -s \"$0\" \"$1\"", name, Long.toString(pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
