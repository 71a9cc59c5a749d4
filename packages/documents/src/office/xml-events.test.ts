import { expect, test } from "vitest";
import { xmlEvents } from "./xml-events.ts";

const told = (xml: string): string[] =>
  [...xmlEvents(xml)].map((event) =>
    event.kind === "text" ? event.text : `${event.kind === "open" ? "+" : "-"}${event.name}`,
  );

test("elements without their prefixes, texts, and characters by number", () => {
  expect(
    told(
      '<?xml version="1.0"?><w:p a="&gt;>"><!-- <x> --><t>甲&amp;&#x4e59;&#19993;</t><![CDATA[<b>]]><e/></w:p>',
    ),
  ).toEqual(["+p", "+t", "甲&乙丙", "-t", "<b>", "+e", "-e", "-p"]);
});

test("attributes by their name without prefix, in either kind of quotes", () => {
  const [event] = xmlEvents(`<c r:id='1"2' val = "a&lt;b" idx="9"/>`);
  const attribute = event?.kind === "open" ? event.attribute : () => null;
  expect(["id", "val", "idx", "x"].map(attribute)).toEqual(['1"2', "a<b", "9", null]);
});

test("entities of the document's own stay as they are: nothing grows", () => {
  const bomb = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><l>&b;</l>`;
  expect(told(bomb).join("")).not.toContain("haha");
  expect(told(bomb).slice(-3)).toEqual(["+l", "&b;", "-l"]);
});

test("a long text comes in pieces, none of which ends within an entity", () => {
  for (const before of ["", "a", "ab", "abc", "abcd"]) {
    const pieces = told(`<a>${before}${"&amp;".repeat(200_000)}</a>`).slice(1, -1);
    expect(pieces.length).toBeGreaterThan(10);
    expect(pieces.join("")).toBe(before + "&".repeat(200_000));
  }
});

test("a closing tag that nothing opened is passed over; what never closes ends the document", () => {
  expect(told("<a></b>1</a>")).toEqual(["+a", "1", "-a"]);
  expect(told('<a>1<b c="')).toEqual(["+a", "1"]);
  expect(told("<a><![CDATA[1")).toEqual(["+a"]);
  expect(told("<a><!-- 1")).toEqual(["+a"]);
});

test("what is nested deeper than any document ends it", () => {
  const events = told("<a>".repeat(1_000_000));
  expect(events.length).toBeLessThan(600);
});

test.each([
  ["a tag of one endless name", `<c ${"a".repeat(4_000_000)}>`],
  ["a tag of endless attributes", `<c ${'a="1" '.repeat(700_000)}>`],
  ["a tag of endless quotes", `<c ${"'".repeat(4_000_001)}>`],
  ["a tag of endless blanks", `<c ${" ".repeat(4_000_000)}>`],
])("%s is read in one go", (_, xml) => {
  const startedAt = performance.now();
  for (const event of xmlEvents(xml.repeat(2))) if (event.kind === "open") event.attribute("r");
  expect(performance.now() - startedAt).toBeLessThan(2000);
});
