package farthing.backend.imports;

import static java.util.Objects.requireNonNull;

import farthing.backend.formats.FormatOptions;
import farthing.backend.http.Tokens;
import farthing.backend.problems.Fields;
import farthing.contract.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// The form of an import. The uploaded file is already on disk.
///
/// @param account id; optional if the household has only one open account
/// @param format such as `csv`; detected if left out
/// @param dateFormat see [FormatOptions.RequestedOptions], also for `decimal` and `columns`
record ImportForm(
        @RestForm @Nullable FileUpload file,
        @RestForm @Nullable String account,
        @RestForm @Nullable String format,
        @RestForm @Schema(examples = "dd.MM.yyyy") @Nullable String dateFormat,
        @RestForm @Schema(examples = {"comma", "point"}) @Nullable String decimal,
        @RestForm @Schema(examples = "{\"date\":\"Buchungstag\",\"amount\":3}")
                @Nullable String columns) {

    /// @throws farthing.backend.problems.Refused `invalid-fields`, `malformed-json`
    PreviewImport.UploadedFile read() {
        Fields fields = new Fields();
        if (file == null) {
            fields.add("/file", "Required");
        }
        @Nullable UUID id = given(account).map(text -> fields.id("/account", text)).orElse(null);
        FormatOptions.RequestedOptions asked =
                FormatOptions.RequestedOptions.read(
                        fields, given(dateFormat), given(decimal), columns);
        fields.check();
        FileUpload upload = requireNonNull(file);
        return new PreviewImport.UploadedFile(
                upload.uploadedFile(), fileName(upload), id, given(format), asked);
    }

    /// The SHA-256 of the form and the file, which identifies repeated requests.
    byte[] identity() {
        MessageDigest digest = Tokens.sha256();
        Stream.of(account, format, dateFormat, decimal, columns)
                .forEach(field -> digest.update((field + "\n").getBytes(StandardCharsets.UTF_8)));
        try (InputStream in =
                new DigestInputStream(
                        Files.newInputStream(requireNonNull(file).uploadedFile()), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digest.digest();
    }

    /// The file name without folders, which some browsers send.
    private static @Nullable String fileName(FileUpload upload) {
        String sent = upload.fileName() == null ? "" : upload.fileName();
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String shown = name.strip();
        boolean usable = !shown.isEmpty() && Fields.fault(shown, Limits.FILE_NAME) == null;
        return usable ? shown : null;
    }

    private static Optional<String> given(@Nullable String field) {
        return Optional.ofNullable(field).map(String::strip).filter(text -> !text.isEmpty());
    }
}
