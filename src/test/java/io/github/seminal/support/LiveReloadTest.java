package io.github.seminal.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.seminal.Assessment;
import io.github.seminal.AssessmentObserver;
import io.github.seminal.DecisionSupport;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.LiveDecisionSupport;
import io.github.seminal.LiveDecisionSupport.Health;
import io.github.seminal.LiveDecisionSupport.Reload;
import io.github.seminal.LiveDecisionSupport.Reload.Outcome;
import io.github.seminal.Presentation;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveReloadTest {

    private static final int RELOADS = Integer.getInteger("seminal.reloads", 8);

    /** A little more than one knowledge base of this pack takes: a leak of one at each reload exceeds it. */
    private static final long MOST_BYTES_MORE = 8_000_000;

    private static final String CAUSE = "causes/pre-ejaculate.drl";
    private static final Presentation AROUSAL = Presentation.builder()
            .age(25)
            .present("leak-during-arousal")
            .described("leak-fluid-appearance", "clear-slippery")
            .build();

    @TempDir
    private Path pack;

    private long clock = 1_000_000;

    @BeforeEach
    void one_cause_with_what_its_tables_need() throws IOException {
        Map<String, String> all =
                ((LoadedKnowledge) KnowledgeBase.standard()).knowledge().files().contents();
        for (Map.Entry<String, String> file : all.entrySet()) {
            String path = file.getKey();
            if (path.startsWith("causes/") && !path.startsWith("causes/pre-ejaculate")) {
                continue;
            }
            if (path.startsWith("redflags/") && !path.matches("redflags/(urinary|medicines)\\b.*")) {
                continue;
            }
            write(path, file.getValue());
        }
    }

    @Test
    void an_edit_takes_over_and_a_broken_one_changes_nothing() throws IOException {
        List<Reload> heard = new CopyOnWriteArrayList<>();
        try (LiveDecisionSupport support = SupportFactory.live(null, pack, Duration.ofHours(1), heard::add)) {
            int points = points(support.assess(AROUSAL));
            assertThat(support.reload().outcome()).isEqualTo(Outcome.UNCHANGED);

            edit(CAUSE, "conclude.supports( 4 );", "conclude.supports( 5 );");
            Reload taken = support.reload();
            assertThat(taken.outcome()).isEqualTo(Outcome.TAKEN_OVER);
            assertThat(taken.knowledge()).isEqualTo(support.knowledge().id());
            assertThat(points(support.assess(AROUSAL))).isEqualTo(points + 1);

            edit(CAUSE, "conclude.supports( 5 );", "conclude.suports( 6 );");
            Reload broken = support.reload();
            assertThat(broken.outcome()).isEqualTo(Outcome.BROKEN);
            assertThat(broken.problem())
                    .contains("causes/pre-ejaculate.drl:")
                    .contains("(suports) is not a verb.\nMaybe it is (supports).");
            assertThat(broken.knowledge()).isEqualTo(taken.knowledge());
            assertThat(points(support.assess(AROUSAL))).isEqualTo(points + 1);
            assertThat(support.reload().outcome()).isEqualTo(Outcome.UNCHANGED);
            assertThat(heard).extracting(Reload::outcome).containsExactly(Outcome.TAKEN_OVER, Outcome.BROKEN);
        }
    }

    @Test
    void the_directory_is_watched() throws Exception {
        List<Reload> heard = new CopyOnWriteArrayList<>();
        try (LiveDecisionSupport support = SupportFactory.live(null, pack, Duration.ofMillis(50), heard::add)) {
            int points = points(support.assess(AROUSAL));
            edit(CAUSE, "conclude.supports( 4 );", "conclude.supports( 3 );");
            awaitSize(heard, 1);
            assertThat(points(support.assess(AROUSAL))).isEqualTo(points - 1);
        }
    }

    @Test
    void a_reload_sees_an_edit_that_keeps_the_size_and_the_time_of_a_file() throws IOException {
        try (LiveDecisionSupport support = SupportFactory.live(null, pack, Duration.ofHours(1), reload -> {})) {
            int points = points(support.assess(AROUSAL));
            FileTime time = Files.getLastModifiedTime(pack.resolve(CAUSE));
            edit(CAUSE, "conclude.supports( 4 );", "conclude.supports( 5 );");
            Files.setLastModifiedTime(pack.resolve(CAUSE), time);
            assertThat(support.reload().outcome()).isEqualTo(Outcome.TAKEN_OVER);
            assertThat(points(support.assess(AROUSAL))).isEqualTo(points + 1);
        }
    }

    @Test
    void a_stray_file_is_broken_and_its_removal_is_seen() throws IOException {
        try (LiveDecisionSupport support = SupportFactory.live(null, pack, Duration.ofHours(1), reload -> {})) {
            write("causes/pre-ejaculate.drl~", "");
            assertThat(support.reload().outcome()).isEqualTo(Outcome.BROKEN);
            assertThat(support.reload().outcome()).isEqualTo(Outcome.UNCHANGED);
            Files.delete(pack.resolve("causes/pre-ejaculate.drl~"));
            assertThat(support.reload().outcome()).isEqualTo(Outcome.TAKEN_OVER);
        }
    }

    @Test
    void an_error_in_the_listener_does_not_end_the_watching() throws Exception {
        List<Reload> heard = new CopyOnWriteArrayList<>();
        Consumer<Reload> listener = reload -> {
            heard.add(reload);
            throw new AssertionError("A fault of the listener.");
        };
        try (LiveDecisionSupport support = SupportFactory.live(null, pack, Duration.ofMillis(50), listener)) {
            edit(CAUSE, "conclude.supports( 4 );", "conclude.supports( 3 );");
            awaitSize(heard, 1);
            edit(CAUSE, "conclude.supports( 3 );", "conclude.supports( 2 );");
            awaitSize(heard, 2);
            assertThat(heard).extracting(Reload::outcome).containsExactly(Outcome.TAKEN_OVER, Outcome.TAKEN_OVER);
            assertThat(support.knowledge().id()).isEqualTo(heard.get(1).knowledge());
        }
    }

    @Test
    void closing_during_a_reload_reports_nothing() throws Exception {
        KnowledgeBase knowledge = KnowledgeBase.of(pack);
        CountDownLatch isLoading = new CountDownLatch(1);
        CountDownLatch isClosed = new CountDownLatch(1);
        List<Thread> loading = new CopyOnWriteArrayList<>();
        Function<Path, KnowledgeBase> load = directory -> {
            loading.add(Thread.currentThread());
            if (loading.size() == 1) {
                return knowledge;
            }
            isLoading.countDown();
            try {
                isClosed.await();
            } catch (InterruptedException e) {
                throw new UncheckedIOException(new ClosedByInterruptException());
            }
            return knowledge;
        };
        List<Reload> heard = new CopyOnWriteArrayList<>();
        LiveDecisionSupport support = WatchedDecisionSupport.watching(pack, load, Duration.ofMillis(20), heard::add);
        edit(CAUSE, "conclude.supports( 4 );", "conclude.supports( 3 );");
        isLoading.await();
        support.close();
        isClosed.countDown();
        loading.get(1).join();
        assertThat(heard).isEmpty();
        assertThat(support.reload().outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void a_directory_that_cannot_be_read_is_reported_once_and_again_when_its_trouble_changes_or_ends() {
        KnowledgeBase knowledge = KnowledgeBase.standard();
        AtomicReference<String> trouble = new AtomicReference<>();
        Function<Path, KnowledgeBase> load = directory -> {
            if (trouble.get() != null) {
                throw new UncheckedIOException(new IOException(trouble.get()));
            }
            return knowledge;
        };
        List<Reload> heard = new CopyOnWriteArrayList<>();
        try (LiveDecisionSupport support =
                WatchedDecisionSupport.watching(pack, load, Duration.ofHours(1), heard::add)) {
            trouble.set("one");
            write("texts/extra.properties", "a=b");
            assertThat(support.reload().outcome()).isEqualTo(Outcome.BROKEN);
            assertThat(support.reload().outcome()).isEqualTo(Outcome.UNCHANGED);
            trouble.set("other");
            assertThat(support.reload().problem())
                    .isEqualTo("The directory (" + pack + ") cannot be read: java.io.IOException: other.\n"
                            + "Maybe its permissions are wrong.");
            assertThat(support.reload().outcome()).isEqualTo(Outcome.UNCHANGED);
            trouble.set(null);
            assertThat(support.reload().outcome()).isEqualTo(Outcome.TAKEN_OVER);
            assertThat(support.reload().outcome()).isEqualTo(Outcome.UNCHANGED);
            assertThat(heard)
                    .extracting(Reload::outcome)
                    .containsExactly(Outcome.BROKEN, Outcome.BROKEN, Outcome.TAKEN_OVER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_missing_directory_is_reported_once_and_its_return_is_seen(@TempDir Path elsewhere) throws IOException {
        try (LiveDecisionSupport support = SupportFactory.live(null, pack, Duration.ofHours(1), reload -> {})) {
            Path moved = elsewhere.resolve("moved");
            Files.move(pack, moved);
            assertThat(support.reload().outcome()).isEqualTo(Outcome.BROKEN);
            assertThat(support.reload().outcome()).isEqualTo(Outcome.UNCHANGED);
            Files.move(moved, pack);
            assertThat(support.reload().outcome()).isEqualTo(Outcome.TAKEN_OVER);
        }
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_missing_directory_a_null_and_an_interval_that_is_none_are_refused_at_once() {
        Path none = pack.resolve("none");
        KnowledgeBase standard = KnowledgeBase.standard();
        Throwable asPlusSays = catchThrowable(() -> standard.plus(none));
        assertThat(asPlusSays).hasMessageContaining("The directory (" + none + ") does not exist.");
        assertThatThrownBy(() -> DecisionSupport.live(standard, none, reload -> {}))
                .hasSameClassAs(asPlusSays)
                .hasMessage(asPlusSays.getMessage());
        assertThatThrownBy(() -> DecisionSupport.live(null, pack, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("The listener is (null).\nMaybe pass (reload -> {}) to hear nothing.");
        assertThatThrownBy(() -> DecisionSupport.live(null, null, reload -> {}))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("The directory is (null).\nMaybe use DecisionSupport.on(..) without one.");
        assertThatThrownBy(() -> DecisionSupport.live(null, pack, Duration.ZERO, reload -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The interval is (PT0S), outside PT0.001S to ")
                .hasMessageEndingWith("\nMaybe it is (PT2S).");
    }

    @Test
    void health_tells_what_answers_since_when_and_what_is_wrong_with_the_directory() throws IOException {
        Instant start = Instant.now();
        LiveDecisionSupport support = DecisionSupport.live(null, pack, Duration.ofHours(1), reload -> {});
        try (support) {
            Health sound = support.health();
            assertThat(sound.knowledge()).isEqualTo(support.knowledge().id());
            assertThat(sound.loaded()).isBetween(start, Instant.now()).isEqualTo(sound.checked());
            assertThat(sound.problem()).isNull();
            assertThat(sound.isWatched()).isTrue();

            write("texts/extra.csv", "");
            String problem = support.reload().problem();
            support.reload();
            assertThat(support.health().problem()).isEqualTo(problem).contains("texts/extra.csv");
            assertThat(support.health().loaded()).isEqualTo(sound.loaded());
            assertThat(support.health().checked()).isAfter(sound.checked());

            Files.delete(pack.resolve("texts/extra.csv"));
            support.reload();
            assertThat(support.health().problem()).isNull();
            assertThat(support.health().loaded()).isAfter(sound.loaded());
        }
        assertThat(support.health().isWatched()).isFalse();
    }

    @Test
    void a_mounted_config_map_that_is_exchanged_takes_over() throws IOException {
        Path mount = pack.resolveSibling(pack.getFileName() + "-mount");
        Files.createDirectory(mount);
        Files.move(pack, mount.resolve("..2026_1"));
        Files.createSymbolicLink(mount.resolve("..data"), Path.of("..2026_1"));
        for (String name : List.of("causes", "inference", "knowledge.properties", "redflags", "texts", "vocabulary")) {
            Files.createSymbolicLink(mount.resolve(name), Path.of("..data", name));
        }
        pack = mount;
        try (LiveDecisionSupport support = DecisionSupport.live(null, mount, Duration.ofHours(1), reload -> {})) {
            int points = points(support.assess(AROUSAL));
            copy(mount.resolve("..2026_1"), mount.resolve("..2026_2"));
            edit("..2026_2/" + CAUSE, "conclude.supports( 4 );", "conclude.supports( 5 );");
            assertThat(support.reload().outcome()).isEqualTo(Outcome.UNCHANGED);
            Files.createSymbolicLink(mount.resolve("..data_tmp"), Path.of("..2026_2"));
            Files.move(mount.resolve("..data_tmp"), mount.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
            assertThat(support.reload().outcome()).isEqualTo(Outcome.TAKEN_OVER);
            assertThat(points(support.assess(AROUSAL))).isEqualTo(points + 1);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    @Test
    void observers_of_live_decision_support_hear_of_each_reload_once_and_it_can_be_closed() throws IOException {
        List<String> heard = new ArrayList<>();
        LiveDecisionSupport live =
                DecisionSupport.live(null, pack, Duration.ofHours(1), reload -> heard.add("listener"));
        LiveDecisionSupport one = live.observedBy(new Hearing("one", heard));
        try (LiveDecisionSupport both = one.observedBy(new Hearing("two", heard))) {
            edit(CAUSE, "conclude.supports( 4 );", "conclude.supports( 5 );");
            assertThat(both.reload().outcome()).isEqualTo(Outcome.TAKEN_OVER);
            both.assess(AROUSAL);
            write("texts/extra.csv", "");
            live.reload();
            assertThat(heard)
                    .containsExactly(
                            "listener",
                            "one TAKEN_OVER",
                            "two TAKEN_OVER",
                            "one assessed",
                            "two assessed",
                            "listener",
                            "one BROKEN",
                            "two BROKEN");
            assertThat(both.health()).isEqualTo(live.health());
            assertThat(both.knowledge()).isSameAs(live.knowledge());
        }
        assertThat(live.health().isWatched()).isFalse();
    }

    @Test
    void an_observer_hears_of_a_reload_even_if_the_listener_fails() throws IOException {
        List<String> heard = new ArrayList<>();
        Consumer<Reload> listener = reload -> {
            throw new IllegalStateException("A fault of the listener.");
        };
        try (LiveDecisionSupport support =
                DecisionSupport.live(null, pack, Duration.ofHours(1), listener).observedBy(new Hearing("one", heard))) {
            write("texts/extra.csv", "");
            assertThatThrownBy(support::reload).hasMessage("A fault of the listener.");
            assertThat(heard).containsExactly("one BROKEN");
        }
    }

    private record Hearing(String name, List<String> heard) implements AssessmentObserver {

        @Override
        public void assessed(Presentation presentation, Assessment assessment) {
            heard.add(name + " assessed");
        }

        @Override
        public void reloaded(Reload reload) {
            heard.add(name + " " + reload.outcome());
        }
    }

    @Test
    void an_observed_one_that_was_dropped_is_not_kept() throws Exception {
        try (LiveDecisionSupport support = DecisionSupport.live(null, pack, Duration.ofHours(1), reload -> {})) {
            WeakReference<?> dropped = new WeakReference<>(support.observedBy((presentation, assessment) -> {}));
            for (int i = 0; i < 200 && dropped.get() != null; i++) {
                System.gc();
                TimeUnit.MILLISECONDS.sleep(10);
            }
            assertThat(dropped.get()).isNull();
        }
    }

    @Test
    void reloads_under_load_give_no_wrong_answer_and_leave_no_class_and_no_memory_behind() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (LiveDecisionSupport support = SupportFactory.live(null, pack, Duration.ofHours(1), reload -> {})) {
            int points = points(support.assess(AROUSAL));
            AtomicBoolean done = new AtomicBoolean();
            List<Integer> wrong = new CopyOnWriteArrayList<>();
            Future<?> one = threads.submit(() -> ask(support, points, done, wrong));
            Future<?> other = threads.submit(() -> ask(support, points, done, wrong));
            int classes = 0;
            long bytes = 0;
            for (int i = 0; i < RELOADS; i++) {
                boolean even = i % 2 == 0;
                edit(
                        CAUSE,
                        "conclude.supports( " + (even ? 4 : 5) + " );",
                        "conclude.supports( " + (even ? 5 : 4) + " );");
                assertThat(support.reload().outcome()).isEqualTo(Outcome.TAKEN_OVER);
                if (i == 4) {
                    classes = loadedClasses();
                    bytes = usedBytes();
                }
            }
            done.set(true);
            one.get();
            other.get();
            assertThat(wrong).isEmpty();
            assertThat(loadedClasses()).isLessThan(classes + 2 * 400);
            assertThat(usedBytes()).isLessThan(bytes + MOST_BYTES_MORE);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void an_application_that_loaded_its_own_rules_does_not_stay_in_memory() throws Exception {
        WeakReference<ClassLoader> ended = loadedInAnApplicationOfItsOwn();
        letJavaForgetTheLastRecord();
        for (int i = 0; i < 200 && ended.get() != null; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(ended.get()).isNull();
    }

    /**
     * Java 17 keeps the types of the last record that it prepared for comparison (ObjectMethods.OBJECT_EQ), and with them
     * the class loader of the last application that had one.
     */
    private static void letJavaForgetTheLastRecord() {
        record Last(Thread thread) {}
        assertThat(new Last(Thread.currentThread())).isEqualTo(new Last(Thread.currentThread()));
    }

    /** As in a server: the application has its own class loader, which is the thread's context class loader during a call. */
    private WeakReference<ClassLoader> loadedInAnApplicationOfItsOwn() throws Exception {
        List<URL> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            classPath.add(Path.of(entry).toUri().toURL());
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader application =
                new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(application);
            Object knowledge = application
                    .loadClass(KnowledgeBase.class.getName())
                    .getMethod("of", Path.class)
                    .invoke(null, pack);
            assertThat(knowledge.getClass().getClassLoader()).isSameAs(application);
            return new WeakReference<>(application);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Either set of rules may answer; anything else is wrong. */
    private static void ask(LiveDecisionSupport support, int points, AtomicBoolean done, List<Integer> wrong) {
        while (!done.get()) {
            int answered = points(support.assess(AROUSAL));
            if (answered != points && answered != points + 1) {
                wrong.add(answered);
            }
        }
    }

    private static int loadedClasses() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    /** The lowest of several readings, each after a garbage collection, so that what the two asking threads hold is not counted. */
    private static long usedBytes() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(50);
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    private static void awaitSize(List<?> list, int size) throws InterruptedException {
        for (int i = 0; list.size() < size && i < 600; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static int points(Assessment assessment) {
        return assessment.considered().get(0).points();
    }

    private void edit(String path, String one, String other) throws IOException {
        String text = Files.readString(pack.resolve(path));
        assertThat(text).contains(one);
        write(path, text.replace(one, other));
    }

    private void write(String path, String text) throws IOException {
        Path file = pack.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        clock += 1000;
        Files.setLastModifiedTime(file, FileTime.fromMillis(clock));
    }
}
