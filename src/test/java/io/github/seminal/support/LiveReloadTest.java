package io.github.seminal.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.Assessment;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.LiveDecisionSupport;
import io.github.seminal.LiveDecisionSupport.Reload;
import io.github.seminal.LiveDecisionSupport.Reload.Outcome;
import io.github.seminal.Presentation;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveReloadTest {

    /** 200 for the figure in docs/MEASURES.md: -Dseminal.reloads=200. */
    private static final int RELOADS = Integer.getInteger("seminal.reloads", 12);

    /** About what one knowledge base of this pack takes, and a little more: one that stays behind each time shows. */
    private static final long MOST_BYTES_MORE = 8_000_000;

    private static final String CAUSE = "rules/causes/pre-ejaculate.drl";
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
            String text = file.getValue();
            if (path.startsWith("rules/causes/") && !path.equals(CAUSE)) {
                continue;
            }
            if (path.startsWith("rules/redflags/") && !path.matches(".*/(urinary|medicines)\\.drl")) {
                continue;
            }
            if (path.equals("vocabulary/causes.csv")) {
                text = text.lines()
                        .filter(line -> line.startsWith("code,") || line.startsWith("pre-ejaculate,"))
                        .collect(Collectors.joining("\n", "", "\n"));
            }
            write(path, text);
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
                    .contains("rules/causes/pre-ejaculate.drl:")
                    .contains("(suports) is no verb.\nMaybe it is (supports).");
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
            for (int i = 0; heard.isEmpty() && i < 600; i++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(points(support.assess(AROUSAL))).isEqualTo(points - 1);
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
    void an_application_that_compiled_rules_of_its_own_does_not_stay_in_memory() throws Exception {
        WeakReference<ClassLoader> ended = loadedInAnApplicationOfItsOwn();
        letJavaForgetTheLastRecord();
        for (int i = 0; i < 200 && ended.get() != null; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(ended.get()).isNull();
    }

    /**
     * Java 17 itself remembers the types of the last record that it prepared to compare (ObjectMethods.OBJECT_EQ), and with
     * them the class loader of the last application that had one.
     */
    private static void letJavaForgetTheLastRecord() {
        record Last(Thread thread) {}
        assertThat(new Last(Thread.currentThread())).isEqualTo(new Last(Thread.currentThread()));
    }

    /** As a server does it: the application has a class loader of its own, which is that of the thread in a call. */
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

    /** The least of a few looks, each after a collection: what two threads that ask hold at the moment does not count. */
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
