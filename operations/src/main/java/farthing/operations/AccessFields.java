package farthing.operations;

import io.quarkus.logging.json.runtime.JsonFormatter.JsonLogGenerator;
import io.quarkus.logging.json.runtime.JsonProvider;
import org.jboss.logmanager.ExtLogRecord;

/// Adds the values of a request's log line as separate fields if the log format is JSON: `method`,
/// `route`, `status`, `durationMs`.
public class AccessFields implements JsonProvider {

    @Override
    public void writeTo(JsonLogGenerator json, ExtLogRecord line) throws Exception {
        if (line.getLoggerName().equals(AccessLines.LOGGER)) {
            Object[] said = line.getParameters();
            json.add("method", String.valueOf(said[0]));
            json.add("route", String.valueOf(said[1]));
            json.add("status", (int) said[2]);
            json.add("durationMs", (long) said[3]);
        }
    }
}
