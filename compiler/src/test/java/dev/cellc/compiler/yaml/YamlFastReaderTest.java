package dev.cellc.compiler.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.yaml.YamlReader.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YamlFastReaderTest {
    private static final Request EVERYTHING = new Request(Wanted.ALL, Words.ofMany(), true);
    private static final int DOCUMENTS = Integer.getInteger("yaml.fuzz", 4000);

    @Test
    void whatTheFastReaderAcceptsTheEngineReadsAlike() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_122);
        int documents = 0;
        int accepted = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            String text = new YamlGenerator(random).document();
            accepted += acceptedAlike(text);
            documents += DocumentRange.split(FastText.of(text)).size();
        }
        assertThat(accepted * 100 / documents).isGreaterThan(40);
    }

    @Test
    void mutatedDocumentsAreGivenUpOrReadAlike() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        int accepted = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            YamlGenerator generator = new YamlGenerator(random);
            String text = generator.document();
            for (int k = 0; k < 3; k++) {
                accepted += acceptedAlike(generator.mutated(text));
            }
        }
        assertThat(accepted).isGreaterThan(DOCUMENTS / 4);
    }

    @Test
    void fieldsThatAreAskedForAreReadAlikeBesideOthersThatAreNot() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        int passedOver = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            YamlGenerator generator = new YamlGenerator(random);
            String text = generator.document();
            passedOver += partsReadAlike(text) + partsReadAlike(generator.mutated(text));
        }
        assertThat(passedOver).isGreaterThan(DOCUMENTS / 10);
    }

    @Test
    void withoutPlacesTheSameIsAcceptedAndRead() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(13);
        Request unlocated = new Request(Wanted.ALL, Words.ofMany(), false);
        int accepted = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            SourceFile file = SourceFile.of("fuzz.yaml", new YamlGenerator(random).document());
            FastText text = FastText.of(file.text());
            for (DocumentRange range : DocumentRange.split(text)) {
                YamlNode located = FastReader.read(file, text, range, EVERYTHING);
                YamlNode bare = FastReader.read(file, text, range, unlocated);
                assertThat(content(bare)).as(file.text()).isEqualTo(content(located));
                accepted += located == null ? 0 : 1;
            }
        }
        assertThat(accepted).isGreaterThan(DOCUMENTS / 4);
    }

    @Test
    void quotesTellWordsApartWithoutPlacesToo() {
        SourceFile file =
                SourceFile.of("words.yaml", "a: \"1\"\nb: 1\nc: '1'\n1: \"a\"\nd: \"\"\ne: true\nf: \"true\"\n");
        YamlNode root = YamlReader.contents(file, Wanted.ALL, Words.ofMany(), problem -> {})
                .get(0);
        assertThat(YamlShow.values(root)).isEqualTo("{a=1, b=1:int, c=1, 1:int=a, d=, e=true:bool, f=true}");
    }

    private static Object content(@Nullable YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> List.of(content(entry.key()), content(entry.value())))
                    .toList();
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items().stream().map(YamlFastReaderTest::content).toList();
        }
        return node instanceof YamlNode.Scalar scalar ? scalar.type() + " " + scalar.text() : "nothing";
    }

    /** How many fields were passed over in sound documents of {@code text} when every second one is asked for. */
    private static int partsReadAlike(String text) {
        SourceFile file = SourceFile.of("fuzz.yaml", text);
        int passedOver = 0;
        FastText fast = FastText.of(file.text());
        for (DocumentRange range : DocumentRange.split(fast)) {
            List<Diagnostic> diagnostics = new ArrayList<>();
            YamlNode engine = EngineReader.read(file, range, diagnostics::add);
            if (diagnostics.isEmpty() && engine instanceof YamlNode.Mapping whole) {
                Wanted wanted = Wanted.only();
                List<String> keys = new ArrayList<>();
                for (int i = 0; i < whole.entries().size(); i += 2) {
                    keys.add(whole.entries().get(i).key().text());
                    wanted = wanted.with(keys.get(keys.size() - 1), Wanted.ALL);
                }
                if (FastReader.read(file, fast, range, new Request(wanted, Words.ofOne(), true))
                        instanceof YamlNode.Mapping part) {
                    keys.forEach(key -> assertThat(part.entry(key)).as(text).isEqualTo(whole.entry(key)));
                    passedOver += whole.entries().size() - part.entries().size();
                }
            }
        }
        return passedOver;
    }

    /** How many documents of {@code text} the fast reader accepts, having checked them. */
    private static int acceptedAlike(String text) {
        SourceFile file = SourceFile.of("fuzz.yaml", text);
        int accepted = 0;
        FastText fast = FastText.of(file.text());
        for (DocumentRange range : DocumentRange.split(fast)) {
            List<Diagnostic> diagnostics = new ArrayList<>();
            YamlNode engine = EngineReader.read(file, range, diagnostics::add);
            YamlNode everyday = FastReader.read(file, fast, range, EVERYTHING);
            if (everyday != null) {
                assertThat(diagnostics).as(text).isEmpty();
                assertThat(everyday).as(text).isEqualTo(engine);
                accepted++;
            }
        }
        return accepted;
    }
}
