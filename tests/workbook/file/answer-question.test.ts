import { answerQuestion } from "../../../src/workbook/file/answer-question.ts";
import { isBeyondMachine } from "../../../src/workbook/file/parse-workbook.ts";

test.each([
  ["Maximum call stack size exceeded", true],
  ["Invalid string length", true],
  ["Invalid array length", true],
  ["Array buffer allocation failed", true],
  ["toFixed() digits argument must be between 0 and 100", false],
])("%s: whether a file was too large for the machine", (message, isBeyond) => {
  expect(isBeyondMachine(new RangeError(message))).toBe(isBeyond);
});

test("what is refused is an answer", () => {
  expect(answerQuestion({ bytes: new Uint8Array(), name: "plan.xlsx" })).toEqual({
    kind: "refusal",
    refusal: "notAWorkbook",
    message: "plan.xlsx is empty. Save it again, or choose another workbook.",
  });
});
