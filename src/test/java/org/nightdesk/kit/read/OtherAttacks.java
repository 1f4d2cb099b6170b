package org.nightdesk.kit.read;

import java.nio.file.Files;
import java.util.Map;
import java.util.Random;

/** Text tables and files of other formats, damaged or enormous. */
final class OtherAttacks {
    private OtherAttacks() {}

    static void texts(Map<String, AttackFiles.Attack> all) {
        all.put(
                "open-quote.csv",
                file -> Files.writeString(file, "nd:key,nd:translation\n\"" + "x,".repeat(10_000_000)));
        all.put("long-cell.csv", file -> Files.writeString(file, "nd:key,nd:translation\nA," + "x".repeat(20_000_000)));
        all.put("too-large.csv", file -> HostileFile.big(file, 40));
        all.put("random.csv", file -> {
            byte[] bytes = new byte[100_000];
            new Random(3).nextBytes(bytes);
            bytes[0] = 'a';
            Files.write(file, bytes);
        });
    }

    static void others(Map<String, AttackFiles.Attack> all) {
        all.put("old-format-garbage.xls", file -> {
            byte[] bytes = new byte[200_000];
            new Random(4).nextBytes(bytes);
            System.arraycopy(
                    new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
                    },
                    0,
                    bytes,
                    0,
                    8);
            Files.write(file, bytes);
        });
        all.put(
                "web-page.xls",
                file -> Files.writeString(
                        file, "<html><script>alert(1)</script><table><tr><td>nd:key</td></tr></table></html>"));
        all.put("portable-document.xlsx", file -> Files.writeString(file, "%PDF-1.7 nothing"));
        all.put("empty.xlsx", file -> Files.write(file, new byte[0]));
    }
}
