package org.nightdesk.assembly.publication;

/** Collects the text of inlines, without their markup. */
final class PlainInlines implements Inline.Visitor {
    private final StringBuilder out = new StringBuilder();

    String text() {
        return out.toString();
    }

    @Override
    public void visit(Inline.Text text) {
        out.append(text.text());
    }

    @Override
    public void visit(Inline.Break lineBreak) {
        out.append(' ');
    }

    @Override
    public void visit(Inline.Styled styled) {
        styled.content().forEach(inline -> inline.accept(this));
    }

    @Override
    public void visit(Inline.Link link) {
        link.content().forEach(inline -> inline.accept(this));
    }

    @Override
    public void visit(Inline.Rating rating) {
        out.append(rating.text());
    }
}
