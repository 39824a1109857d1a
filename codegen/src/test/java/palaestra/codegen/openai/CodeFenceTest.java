package palaestra.codegen.openai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeFenceTest {

    @Test
    void codeWithoutFenceStaysAsItIs() {
        assertThat(CodeFence.strip("x = 1\ny = 2\n")).isEqualTo("x = 1\ny = 2");
    }

    @Test
    void wordsAroundTheFenceComeOff() {
        assertThat(CodeFence.strip("Sure!\n```python\nif x:\n    y()\n```\nHope it helps."))
                .isEqualTo("if x:\n    y()");
    }

    @Test
    void indentationOfTheFirstLineStays() {
        assertThat(CodeFence.strip("```\n    return 1\n```")).isEqualTo("    return 1");
    }

    @Test
    void aFenceThatWasCutOffBeforeItsEndIsStrippedToo() {
        assertThat(CodeFence.strip("```java\nint x;\nint y")).isEqualTo("int x;\nint y");
    }

    @Test
    void windowsLineEndsAreUnderstood() {
        assertThat(CodeFence.strip("```js\r\nlet x;\r\n```\r\n")).isEqualTo("let x;");
    }

    @Test
    void backticksInsideCodeAreNoFence() {
        assertThat(CodeFence.strip("const s = `a ${b}`;")).isEqualTo("const s = `a ${b}`;");
    }
}
