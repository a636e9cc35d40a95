import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes down which rule files were compiled: the SHA-256 of each, line ends normalised, and how many rules all of them
 * hold. So a start need not read them, and still knows whose rules it runs.
 *
 * <p>The build runs it after Drools: {@code java WriteRuleDigests.java target/classes}.
 */
final class WriteRuleDigests {

    private WriteRuleDigests() {}

    public static void main(String... args) throws IOException, NoSuchAlgorithmException {
        Path classes = Path.of(args[0]);
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes.resolve("rules"))) {
            files = all.filter(file -> file.toString().endsWith(".drl")).toList();
        }
        TreeMap<String, String> digests = new TreeMap<>();
        long rules = 0;
        for (Path file : files) {
            String text = Files.readString(file).replace("\r\n", "\n");
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            digests.put(
                    classes.relativize(file).toString().replace('\\', '/'),
                    HexFormat.of().formatHex(digest));
            rules += text.lines().filter(line -> line.startsWith("rule \"")).count();
        }
        StringBuilder lines = new StringBuilder("rules=" + rules + "\n");
        digests.forEach(
                (path, digest) -> lines.append(path).append('=').append(digest).append('\n'));
        Files.writeString(classes.resolve("io/github/seminal/compiled-rules.properties"), lines);
    }
}
