import { expect, test } from "vitest";
import { consequencesOf } from "./consequences.ts";

const kinds = (...of: Parameters<typeof consequencesOf>) => consequencesOf(...of).map(({ kind }) => kind);

test("an improvement that is not evident is notified, expected on site and carried into the renewal", () => {
  expect(kinds("no-evident-effect", { regime: "engineering", packs: ["ceeaa-2025"] })).toEqual([
    "notice",
    "on-site",
    "renewal",
  ]);
});

test("a school's document binds the schools alone that have adopted it", () => {
  expect(kinds("material-rejected", { regime: "engineering", packs: ["ceeaa-2025"] })).toEqual([]);
  expect(kinds("material-rejected", { regime: "medicine", packs: ["jmsu-2023-69"] })).toEqual(["school"]);
});

test("the guide speaks for its own kind of accreditation, and adequate material has no consequence", () => {
  expect(kinds("no-evident-effect", { regime: "medicine", packs: [] })).toEqual([]);
  expect(kinds("material-accepted", { regime: "engineering", packs: ["jmsu-2023-69"] })).toEqual([]);
});
