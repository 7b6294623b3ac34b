package farthing.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The configuration of the daily backups.
///
/// @param folder for the backups; empty if daily backups are disabled
public record BackupSettings(Optional<Path> folder, Retention keep) {

    static final String BESIDE_THE_DATA = "backups";

    /// Daily backups are on by default only for the embedded database, because an external one
    /// usually has its own.
    static BackupSettings read(Settings settings, Path data) {
        Retention keep = settings.get(Options.BACKUP_KEEP);
        Optional<Path> folder =
                settings.find(Options.BACKUP_FOLDER)
                        .or(() ->
                                settings.find(Options.DATABASE_URL).isPresent()
                                        ? Optional.empty()
                                        : Optional.of(data.resolve(BESIDE_THE_DATA)));
        return new BackupSettings(folder.filter(any -> !keep.nothing()), keep);
    }

    /// For the application, to be set as system properties before it starts.
    public Map<String, String> quarkusProperties() {
        Map<String, String> properties = new HashMap<>();
        folder.ifPresent(path -> {
            properties.put("farthing.backup.folder", path.toString());
            properties.put("farthing.backup.days", Integer.toString(keep.days()));
            properties.put("farthing.backup.weeks", Integer.toString(keep.weeks()));
            properties.put("farthing.backup.months", Integer.toString(keep.months()));
        });
        return properties;
    }
}
