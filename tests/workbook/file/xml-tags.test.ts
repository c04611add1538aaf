import fc from "fast-check";

import { readProlog, tagsOf } from "../../../src/workbook/file/xml-tags.ts";

const namesIn = (xml: string): readonly string[] =>
  [...tagsOf(xml)].map(({ name, closes, isEmpty }) =>
    closes ? `/${name}` : isEmpty ? `${name}/` : name,
  );

test.each([
  ["<a><b:c/></a>", ["a", "b:c/", "/a"]],
  ["<?xml version='1.0'?><!-- <no/> --><a/>", ["?xml", "a/"]],
  ["<a><![CDATA[<no/>]]></a>", ["a", "/a"]],
  ["<a b='1>2'>", ["a"]],
  ["<a b='never ends><c/>", []],
  ["1 < 2", []],
])("%s has its tags", (xml, names) => {
  expect(namesIn(xml)).toEqual(names);
});

test.each([
  ["a plain attribute", '<a name="x"/>', "x"],
  ["one in the other quotes", "<a name='x'/>", "x"],
  ["one with entities", '<a name="R&amp;D &#163;&#x41;"/>', "R&D £A"],
  ["one that ends like another", '<a table:name="x"/>', undefined],
])("%s is read", (_, xml, value) => {
  expect([...tagsOf(xml)][0]?.attribute("name")).toBe(value);
});

test("no text keeps the walk busy", () => {
  for (const xml of ['<a "'.repeat(200_000), "<".repeat(500_000), '<a b="'.repeat(200_001)]) {
    const started = performance.now();
    expect([...tagsOf(xml)].length).toBeLessThan(xml.length);
    expect(performance.now() - started).toBeLessThan(2000);
  }
});

test("any text is walked to its end", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(() => namesIn(`<${one}<a b="${other}">`)).not.toThrow();
    }),
  );
});

test.each([
  [
    '<?xml version="1.0"?>\n<x:worksheet xmlns:x="y"/>',
    { root: "worksheet", hasDefinitions: false },
  ],
  ["<!-- made by hand --><workbook>", { root: "workbook", hasDefinitions: false }],
  ["<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", { root: "", hasDefinitions: true }],
  [`<!--${" ".repeat(70_000)}--><!DOCTYPE a><a/>`, { root: "", hasDefinitions: true }],
  ["\u0000\u0001", undefined],
])("%# a part is known by what stands before its content", (xml, prolog) => {
  expect(readProlog(new TextEncoder().encode(xml))).toEqual(prolog);
});
