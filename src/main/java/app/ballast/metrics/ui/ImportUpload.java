package app.ballast.metrics.ui;

import app.ballast.common.importing.ImportFile;
import app.ballast.common.importing.ImportProblem;
import app.ballast.common.importing.ImportSource;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.util.function.Consumer;

/** Takes one file, by button or dropped on it; too large ones are refused before they are sent. */
class ImportUpload extends Upload {

    private final transient Consumer<ImportFile> taken;
    private final transient Consumer<String> refused;

    /**
     * @param taken told of a file that was kept; it is the listener's to close
     * @param refused told in words why one was not taken
     */
    ImportUpload(Consumer<ImportFile> taken, Consumer<String> refused) {
        this.taken = taken;
        this.refused = refused;
        addClassName("import-upload");
        setMaxFiles(1);
        setMaxFileSize(Math.toIntExact(ImportSource.DEFAULT_MAX_BYTES));
        String tooLarge = getTranslation("import.upload.too-large", ImportSource.DEFAULT_MAX_BYTES / 1_000_000);
        setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("import.upload.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("import.upload.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(tooLarge)
                        .setTooManyFiles(getTranslation("import.upload.one"))));
        addFileRejectedListener(event -> refused.accept(event.getErrorMessage()));
        setUploadHandler(this::receive);
    }

    private void receive(UploadEvent event) {
        try {
            ImportFile.checkSize(event.getFileSize());
            ImportFile file = ImportFile.keep(event.getInputStream(), event.getFileName());
            event.getUI().access(() -> {
                clearFileList();
                taken.accept(file);
            });
        } catch (ImportProblem problem) {
            event.reject(problem.text(getLocale()));
            event.getUI().access(() -> refused.accept(problem.text(getLocale())));
        }
    }
}
