package org.nightdesk.ledger;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * What people call articles. The id of an article from the web is its whole address, which nobody types: its last part does,
 * or the name of the file, or the beginning of either, as long as only one article is meant.
 */
public record ArticleNames(Collection<Named> articles) {
    private static final int LONGEST_EASY_ID = 60;

    /**
     * An article by its names.
     *
     * @param key its id
     * @param sourcePath the file it came in
     */
    public record Named(long id, String job, String key, String sourcePath) {
        /** The part behind the last slash of an address, without query and ending: {@code signal-review}. */
        String tail() {
            String path = key.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
            String last = path.substring(path.lastIndexOf('/') + 1);
            return isEasy(key) || last.isEmpty() ? key : stem(last);
        }

        String file() {
            return sourcePath.substring(sourcePath.lastIndexOf('/') + 1);
        }

        private Stream<String> shortNames() {
            return Stream.of(tail(), file(), stem(file()), sourcePath);
        }

        private Stream<String> names() {
            return Stream.concat(Stream.of(key), shortNames());
        }
    }

    public ArticleNames {
        articles = List.copyOf(articles);
    }

    /**
     * The articles that somebody means: those with exactly this id, or else with this short name, or else whose id or short
     * name begins so. Those of several ids mean that it must be said more exactly.
     */
    public List<Named> meant(String typed) {
        String wanted = folded(typed.strip());
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Named> exact =
                articles.stream().filter(one -> one.key().equals(typed)).toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        List<Named> named = matching(wanted, String::equals);
        return named.isEmpty() ? matching(wanted, String::startsWith) : named;
    }

    private List<Named> matching(String wanted, BiPredicate<String, String> match) {
        return articles.stream()
                .filter(one -> one.names().anyMatch(name -> match.test(folded(name), wanted)))
                .toList();
    }

    /** What to call each article so that it is found again, by id: its own id where that is easily typed. */
    public Map<Long, String> handles() {
        Map<String, Integer> times = new HashMap<>();
        for (Named one : articles) {
            one.names().map(ArticleNames::folded).distinct().forEach(name -> times.merge(name, 1, Integer::sum));
        }
        Map<Long, String> handles = new TreeMap<>();
        for (Named one : articles) {
            handles.put(
                    one.id(),
                    isEasy(one.key())
                            ? one.key()
                            : Stream.of(one.tail(), stem(one.file()), one.file())
                                    .filter(name ->
                                            isEasy(name) && Integer.valueOf(1).equals(times.get(folded(name))))
                                    .findFirst()
                                    .orElse(one.key()));
        }
        return handles;
    }

    private static boolean isEasy(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_EASY_ID
                && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
    }

    private static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
