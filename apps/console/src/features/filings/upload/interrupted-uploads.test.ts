import { afterEach, expect, test } from "vitest";
import { interruptedUploads, noteOpenUploads } from "./interrupted-uploads.ts";

afterEach(() => localStorage.clear());

test("each place knows how many files were still to be sent when its window closed", () => {
  const place = { kind: "filings", id: "f1" } as const;
  expect(interruptedUploads(place, localStorage)).toBe(0);
  noteOpenUploads(place, localStorage, 12);
  expect(interruptedUploads(place, localStorage)).toBe(12);
  expect(interruptedUploads({ ...place, id: "f2" }, localStorage)).toBe(0);
  noteOpenUploads(place, localStorage, 0);
  expect(interruptedUploads(place, localStorage)).toBe(0);
});
