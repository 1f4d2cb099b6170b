package org.nightdesk.assembly;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.nightdesk.assembly.publication.CleanText;
import org.nightdesk.assembly.publication.Inline;
import org.nightdesk.assembly.publication.SafeAddress;
import org.nightdesk.text.CodedText;
import org.nightdesk.text.InlineCode;

/**
 * Turns the inline codes of a translated text back into markup, whatever the translator did to them.
 *
 * <p>Codes without their partner are dropped, crossing pairs are split, a link within a link loses its markup, empty
 * markup goes. Codes the source does not have stay as text. Not thread-safe; one instance a text.
 */
final class CodeRestorer {
    /**
     * What came of it.
     *
     * @param unknownCodes as they appear in the text, each once
     * @param droppedAddresses of links that became plain text, each once
     */
    record Restored(List<Inline> content, List<String> unknownCodes, List<String> droppedAddresses) {}

    private record Token(String text, @Nullable InlineCode code, boolean closing) {}

    private record Frame(@Nullable InlineCode code, List<Inline> content) {}

    private final Map<Integer, InlineCode> codes = new TreeMap<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<String> dropped = new LinkedHashSet<>();
    private final Deque<Frame> open = new ArrayDeque<>();

    private CodeRestorer(List<InlineCode> codes) {
        codes.forEach(code -> this.codes.put(code.number(), code));
    }

    /** @param target may hold any characters at all */
    static Restored restore(String target, List<InlineCode> codes) {
        CodeRestorer restorer = new CodeRestorer(codes);
        List<Inline> content = restorer.build(restorer.paired(restorer.tokens(CleanText.of(target))));
        return new Restored(content, List.copyOf(restorer.unknown), List.copyOf(restorer.dropped));
    }

    private List<Token> tokens(String target) {
        List<Token> tokens = new ArrayList<>();
        Matcher mark = CodedText.CODE.matcher(target);
        int end = 0;
        while (mark.find()) {
            Token token = token(mark);
            if (token != null) {
                addText(tokens, target.substring(end, mark.start()));
                tokens.add(token);
                end = mark.end();
            }
        }
        addText(tokens, target.substring(end));
        return tokens;
    }

    private @Nullable Token token(Matcher mark) {
        InlineCode code = codes.get(Integer.parseInt(mark.group(2)));
        boolean closing = !mark.group(1).isEmpty();
        boolean standalone = !mark.group(3).isEmpty();
        if (code == null || (closing && standalone)) {
            unknown.add(mark.group());
            return null;
        }
        // A code of the right number in the wrong form: a standalone one still works, half a pair means nothing.
        if (code.kind().paired() && standalone) {
            return new Token("", null, false);
        }
        return new Token("", code, closing);
    }

    private static void addText(List<Token> tokens, String text) {
        if (!text.isEmpty()) {
            tokens.add(new Token(text, null, false));
        }
    }

    /** Keeps of the pairs only those that have both marks, the opening first. */
    private List<Token> paired(List<Token> tokens) {
        Map<Integer, Integer> opened = new HashMap<>();
        Set<Integer> kept = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            InlineCode code = tokens.get(i).code();
            if (code == null || !code.kind().paired()) {
                continue;
            }
            if (!tokens.get(i).closing()) {
                opened.putIfAbsent(code.number(), i);
            } else if (opened.containsKey(code.number())) {
                kept.add(opened.remove(code.number()));
                kept.add(i);
            }
        }
        List<Token> left = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.code() == null
                    || kept.contains(i)
                    || (!token.code().kind().paired() && !token.closing())) {
                left.add(token);
            }
        }
        return left;
    }

    private List<Inline> build(List<Token> tokens) {
        Frame root = new Frame(null, new ArrayList<>());
        open.push(root);
        for (Token token : tokens) {
            InlineCode code = token.code();
            if (code == null) {
                append(token.text());
            } else if (!code.kind().paired()) {
                standalone(code);
            } else if (token.closing()) {
                close(code);
            } else {
                open(code);
            }
        }
        return trimmed(root.content());
    }

    private List<Inline> top() {
        return open.element().content();
    }

    private void append(String text) {
        List<Inline> content = top();
        if (text.isEmpty()) {
            return;
        }
        int last = content.size() - 1;
        if (last >= 0 && content.get(last) instanceof Inline.Text before) {
            content.set(last, new Inline.Text(CleanText.joined(before.text(), text)));
        } else if (last >= 0 && content.get(last) instanceof Inline.Break) {
            String rest = text.stripLeading();
            if (!rest.isEmpty()) {
                content.add(new Inline.Text(rest));
            }
        } else {
            content.add(new Inline.Text(text));
        }
    }

    private void standalone(InlineCode code) {
        if (code.kind() == InlineCode.Kind.LITERAL) {
            append(CleanText.of(code.detail()));
        } else {
            appendBreak();
        }
    }

    private void appendUnmarked(Inline inline) {
        if (inline instanceof Inline.Text text) {
            append(text.text());
        } else {
            appendBreak();
        }
    }

    private void appendBreak() {
        List<Inline> content = top();
        int last = content.size() - 1;
        if (last >= 0 && content.get(last) instanceof Inline.Text before) {
            String text = before.text().stripTrailing();
            if (text.isEmpty()) {
                content.remove(last);
            } else {
                content.set(last, new Inline.Text(text));
            }
        }
        content.add(new Inline.Break());
    }

    private void open(InlineCode code) {
        if (code.kind() == InlineCode.Kind.LINK) {
            if (SafeAddress.link(code.detail()) == null) {
                dropped.add(code.detail());
                return;
            }
            if (open.stream().anyMatch(frame -> isLink(frame.code()))) {
                return;
            }
        }
        open.push(new Frame(code, new ArrayList<>()));
    }

    private static boolean isLink(@Nullable InlineCode code) {
        return code != null && code.kind() == InlineCode.Kind.LINK;
    }

    /** Closes the pair and every pair opened within it; those go on behind it. */
    private void close(InlineCode code) {
        if (open.stream().noneMatch(frame -> code.equals(frame.code()))) {
            return;
        }
        Deque<InlineCode> reopened = new ArrayDeque<>();
        while (true) {
            Frame frame = open.pop();
            InlineCode closed = frame.code();
            if (closed == null) {
                throw new IllegalStateException("no open code " + code);
            }
            if (Inline.plain(frame.content()).isEmpty()) {
                // Markup of nothing but blanks and breaks is no markup.
                frame.content().forEach(this::appendUnmarked);
            } else {
                top().add(markup(closed, frame.content()));
            }
            if (closed.equals(code)) {
                break;
            }
            reopened.push(closed);
        }
        reopened.forEach(again -> open.push(new Frame(again, new ArrayList<>())));
    }

    private static Inline markup(InlineCode code, List<Inline> content) {
        if (code.kind() != InlineCode.Kind.LINK) {
            return new Inline.Styled(code.kind(), content);
        }
        String address = SafeAddress.link(code.detail());
        return new Inline.Link(address == null ? "" : address, content);
    }

    /** Without breaks and blanks at the ends of the text. */
    private static List<Inline> trimmed(List<Inline> content) {
        List<Inline> trimmed = new ArrayList<>(content);
        while (!trimmed.isEmpty() && trimmed.get(0) instanceof Inline.Break) {
            trimmed.remove(0);
        }
        while (!trimmed.isEmpty() && trimmed.get(trimmed.size() - 1) instanceof Inline.Break) {
            trimmed.remove(trimmed.size() - 1);
        }
        if (!trimmed.isEmpty() && trimmed.get(0) instanceof Inline.Text first) {
            trimmed.set(0, new Inline.Text(first.text().stripLeading()));
        }
        int last = trimmed.size() - 1;
        if (last >= 0 && trimmed.get(last) instanceof Inline.Text text) {
            trimmed.set(last, new Inline.Text(text.text().stripTrailing()));
        }
        trimmed.removeIf(
                inline -> inline instanceof Inline.Text text && text.text().isEmpty());
        return List.copyOf(trimmed);
    }
}
