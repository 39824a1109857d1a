package palaestra.codegen.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import palaestra.codegen.catalogue.ModelCatalogue;
import palaestra.codegen.health.Vitals;
import palaestra.domain.generation.GenerationRequest;
import palaestra.domain.generation.Language;
import palaestra.domain.generation.Sampling;

/**
 * Answers to everyday requests, read by the parsers of the languages themselves: javac's, and those of CPython and
 * Node.js where the machine has them. What every build has instead is in {@link RecallModelTest}.
 */
@Timeout(120)
class RealParsersTest {

    private static final List<String> LISTS =
            List.of("thirty-requests.txt", "ten-requests.txt", "held-out-requests.txt");
    private static final String PYTHON = """
            import ast, sys
            for path in sys.argv[1:]:
                ast.parse(open(path, encoding='utf-8').read(), path)
            """;
    private static final String JAVASCRIPT = """
            const fs = require('fs');
            const vm = require('vm');
            process.argv.slice(1).forEach((path) => new vm.Script(fs.readFileSync(path, 'utf8'), { filename: path }));
            """;

    @TempDir
    private static Path directory;
    private static RecallModel model;

    @BeforeAll
    static void open() {
        model = RecallModel.open(ModelCatalogue.bundled().models().get(0).info(), directory,
                new Vitals("recall", Clock.systemUTC()));
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void javacParsesTheAnswersInJava() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, null, StandardCharsets.UTF_8)) {
            List<File> sources = answers(Language.JAVA, "class Shell {\n%s\n}\n").stream().map(Path::toFile).toList();
            ((JavacTask) compiler.getTask(null, files, problems, List.of(), null,
                    files.getJavaFileObjectsFromFiles(sources))).parse();
        }
        assertThat(problems.getDiagnostics()).filteredOn(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .isEmpty();
    }

    @Test
    void pythonParsesTheAnswersInPython() throws Exception {
        assertThat(read("python3", "-c", PYTHON, answers(Language.PYTHON, "%s"))).isEmpty();
    }

    @Test
    void nodeParsesTheAnswersInJavaScript() throws Exception {
        assertThat(read("node", "-e", JAVASCRIPT, answers(Language.JAVASCRIPT, "%s"))).isEmpty();
    }

    /** What the parser complains of. */
    private static String read(String parser, String option, String script, List<Path> files) throws Exception {
        assumeTrue(runs(parser), parser + " is not on this machine");
        List<String> command = new ArrayList<>(List.of(parser, option, script));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String complaints = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() == 0 ? "" : complaints;
    }

    private static boolean runs(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** One file for each request and two lengths. */
    private static List<Path> answers(Language language, String shape) throws IOException {
        List<Path> files = new ArrayList<>();
        Path folder = Files.createDirectories(directory.resolve(language.name()));
        for (String list : LISTS) {
            for (String request : requests(list)) {
                for (int maxTokens : new int[] {128, 512}) {
                    String text = model.generate(new GenerationRequest(language, request,
                            new Sampling(1, maxTokens, 1, 0, 0))).text();
                    Path file = folder.resolve("Answer" + files.size()
                            + (language == Language.JAVA ? ".java" : ".txt"));
                    files.add(Files.writeString(file, shape.formatted(text)));
                }
            }
        }
        assertThat(files).hasSize(2 * 50);
        return files;
    }

    private static List<String> requests(String list) throws IOException {
        try (var in = RealParsersTest.class.getResourceAsStream(list)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).toList();
        }
    }
}
