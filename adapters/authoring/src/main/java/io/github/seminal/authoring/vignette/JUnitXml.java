package io.github.seminal.authoring.vignette;

import io.github.seminal.knowledge.diagnostic.HiddenCharacters;
import java.io.StringWriter;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the results of tests as JUnit XML for build servers, in the form that Maven Surefire uses. */
public final class JUnitXml {

    private static final double NANOS_OF_A_SECOND = 1e9;

    private JUnitXml() {}

    /**
     * The whole document: one {@code testsuite}, in which each test has its file and line.
     *
     * @param name what the suite is called
     */
    public static String of(String name, TestRun run) {
        StringWriter text = new StringWriter();
        text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        try {
            write(name, run, text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The report cannot be written: " + e.getMessage(), e);
        }
        return text.toString();
    }

    private static void write(String name, TestRun run, Writer text) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        List<TestResult> results = run.all();
        long nanos = results.stream().mapToLong(TestResult::nanos).sum();
        start(xml, "testsuite", Map.of());
        xml.writeAttribute("name", printable(name));
        xml.writeAttribute("time", seconds(nanos));
        xml.writeAttribute("tests", String.valueOf(results.size()));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", "0");
        xml.writeAttribute(
                "failures",
                String.valueOf(run.failures().size()
                        + run.standard().map(one -> one.changed().size()).orElse(0)));
        for (TestResult result : results) {
            write(result, run.standard().map(one -> one.accepts(result)).orElse(false), xml);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.close();
    }

    private static void write(TestResult result, boolean isAccepted, XMLStreamWriter xml) throws XMLStreamException {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", result.name());
        attributes.put("classname", result.group());
        attributes.put("file", result.place().file());
        attributes.put("line", String.valueOf(result.place().line()));
        attributes.put("time", seconds(result.nanos()));
        xml.writeCharacters("\n  ");
        start(xml, "testcase", attributes);
        if (!result.passed() && !isAccepted) {
            List<String> subjects = result.differences().stream()
                    .map(Difference::subject)
                    .distinct()
                    .toList();
            xml.writeCharacters("\n    ");
            start(xml, "failure", Map.of("message", "differs: " + String.join(", ", subjects)));
            xml.writeAttribute("type", "difference");
            xml.writeCharacters(printable(result.place() + "\n" + String.join("\n", result.lines())));
            xml.writeEndElement();
            xml.writeCharacters("\n  ");
        }
        xml.writeEndElement();
    }

    private static void start(XMLStreamWriter xml, String element, Map<String, String> attributes)
            throws XMLStreamException {
        xml.writeStartElement(element);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            xml.writeAttribute(attribute.getKey(), printable(attribute.getValue()));
        }
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f", nanos / NANOS_OF_A_SECOND);
    }

    /** XML cannot represent control characters; what nobody sees is not shown either. */
    private static String printable(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\n' || !HiddenCharacters.isHidden(c) ? c : '?')
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }
}
