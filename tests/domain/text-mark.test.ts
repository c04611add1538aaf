import { packText, unpackText } from "../../src/domain/pack-text.ts";
import { numberMark, textMark } from "../../src/domain/text-mark.ts";

describe("the mark of a text", () => {
  test("is the same however its white space falls, and empty for none", () => {
    expect(textMark("Burglary\n rose. ")).toBe(textMark("Burglary rose."));
    expect(textMark(" \n ")).toBe("");
  });

  test("is another for another text, in a hundred thousand of them", () => {
    const marks = Array.from({ length: 100_000 }, (_, at) =>
      textMark(`Action ${at} is on course.`),
    );
    expect(new Set(marks).size).toBe(marks.length);
  });

  test("of a number does not depend on what binary numbers add", () => {
    expect(numberMark(0.1 + 0.2)).toBe(numberMark(0.3));
    expect(numberMark(0.3)).not.toBe(textMark("0.3"));
  });
});

describe("a packed text", () => {
  test.each(["", "Burglary rose.", "“Café” – 🙂\u0000\ud800".repeat(3), "x".repeat(200_000)])(
    "comes out as it went in: %#",
    (text) => {
      expect(unpackText(packText(text))).toBe(text.replace(/\ud800/g, "\ufffd"));
    },
  );

  test("that is not whole any more comes out as nothing", () => {
    const packed = packText("Burglary rose in most districts. ".repeat(50));
    expect(unpackText("no letters of ours!")).toBeNull();
    expect(unpackText(`${packed.slice(0, 20)}????`)).toBeNull();
  });

  test("that would fill the machine is refused", () => {
    expect(unpackText(packText("0".repeat(90_000_000)))).toBeNull();
  });
});
