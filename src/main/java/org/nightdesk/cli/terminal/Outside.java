package org.nightdesk.cli.terminal;

import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells failures of what is around the program, such as folders that cannot be written, from its own. */
public final class Outside {
    private static final int DEEPEST = 20;

    private Outside() {}

    /** The file that is at fault and what is wrong with it; empty when no file is. */
    public static Optional<String> reason(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof FileSystemException file) {
                return Optional.of(file.getFile() + ": " + inWords(file));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static String inWords(FileSystemException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return "a file is where a folder should be";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        String reason = failure.getReason();
        return reason == null ? String.valueOf(failure.getMessage()) : reason;
    }
}
