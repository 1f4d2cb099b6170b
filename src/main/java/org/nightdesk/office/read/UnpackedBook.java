package org.nightdesk.office.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A workbook out of an archive; the file it was unpacked to goes when it is closed. */
final class UnpackedBook implements Book {
    private final Book book;
    private final Path unpacked;

    UnpackedBook(Book book, Path unpacked) {
        this.book = book;
        this.unpacked = unpacked;
    }

    @Override
    public FileKind kind() {
        return book.kind();
    }

    @Override
    public List<String> sheets() {
        return book.sheets();
    }

    @Override
    public List<String> properties() {
        return book.properties();
    }

    @Override
    public boolean isLossy() {
        return book.isLossy();
    }

    @Override
    public List<Merge> read(int sheet, RowSink sink) throws IOException {
        return book.read(sheet, sink);
    }

    @Override
    public List<Note> notes(int sheet) throws IOException {
        return book.notes(sheet);
    }

    @Override
    public void close() throws IOException {
        try {
            book.close();
        } finally {
            Files.deleteIfExists(unpacked);
        }
    }
}
