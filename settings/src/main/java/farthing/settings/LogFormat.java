package farthing.settings;

/// How a line of the log is written.
public enum LogFormat {
    /// For people.
    TEXT,
    /// One JSON object a line, for programs that gather logs.
    JSON
}
