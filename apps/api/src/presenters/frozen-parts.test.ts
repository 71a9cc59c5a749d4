import { sampleChecklist } from "@goodstanding/domain/filings/checklist.fixture";
import { checklistNames } from "@goodstanding/domain/filings/checklist-names";
import { placeOf, sampleCourse } from "@goodstanding/domain/filings/contents.fixture";
import type { Snapshot } from "@goodstanding/domain/filings/snapshot";
import { snapshotOutline } from "@goodstanding/domain/filings/snapshot-outline";
import { expect, test } from "vitest";
import { frozenParts } from "./frozen-parts.ts";

test("a band is called as the scheme of its own course calls it, though schemes share ids", () => {
  const sample = (course: string, band: string) => {
    const placement = placeOf(`courses/${course}/samples/${band}`);
    return { path: `${course}/${band}.pdf`, source: "a.pdf", size: 1, sha256: "1", placement };
  };
  const link = { placement: placeOf("courses/军训/samples/fail"), url: "https://a.example/" };
  const snapshot: Snapshot = {
    courses: [sampleCourse("军训", { bandScheme: "pass-fail" }), sampleCourse("机械设计")],
    files: [sample("军训", "pass"), sample("机械设计", "pass")],
    links: [{ ...link, note: null, expiresOn: null }],
    ...{ declarations: [], revisions: [] },
  };
  const checklist = checklistNames(sampleChecklist);
  const parts = frozenParts({ snapshot, checklist, outline: snapshotOutline(checklist, snapshot) });
  const slots = parts.flatMap(({ courses }) =>
    courses.flatMap(({ name, slots: own }) => own.map(({ files, links }) => ({ name, files, links }))),
  );
  const bands = slots.flatMap(({ name, files, links }) =>
    [...files, ...links].map(({ band }) => `${name} ${band?.zh}`),
  );
  expect(bands.toSorted()).toEqual(["军训 不合格", "军训 合格", "机械设计 及格"].toSorted());
});
