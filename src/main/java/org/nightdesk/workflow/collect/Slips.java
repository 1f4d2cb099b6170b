package org.nightdesk.workflow.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nightdesk.job.Person;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitArticle;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.Words;
import org.nightdesk.kit.read.ReturnedKit;
import org.nightdesk.kit.receipt.Receipt;
import org.nightdesk.kit.receipt.ReceiptLine;
import org.nightdesk.kit.receipt.Receipts;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.kit.write.KitWriter;
import org.nightdesk.kit.write.ReturnSlip;
import org.nightdesk.kit.write.WrittenKit;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.office.Refusal;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.TranslationChecks;

/** Writes what goes to people about the files that came back, each in their language, and notes it. */
final class Slips {
    private static final int MOST_NAMED = 5;
    private static final String SLIP = "slip-";

    private final StoreDirectory.Sources sources;
    private final ReturnSlip writer;

    Slips(StoreDirectory.Sources sources) {
        this.sources = sources;
        this.writer = new ReturnSlip(new KitWriter(sources.kits()::stampKey));
    }

    /** What a slip or letter hangs on. @param sha256 of the file it is about */
    private record About(long receiptId, String sha256, Person person, Night night) {}

    /** The kit that a file came from. */
    private record Origin(String kit, Kit.Kind kind, Locale source, Locale target) {}

    /** The rows of a file that were held; nothing when there are none, or when it is not known whose they are. */
    void heldRows(ReturnedRows.Return returned, StoreDirectory directory) {
        List<ReceiptLine> held = returned.receipt().lines(RowOutcome.HELD);
        Optional<Origin> from = origin(returned.receipt(), directory);
        Optional<Person> person = returned.night().job().people().find(returned.person());
        if (held.isEmpty() || from.isEmpty() || person.isEmpty()) {
            return;
        }
        About about = about(returned, person.get());
        Kit kit = kit(from.get(), about);
        List<RowKey> keys =
                held.stream().flatMap(line -> Stream.ofNullable(line.key())).toList();
        List<KitArticle> articles = articles(kit, returned.night()).of(keys, directory);
        try {
            writer.write(kit, returned.receipt(), articles, folder(about, SLIP)).ifPresent(slip -> note(about, slip));
        } catch (IOException failure) {
            throw cannotWrite(about, failure);
        }
    }

    /** By its stamp; of a file without one, by what its source texts told. */
    private static Optional<Origin> origin(Receipt receipt, StoreDirectory directory) {
        KitStamp stamp = receipt.stamp();
        if (stamp != null) {
            return Optional.of(new Origin(stamp.kit(), stamp.kind(), stamp.source(), stamp.target()));
        }
        return receipt.kitFromSources()
                .flatMap(directory::kit)
                .map(kit -> new Origin(kit.id(), kit.kind(), kit.source(), kit.target()));
    }

    /** Why nothing was taken from a file, with the rows that its person has open; once for the same bytes. */
    void unread(Collecting.Handed handed, long receiptId, Night night, StoreDirectory directory) {
        Refusal.Kind kind = handed.refusedAs();
        Optional<Person> person = night.job().people().find(handed.from().person());
        if (kind != null && person.isPresent()) {
            About about = new About(receiptId, handed.sha256(), person.get(), night);
            unread(about, String.valueOf(handed.from().file().getFileName()), word(kind), directory);
        }
    }

    /** The same for a file that can be read, but belongs to no kit that is known. */
    void unknown(ReturnedRows.Return returned, StoreDirectory directory) {
        Optional<Person> person = returned.night().job().people().find(returned.person());
        if (person.isPresent()) {
            boolean several = returned.receipt().notes().stream()
                    .anyMatch(note -> note.code().equals("several-kits"));
            String why = several ? "refused.several" : "refused.unknown";
            unread(about(returned, person.get()), returned.receipt().file(), why, directory);
        }
    }

    private static String word(Refusal.Kind kind) {
        return switch (kind) {
            case DAMAGED -> "refused.damaged";
            case TOO_LARGE -> "refused.too-large";
            case PROTECTED -> "refused.protected";
            case PDF -> "refused.pdf";
            case DOCUMENT -> "refused.document";
            case MAIL -> "refused.mail";
            case PICTURE -> "refused.picture";
            case ARCHIVE -> "refused.archive";
            case NOT_A_WORKBOOK -> "refused.not-a-kit";
            case OTHER_FORMAT, HOSTILE -> "refused.other-format";
        };
    }

    private void unread(About about, String file, String why, StoreDirectory directory) {
        Night night = about.night();
        if (sources.receipts()
                .isAnswered(night.job().name(), about.sha256(), about.person().key())) {
            return;
        }
        List<Kits.Planned> open = directory.openFor(about.person().key()).stream()
                .filter(kit -> !directory.openRows(kit).isEmpty())
                .toList();
        Kit kit = open.isEmpty() ? nameless(about) : kit(origin(open.get(0), night), about);
        List<KitArticle> articles = open.size() == 1
                ? articles(kit, night).of(directory.openRows(open.get(0)), directory).stream()
                        .map(article -> directory.asIssued(open.get(0), article))
                        .toList()
                : List.of();
        Words words = Words.in(kit.language());
        List<String> said = new ArrayList<>(List.of(words.say("slip.unread", file), words.say(why)));
        if (!articles.isEmpty()) {
            said.add(words.say(
                    "slip.unread.rows",
                    words.say(kit.kind() == Kit.Kind.TRANSLATION ? "sheet.translate" : "sheet.review")));
        } else if (!open.isEmpty()) {
            said.add(words.say("slip.unread.kits", names(open)));
        } else {
            said.add(words.say(
                    directory.openFor(about.person().key()).isEmpty() ? "slip.unread.ask" : "slip.unread.done"));
        }
        letter(kit, about, SLIP, said, articles);
    }

    private String names(List<Kits.Planned> kits) {
        return kits.stream()
                .limit(MOST_NAMED)
                .flatMap(kit -> sources.kits().of(kit.translations().get(0)).stream()
                        .filter(out -> out.kit().id() == kit.id())
                        .map(out -> out.path().substring(out.path().lastIndexOf('/') + 1)))
                .collect(Collectors.joining("\n", "\n", ""));
    }

    /** What an editor wrote of whole articles goes to their translators, a letter each. */
    void comments(ReturnedRows.Return returned, List<ReturnedKit.ArticleComment> comments, StoreDirectory directory) {
        Optional<Origin> from = origin(returned.receipt(), directory);
        if (from.isEmpty() || returned.kind() != Kit.Kind.REVIEW) {
            return;
        }
        Map<String, List<String>> byTranslator = new LinkedHashMap<>();
        for (ReturnedKit.ArticleComment comment : comments) {
            StoreDirectory.Known known = directory.known(comment.row().translation());
            Optional<Person> translator = known == null
                    ? Optional.empty()
                    : returned.night().job().people().find(known.translation().translator());
            if (known != null && translator.isPresent()) {
                byTranslator
                        .computeIfAbsent(translator.get().key(), key -> new ArrayList<>())
                        .add(comment(returned, comment.text(), known, translator.get()));
            }
        }
        byTranslator.forEach((translator, said) -> {
            About about = about(
                    returned, returned.night().job().people().find(translator).orElseThrow());
            letter(kit(from.get(), about), about, "message-", said, List.of());
        });
    }

    private String comment(ReturnedRows.Return returned, String text, StoreDirectory.Known known, Person translator) {
        String editor = returned.night()
                .job()
                .people()
                .find(returned.person())
                .map(person -> person.name(translator.language()))
                .filter(name -> !name.isEmpty())
                .orElse(returned.person());
        KitArticle article = KitArticle.of(
                sources.articles().load(known.translation().articleId()).article(), List.of());
        return Words.in(translator.language()).say("slip.comment", editor, article.headline(), text);
    }

    /** @param prefix of its folder: an editor's comment may reach somebody who gets a slip about the same file */
    private void letter(Kit kit, About about, String prefix, List<String> said, List<KitArticle> articles) {
        try {
            note(about, writer.letter(kit, String.join("\n", said), articles, folder(about, prefix)));
        } catch (IOException failure) {
            throw cannotWrite(about, failure);
        }
    }

    private SlipArticles articles(Kit kit, Night night) {
        return new SlipArticles(sources.articles(), new TranslationChecks(night), kit.kind(), kit.language());
    }

    private void note(About about, WrittenKit written) {
        Path outbox = about.night().job().exchange().outbox();
        sources.receipts()
                .noteSlip(new Receipts.Slip(
                        about.receiptId(),
                        about.person().key(),
                        written.stamp().kit(),
                        written.stamp().target().toLanguageTag(),
                        written.rows(),
                        (int) written.words(),
                        outbox.relativize(written.file()).toString().replace('\\', '/')));
    }

    private static About about(ReturnedRows.Return returned, Person person) {
        return new About(returned.receiptId(), returned.receipt().sha256(), person, returned.night());
    }

    private static Path folder(About about, String prefix) {
        return about.night()
                .job()
                .exchange()
                .outbox()
                .resolve(about.person().key())
                .resolve(prefix + about.sha256().substring(0, 8));
    }

    private static Origin origin(Kits.Planned kit, Night night) {
        return new Origin(kit.code(), kit.kind(), night.job().source().locale(), kit.locale());
    }

    /** For a person who has no kit: the workbook says nothing of any, and nothing is taken from it. */
    private static Kit nameless(About about) {
        Locale source = about.night().job().source().locale();
        Locale target = about.person().pairs().stream()
                .filter(pair -> pair.source().equals(source))
                .map(Person.Pair::target)
                .findFirst()
                .orElse(about.night().job().targets().get(0));
        String code = about.sha256().substring(0, 8).toUpperCase(Locale.ROOT);
        return kit(new Origin(code, Kit.Kind.TRANSLATION, source, target), about);
    }

    private static Kit kit(Origin origin, About about) {
        Night night = about.night();
        return new Kit(
                        origin.kit(),
                        night.job().name(),
                        origin.kind(),
                        about.person(),
                        origin.source(),
                        origin.target(),
                        night.instant(),
                        night.job().schedule().calendar(about.person()).next(night.date()),
                        night.job().zone(),
                        night.job().exchange().contact(),
                        about.person().language())
                .dueAt(night.job().schedule().time(about.person()).hour())
                .withStyle(night.job().style(origin.target()));
    }

    private static UncheckedIOException cannotWrite(About about, IOException failure) {
        return new UncheckedIOException(
                "cannot write a return slip for " + about.person().key(), failure);
    }
}
