package farthing.backend.rates;

import farthing.backend.problems.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// A file of the European Central Bank with its reference rates, of a day or of many: XML, CSV, or
/// a zip archive with one of them. The format is detected by the first bytes.
final class EcbFile {

    /// Of the file in an archive. The largest file of the bank has less than 10 MiB.
    private static final int MAX_BYTES = 32 << 20;

    private static final String NOT_OURS =
            "This is not a file of the European Central Bank's reference rates, such as"
                    + " eurofxref-daily.xml";

    private EcbFile() {}

    /// Reads all days, in the order of the file. No day comes twice.
    ///
    /// @throws farthing.backend.problems.Refused `rates-file-unreadable`
    static void read(byte[] file, Consumer<EuroRates> days) {
        Set<LocalDate> seen = new HashSet<>();
        Consumer<EuroRates> once =
                day -> {
                    if (!seen.add(day.date())) {
                        throw unreadable("The file has two entries for " + day.date());
                    }
                    days.accept(day);
                };
        byte[] content = isArchive(file) ? unpacked(file) : file;
        int start = start(content);
        try (Reader text =
                new InputStreamReader(
                        new ByteArrayInputStream(content, start, content.length - start),
                        StandardCharsets.UTF_8)) {
            if (content.length > start && content[start] == '<') {
                EcbXml.read(text, once);
            } else {
                EcbCsv.read(text, once);
            }
        } catch (IOException e) {
            throw unreadable(NOT_OURS);
        }
        if (seen.isEmpty()) {
            throw unreadable("The file has no rates");
        }
    }

    static Refused notOurs() {
        return unreadable(NOT_OURS);
    }

    static Refused unreadable(String title) {
        return new RateProblem.FileUnreadable(title).refused();
    }

    private static boolean isArchive(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    /// The first file of the archive. Others are not looked at: an archive of a few kilobytes can
    /// contain gigabytes.
    private static byte[] unpacked(byte[] archive) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            ZipEntry entry = zip.getNextEntry();
            String name = entry == null ? "" : entry.getName().toLowerCase(Locale.ROOT);
            if (!name.endsWith(".csv") && !name.endsWith(".xml")) {
                throw unreadable("The archive does not begin with a CSV or XML file");
            }
            byte[] content = zip.readNBytes(MAX_BYTES + 1);
            if (content.length > MAX_BYTES) {
                throw unreadable("The file in the archive is larger than 32 MiB");
            }
            return content;
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable("The archive is damaged");
        }
    }

    /// The length of the byte order mark, if there is one. All of the bank's files are UTF-8.
    private static int start(byte[] content) {
        boolean marked =
                content.length > 2
                        && content[0] == (byte) 0xEF
                        && content[1] == (byte) 0xBB
                        && content[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }
}
