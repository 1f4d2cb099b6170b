package org.nightdesk.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/**
 * Validates the parts of Office files against the transitional schemas of ECMA-376. The whole set of schemas has the class
 * names of the part of it that POI needs, so it lives in a class loader of its own.
 */
public final class OoxmlSchemas {
    private static final int MOST_SHOWN = 20;

    /** Excel writes {@code xml:space} on the texts of workbooks, too; the schema forgot it there. */
    private static final String SPACE = "error: cvc-complex-type.3.2.1: Attribute not allowed (no wildcards allowed): "
            + "space@http://www.w3.org/XML/1998/namespace in element t@";

    private static final Function<byte[], List<String>> VALIDATION = validation();

    private OoxmlSchemas() {}

    /** The parts of a file by name. */
    public static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    public static List<String> problems(Path file) throws IOException {
        return problems(Files.readAllBytes(file));
    }

    /** What breaks a schema, part by part. */
    public static List<String> problems(byte[] file) throws IOException {
        List<String> problems = new ArrayList<>();
        int validated = 0;
        for (Map.Entry<String, byte[]> part : parts(file).entrySet()) {
            if (part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels")) {
                parse(part.getKey(), part.getValue(), problems);
            }
            if (isDescribed(part.getKey())) {
                validated++;
                VALIDATION.apply(part.getValue()).stream()
                        .filter(problem -> !problem.startsWith(SPACE))
                        .limit(MOST_SHOWN)
                        .forEach(problem -> problems.add(part.getKey() + ": " + problem));
            }
        }
        if (validated < 4) {
            problems.add("only " + validated + " parts have a schema");
        }
        return problems;
    }

    private static void parse(String part, byte[] xml, List<String> problems) {
        try {
            XMLStreamReader reader = new SafeXml().open(new ByteArrayInputStream(xml), null);
            while (reader.hasNext()) {
                reader.next();
            }
        } catch (XMLStreamException e) {
            problems.add(part + ": " + e.getMessage());
        }
    }

    /** The parts of the packaging have schemas of their own, and pictures have none. */
    private static boolean isDescribed(String part) {
        return part.endsWith(".xml") && !part.equals("[Content_Types].xml") && !part.equals("docProps/core.xml");
    }

    @SuppressWarnings("unchecked")
    private static Function<byte[], List<String>> validation() {
        try {
            List<URL> urls = new ArrayList<>();
            String types = TypeSystemHolder.class.getName().replace('.', '/') + ".class";
            for (URL found :
                    Collections.list(OoxmlSchemas.class.getClassLoader().getResources(types))) {
                if (found.getPath().contains("poi-ooxml-full")) {
                    String path = found.getPath();
                    urls.add(new URL(path.substring(0, path.indexOf("!/"))));
                }
            }
            if (urls.isEmpty()) {
                throw new IllegalStateException("poi-ooxml-full is not on the class path of the tests");
            }
            for (Class<?> needed : List.of(XmlBeans.class, org.apache.logging.log4j.Logger.class, OoxmlSchemas.class)) {
                urls.add(needed.getProtectionDomain().getCodeSource().getLocation());
            }
            URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
            return (Function<byte[], List<String>>) loader.loadClass(Validation.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs in the class loader of the whole set of schemas. */
    public static final class Validation implements Function<byte[], List<String>> {
        @Override
        public List<String> apply(byte[] part) {
            SchemaTypeLoader types =
                    XmlBeans.typeLoaderUnion(TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem());
            List<Object> errors = new ArrayList<>();
            try {
                XmlObject read =
                        types.parse(new ByteArrayInputStream(part), null, new XmlOptions().setLoadLineNumbers());
                if (read.schemaType().isNoType() || read.schemaType().equals(XmlObject.type)) {
                    return List.of("no schema describes it");
                }
                Collection errorsOf = new Collection(errors);
                read.validate(errorsOf.options());
            } catch (XmlException | IOException e) {
                return List.of(String.valueOf(e.getMessage()));
            }
            return errors.stream().map(String::valueOf).toList();
        }

        private record Collection(List<Object> errors) {
            @SuppressWarnings({"unchecked", "rawtypes"})
            XmlOptions options() {
                return new XmlOptions().setErrorListener((java.util.Collection) errors);
            }
        }
    }
}
