import { expect, test } from "vitest";
import { localDate } from "../../kernel/dates.ts";
import { inCourse, sampleFacts, samplePolicy } from "../review.fixture.ts";
import { linkTrouble } from "./link-trouble.ts";

test("passes a filing whose links gave no trouble", () => {
  expect(linkTrouble.run(sampleFacts(), samplePolicy)).toEqual([]);
});

test("names the link, its place, what is wrong and when it was seen", () => {
  const troubledLinks = [
    {
      ...{ title: "课程网盘", url: "https://pan.example/1", trouble: "gone" as const },
      ...{ checkedOn: localDate("2026-10-20"), placement: inCourse("samples") },
    },
  ];
  expect(linkTrouble.run(sampleFacts({ troubledLinks }), samplePolicy)).toMatchObject([
    {
      ...{ rule: "link-trouble", severity: "warn", file: null },
      params: {
        ...{ title: "课程网盘", trouble: "gone", checked: "2026-10-20" },
        item: expect.stringMatching(/\/samples$/),
        "slot.zh": "机械原理 学生作业样本",
      },
    },
  ]);
});

test("notes a link that nobody has looked at", () => {
  const troubledLinks = [
    {
      ...{ title: "课程网盘", url: "https://pan.example/1", trouble: "unchecked" as const },
      ...{ checkedOn: localDate("2026-10-21"), placement: inCourse("samples") },
    },
  ];
  expect(linkTrouble.run(sampleFacts({ troubledLinks }), samplePolicy)).toMatchObject([
    { rule: "link-trouble", severity: "info", params: { trouble: "unchecked" } },
  ]);
});
