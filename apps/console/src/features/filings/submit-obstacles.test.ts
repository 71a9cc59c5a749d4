import { expect, test } from "vitest";
import { submitObstacles } from "./submit-obstacles.ts";

const ready = { status: "drafting", may: { upload: true }, files: 3, uploading: 0 } as const;

test("nothing hinders a package with files, however late or thin", () => {
  expect(submitObstacles(ready)).toEqual([]);
});

test("every reason is named at once", () => {
  expect(submitObstacles({ ...ready, files: 0, uploading: 2 })).toEqual(["empty", "uploading"]);
});

test("who may not, or need not, hear only that", () => {
  expect(submitObstacles({ ...ready, may: { upload: false }, files: 0 })).toEqual(["not-yours"]);
  expect(submitObstacles({ ...ready, status: "awaiting-school", files: 0 })).toEqual(["already-in"]);
});
