package org.nightdesk.glossary.match;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nightdesk.glossary.TermMatch;

/** Writes the sure matches on the shared Korean sets as the prediction files that their scoring script reads. */
final class SharedKoreanPredictions {
    private SharedKoreanPredictions() {}

    /** @param args the folder to write to */
    public static void main(String[] args) throws Exception {
        Path to = Files.createDirectories(Path.of(args[0]));
        for (String set : SharedKorean.SETS) {
            List<String> sure = new ArrayList<>();
            List<String> possible = new ArrayList<>();
            for (Map.Entry<String, List<TermMatch>> text :
                    SharedKorean.open().matches(set).entrySet()) {
                for (TermMatch m : text.getValue()) {
                    String row = text.getKey() + "\t" + m.start() + "\t" + m.end() + "\t"
                            + m.entry().id();
                    (m.certainty() == TermMatch.Certainty.SURE ? sure : possible).add(row);
                }
            }
            Files.write(to.resolve(set + ".dev.nightdesk.pred.tsv"), sure);
            Files.write(to.resolve(set + ".possible.tsv"), possible);
        }
    }
}
