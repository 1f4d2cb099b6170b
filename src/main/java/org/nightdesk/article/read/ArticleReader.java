package org.nightdesk.article.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** Reads articles from one file format. Implementations keep no state between files and may be shared by threads. */
public interface ArticleReader {
    /** The endings of its files, lower case, without a dot. */
    List<String> endings();

    /**
     * @param file the name of the file as people know it
     * @return what became of each article, in the order of the file; it reads on as it is asked
     */
    Iterator<ArticleOutcome> read(InputStream in, String file, ReaderSettings settings) throws IOException;
}
