package farthing.frontend.rates;

import farthing.contract.Limits;
import farthing.frontend.server.Form;
import java.io.File;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// The fields of the upload form.
///
/// @param currencies `used` or `all`
/// @param replace `true` to replace rates that were entered by hand
public record RatesUpload(
        @RestForm("file") @Nullable FileUpload upload,
        @RestForm @Nullable String currencies,
        @RestForm @Nullable String replace) {

    boolean isEmpty() {
        return upload == null || upload.size() == 0;
    }

    boolean isTooLarge() {
        return upload != null && upload.size() > Limits.RATES_FILE_BYTES;
    }

    File file() {
        return Objects.requireNonNull(upload).uploadedFile().toFile();
    }

    Form form() {
        return Form.empty().with("currencies", currencies).with("replace", replace);
    }
}
