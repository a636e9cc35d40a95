package io.github.seminal.authoring.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Style and script of the page, and a content security policy that allows these two and nothing from the network.
 *
 * @param style the style sheet
 * @param script the script
 * @param policy the content security policy
 */
record Assets(String style, String script, String policy) {

    static Assets read() {
        String style = text("page.css");
        String script = text("page.js");
        return new Assets(
                style,
                script,
                "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(script)
                        + "; base-uri 'none'; form-action 'none'");
    }

    private static String text(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The resource (" + name + ") is missing.\nMaybe the jar was repackaged without it.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The resource (" + name + ") cannot be read.", e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has no SHA-256.", e);
        }
    }
}
