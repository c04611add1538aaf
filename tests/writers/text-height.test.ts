import { countLines, rowHeight, textHeight } from "../../src/writers/text-height.ts";
import { textWidth } from "../../src/writers/text-width.ts";
import { pack, splitText } from "../../src/writers/split-text.ts";

const narrow = { width: 60, size: 10, bold: false, indent: 0 };

describe("the width of a text", () => {
  test("is Arial's", () => {
    expect(textWidth("18,376", 10)).toBeCloseTo(30.58, 1);
  });

  test("grows with its size and with bold type", () => {
    expect(textWidth("Lead", 20)).toBeCloseTo(2 * textWidth("Lead", 10));
    expect(textWidth("Lead", 10, true)).toBeGreaterThan(textWidth("Lead", 10));
  });

  test("counts a character it does not know as a full em", () => {
    expect(textWidth("犯", 10)).toBe(10);
  });
});

describe("the lines of a text", () => {
  test.each([
    ["one", 1],
    ["", 1],
    ["one two three four", 2],
    ["one\ntwo\n\nthree", 4],
    ["Donaudampfschifffahrtsgesellschaft", 3],
  ])("%j takes %i", (text, lines) => {
    expect(countLines(text, narrow)).toBe(lines);
  });

  test("are 12.75 points each at 10 points", () => {
    expect(textHeight("one\ntwo", narrow)).toBe(25.5);
  });

  test("never make a row taller than Excel allows, nor one of broken pixels", () => {
    expect(rowHeight(5000)).toBeLessThanOrEqual(409);
    expect(rowHeight(20.1) / 0.75).toBe(Math.round(rowHeight(20.1) / 0.75));
  });
});

describe("a text too tall for a row", () => {
  const sentence = "Partners met and agreed who does what. ";

  test("stays whole where it fits", () => {
    expect(splitText("One. Two.", narrow, 100)).toEqual(["One. Two."]);
  });

  test("goes on at sentence ends", () => {
    const pieces = splitText(sentence.repeat(12).trim(), narrow, 100);
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) {
      expect(piece).toMatch(/^Partners.*what\.$/);
      expect(textHeight(piece, narrow)).toBeLessThanOrEqual(100);
    }
    expect(pieces.join(" ")).toBe(sentence.repeat(12).trim());
  });

  test("goes on between words where one sentence is too tall", () => {
    const pieces = splitText("word ".repeat(90).trim(), narrow, 100);
    expect(pieces.join(" ")).toBe("word ".repeat(90).trim());
  });

  test("goes on between paragraphs first", () => {
    const first = sentence.repeat(3).trim();
    expect(splitText(`${first}\n${first}`, narrow, 160)).toEqual([first, first]);
  });
});

test("thousands of words are packed without each of them being looked at", () => {
  const words = Array.from({ length: 4000 }, () => "word");
  let looks = 0;
  const packed = pack(words, " ", (text) => {
    looks += 1;
    return text.length < 5000;
  });
  expect(packed.map(({ length }) => length)).toEqual([4999, 4999, 4999, 4999]);
  expect(looks).toBeLessThan(120);
});
