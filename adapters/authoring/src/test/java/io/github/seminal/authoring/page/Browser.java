package io.github.seminal.authoring.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A headless Chromium. Where none is installed, the tests that need it are skipped, unless the environment variable
 * {@code SEMINAL_BROWSER} is {@code required}.
 */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** The height of the screen in pixels. */
    static final int HEIGHT = 900;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts the browser with its own profile in this directory. */
    static Browser start(Path profile) {
        boolean isThere = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        boolean isRequired = "required".equals(System.getenv("SEMINAL_BROWSER"));
        assumeTrue(
                isThere || isRequired,
                "Skipped: there is no (" + CHROMIUM + ") or no (" + DRIVER + ").\n"
                        + "Maybe install the Debian packages chromium and chromium-driver.");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Loads the page again on a light screen of 1400 by 900 pixels. */
    void open(Path page) {
        open(page, "");
    }

    /** Loads the page again, with this query and fragment. */
    void open(Path page, String place) {
        open(page, place, 1400, HEIGHT, "light");
    }

    /** Loads the page again on this screen, in this scheme. */
    void open(Path page, String place, int width, int height, String scheme) {
        look(width, height, scheme, "screen");
        driver.get("about:blank");
        driver.get(page.toUri() + place);
    }

    /** Shows the page at a width in pixels, in a scheme (light or dark), on a medium (screen, print, or none for its own). */
    void look(int width, String scheme, String medium) {
        look(width, HEIGHT, scheme, medium);
    }

    /** Shows the page at a width and height in pixels. */
    void look(int width, int height, String scheme, String medium) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        medium,
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** All visible elements, in one call since there may be a thousand. */
    @SuppressWarnings("unchecked") // The script returns elements.
    List<WebElement> visible(String selector) {
        return (List<WebElement>)
                run("return [...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility())", selector);
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Sends keys to the element with the focus. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** The result of the script. */
    Object run(String script, Object... arguments) {
        return Objects.requireNonNull(driver.executeScript(script, arguments), script);
    }

    /** The whole address. */
    String address() {
        return Objects.requireNonNull(driver.getCurrentUrl());
    }

    /** The fragment of the address. */
    String place() {
        String address = address();
        return address.substring(address.indexOf('#') + 1);
    }

    /** Goes back by one step. */
    void back() {
        driver.navigate().back();
    }

    /** The printed page as PDF in Base64. */
    String print() {
        look(1400, "dark", "");
        // The driver's own command for printing gives up after ten seconds.
        return String.valueOf(driver.executeCdpCommand("Page.printToPDF", Map.of("printBackground", false))
                .get("data"));
    }

    /** All messages on the console, including violations of the content security policy. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    /** Saves a screenshot in the directory of the system property {@code seminal.screenshots}, if it is set. */
    void picture(String name) throws IOException {
        String directory = System.getProperty("seminal.screenshots");
        if (directory != null) {
            byte[] picture = driver.getScreenshotAs(OutputType.BYTES);
            assertThat(picture).isNotEmpty();
            Files.createDirectories(Path.of(directory));
            Files.write(Path.of(directory, name + ".png"), picture);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
