import { describe, expect, it } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { sampleChecklist } from "./checklist.fixture.ts";
import { contentsWith, filesAt, placeOf, sampleCourse } from "./contents.fixture.ts";
import type { FilingContents } from "./filing-contents.ts";
import { slotStates } from "./slot-states.ts";

const design = sampleCourse("课程设计", { kind: "course-design", handsInReports: true });
const stateOf = (key: string, held: Partial<FilingContents>) =>
  slotStates(sampleChecklist, contentsWith(held)).find((each) => each.key === key);

describe("slotStates", () => {
  it("names every slot in the order of the document, those of a course once for each package", () => {
    const courses = [sampleCourse("机械原理"), design];
    expect(
      slotStates(sampleChecklist, contentsWith({ courses })).map(({ key, state }) => `${key} ${state}`),
    ).toEqual([
      ...["programme-plan", "syllabus", "mechanism"].map((slot) => `documents//${slot} empty`),
      ...["syllabus", "requirements", "grades", "samples", "rationality-review", "attainment-report"].map(
        (slot) => `courses/机械原理/${slot} empty`,
      ),
      ...["syllabus", "task-book", "design-report", "rationality-review", "attainment-report"].map(
        (slot) => `courses/课程设计/${slot} empty`,
      ),
      ...["minutes", "other"].map((slot) => `materials//${slot} empty`),
    ]);
  });

  it("is complete with a file or with a link, and counts neither leftovers nor empty files", () => {
    const key = "materials//minutes";
    expect(stateOf(key, { files: filesAt(["纪要.docx", key]) })).toMatchObject({
      state: "complete",
      files: 1,
    });
    expect(stateOf(key, { links: [placeOf(key)] })).toMatchObject({ state: "complete", links: 1 });
    const nothing = filesAt(["Thumbs.db", key], ["空.docx", key]).map((file, at) => ({
      ...file,
      size: 1 - at,
    }));
    expect(stateOf(key, { files: nothing })).toMatchObject({ state: "empty", files: 0 });
  });
});

describe("a document that may be revised", () => {
  const key = "documents//programme-plan";
  const files = filesAt(["培养方案.docx", key]);
  const note = { slot: "programme-plan", revisedOn: localDate("2026-06-30"), explanation: "按新版标准" };

  it("is partial until both the date and the explanation are there", () => {
    expect(stateOf(key, { files })?.state).toBe("partial");
    expect(stateOf(key, { files, revisions: [{ ...note, explanation: null }] })?.state).toBe("partial");
    expect(stateOf(key, { files, revisions: [{ ...note, revisedOn: null }] })?.state).toBe("partial");
    expect(stateOf(key, { files, revisions: [{ ...note, slot: "syllabus" }] })?.state).toBe("partial");
    expect(stateOf(key, { files, revisions: [note] })?.state).toBe("complete");
  });

  it("takes a file that is named as the explanation for both", () => {
    const explained = [...files, ...filesAt(["培养方案修订情况说明.docx", key])];
    expect(stateOf(key, { files: explained })?.state).toBe("complete");
  });

  it("may be declared unrevised, by a person or by a file that says so in its name", () => {
    const declarations = [{ ...placeOf(key), kind: "no-revision" as const }];
    expect(stateOf(key, { declarations })?.state).toBe("declared");
    expect(stateOf(key, { declarations, files })?.state).toBe("declared");
    expect(stateOf(key, { files: filesAt(["本年度无修订.pdf", key]) })?.state).toBe("declared");
  });

  it("cannot be declared where the checklist does not allow it", () => {
    const yearly = "courses/机械原理/attainment-report";
    const held = { courses: [sampleCourse("机械原理")] };
    const declarations = [{ ...placeOf(yearly), kind: "no-revision" as const }];
    expect(stateOf(yearly, { ...held, declarations })?.state).toBe("empty");
    const files = filesAt(["本年度无修订.pdf", yearly]);
    expect(stateOf(yearly, { ...held, files })?.state).toBe("complete");
  });
});

describe("samples", () => {
  const key = "courses/课程设计/design-report";
  const courses = [design];
  const bands = ["excellent", "good", "medium", "pass", "fail"];
  const two = bands.flatMap((band) =>
    filesAt([`${band}1.pdf`, `${key}/${band}`], [`${band}2.pdf`, `${key}/${band}`]),
  );

  it("are counted by band where the course hands in reports", () => {
    const progress = stateOf(key, { courses, files: two.slice(0, 3) });
    expect(progress?.state).toBe("partial");
    expect(progress?.bands.map(({ id, files }) => [id, files])).toEqual([
      ["excellent", 2],
      ["good", 1],
      ["medium", 0],
      ["pass", 0],
      ["fail", 0],
    ]);
    expect(stateOf(key, { courses, files: two })?.state).toBe("complete");
  });

  it("need no file in a band in which no student is, nor behind a link", () => {
    const declarations = [{ ...placeOf(`${key}/fail`), kind: "no-student-in-band" as const }];
    expect(stateOf(key, { courses, files: two.slice(0, 8) })?.state).toBe("partial");
    expect(stateOf(key, { courses, files: two.slice(0, 8), declarations })?.state).toBe("complete");
    expect(stateOf(key, { courses, files: two.slice(0, 8), links: [placeOf(`${key}/fail`)] })?.state).toBe(
      "complete",
    );
    expect(stateOf(key, { courses, links: [placeOf(key)] })?.state).toBe("complete");
    expect(stateOf(key, { courses, declarations })?.state).toBe("partial");
  });

  it("go by the course's own scheme, and are not counted where it hands in none", () => {
    const byPass = [{ ...design, bandScheme: "pass-fail" }];
    expect(stateOf(key, { courses: byPass })?.bands.map(({ name }) => name.zh)).toEqual(["合格", "不合格"]);
    const none = [{ ...design, handsInReports: false }];
    expect(stateOf(key, { courses: none, files: two.slice(0, 1) })).toMatchObject({
      state: "complete",
      bands: [],
    });
  });
});
