package io.github.seminal.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** SHA-256 of texts, in lower-case hexadecimal: the same on every machine. */
final class Digest {

    private Digest() {}

    /** The digest of a text in UTF-8. */
    static String of(String text) {
        return hexadecimal(sha256().digest(bytes(text)));
    }

    /** The digest of each of these texts, by path. */
    static Map<String, String> ofEach(Map<String, String> texts) {
        Map<String, String> digests = new TreeMap<>();
        texts.forEach((path, text) -> digests.put(path, of(text)));
        return digests;
    }

    /**
     * The digest of a knowledge base: of every path and text in the order of the paths, line ends normalised, with the
     * digest of a rule file in place of its text.
     *
     * @param contents texts by path; those of rule files may be among them
     * @param ruleFiles the digests of the rule files by path
     */
    static String of(Map<String, String> contents, Map<String, String> ruleFiles) {
        Map<String, String> all = new TreeMap<>(contents);
        all.putAll(ruleFiles);
        MessageDigest digest = sha256();
        for (Map.Entry<String, String> file : all.entrySet()) {
            digest.update(bytes(file.getKey()));
            digest.update((byte) 0);
            digest.update(bytes(file.getValue()));
            digest.update((byte) 0);
        }
        return hexadecimal(digest.digest());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hexadecimal(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, but this one does not.", e);
        }
    }
}
