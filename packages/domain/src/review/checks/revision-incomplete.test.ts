import { expect, test } from "vitest";
import { sampleFacts, samplePolicy } from "../review.fixture.ts";
import { revisionIncomplete } from "./revision-incomplete.ts";

test("passes revisions with day and explanation", () => {
  expect(revisionIncomplete.run(sampleFacts(), samplePolicy)).toEqual([]);
});

test("finds the document whose revision lacks its day or its explanation", () => {
  const { contents } = sampleFacts();
  const lacking = (change: { revisedOn?: null; explanation?: null }) =>
    sampleFacts({
      contents: {
        ...contents,
        revisions: contents.revisions.map((note) =>
          note.slot === "programme-plan" ? { ...note, ...change } : note,
        ),
      },
    });
  for (const change of [{ revisedOn: null }, { explanation: null }]) {
    expect(revisionIncomplete.run(lacking(change), samplePolicy)).toMatchObject([
      { rule: "revision-incomplete", severity: "block", params: { "slot.zh": "培养方案" } },
    ]);
  }
});
