import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utf8Length } from "./byte-order.ts";
import { sampleChecklist } from "./checklist.fixture.ts";
import { placeOf, sampleCourse } from "./contents.fixture.ts";
import { numberPackage, packageFolders } from "./number-package.ts";
import { pathKey } from "./path-rules.ts";

const courses = [
  sampleCourse("设计", { kind: "course-design" }),
  sampleCourse("材料力学"),
  sampleCourse("机械原理"),
];
const file = (path: string, place: string) => ({
  path,
  sha256: path,
  placement: place === "" ? null : placeOf(place),
});
const paths = (...files: ReturnType<typeof file>[]) =>
  numberPackage(sampleChecklist, courses, files).map(({ numberedPath }) => numberedPath);

describe("numberPackage", () => {
  it("puts each file under numbers of part, course, slot and band, in that order", () => {
    const files = [
      file("x/纪要.docx", "materials//minutes"),
      file("优/a.pdf", "courses/设计/design-report/excellent"),
      file("大纲.docx", "courses/机械原理/syllabus"),
      file("方案.docx", "documents//programme-plan"),
      file("照片.png", ""),
    ];
    const folderOf = packageFolders(sampleChecklist, courses);
    const numbered = numberPackage(sampleChecklist, courses, files);
    expect(numbered.map(({ numberedPath, file }) => [folderOf(file.placement).number, numberedPath])).toEqual(
      [
        ["01.01", "01_制度文件/01_培养方案/方案.docx"],
        ["02.01.01", "02_课程评价材料/01_机械原理（理论实验课程）/01_课程教学大纲/大纲.docx"],
        ["02.03.03.01", "02_课程评价材料/03_设计（课程设计）/03_设计报告/01_优/a.pdf"],
        ["03.01", "03_其他原始材料/01_会议纪要/纪要.docx"],
        ["99", "99_未归类/照片.png"],
      ],
    );
    expect(folderOf(placeOf("courses/设计/design-report/excellent"))).toMatchObject({
      course: "设计",
      slot: { zh: "设计报告" },
      band: { zh: "优" },
    });
  });

  it("numbers a course alike whatever files there are", () => {
    const [alone] = paths(file("a.pdf", "courses/设计/task-book"));
    expect(alone).toBe("02_课程评价材料/03_设计（课程设计）/02_设计任务书/a.pdf");
  });

  it("keeps files apart whose names read the same", () => {
    const place = "materials//other";
    expect(paths(file("b/成绩.xlsx", place), file("a/成绩.xlsx", place), file("c/成绩.XLSX", place))).toEqual(
      [
        "03_其他原始材料/02_其他/成绩.xlsx",
        "03_其他原始材料/02_其他/成绩（2）.xlsx",
        "03_其他原始材料/02_其他/成绩（3）.XLSX",
      ],
    );
  });

  it("gives every file a path of its own that every system can unpack, whatever the names and their order", () => {
    const name = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }),
      fc.constantFrom("a.pdf", "A.PDF", "a（2）.pdf", "课".repeat(90), `${"课".repeat(90)}.docx`),
    );
    const place = fc.constantFrom("materials//other", "courses/设计/design-report/good", "");
    const files = fc.uniqueArray(
      fc
        .tuple(fc.nat(9), name, place)
        .map(([folder, last, at]) => file(`${folder}/${last.replaceAll("/", "")}`, at)),
      { selector: ({ path }) => path },
    );
    fc.assert(
      fc.property(files, (list) => {
        const numbered = paths(...list);
        expect(numbered).toHaveLength(list.length);
        expect(new Set(numbered.map(pathKey)).size).toBe(list.length);
        expect(paths(...list.toReversed())).toEqual(numbered);
        for (const path of numbered)
          for (const segment of path.split("/")) {
            expect(utf8Length(segment)).toBeLessThanOrEqual(255);
            expect(segment).not.toMatch(/[\\:*?"<>|]|[. ]$/);
          }
      }),
    );
  });
});
