import { fireEvent } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import type { Selection } from "../selection.ts";
import { FrozenPlace } from "./frozen-place.tsx";
import { frozenSubmissionForTest } from "./frozen-submission-for-test.ts";

const submission = frozenSubmissionForTest();
const links: object[] = [];
const draw = (selection: Selection, known = links) =>
  renderPart(<FrozenPlace submission={submission} selection={selection} whole={<p>审核</p>} />, {
    answer: () => ({ links: known }),
  });

test("a place shows its files with their hashes, to be saved as they were handed in, and what was said of them", async () => {
  const { getByRole, getByText } = await draw({ kind: "slot", key: "documents//programme-plan" });
  const file = getByRole("link", { name: "方案.pdf" });
  expect(file.getAttribute("href")).toBe(
    `/api/submissions/${submission.id}/files?${new URLSearchParams({ path: "01_制度文件/01_培养方案/方案.pdf", as: "file" })}`,
  );
  expect(getByText(/上传时名为 终稿\.pdf/)).toBeDefined();
  expect(getByText("cdcdcdcdcdcd")).toBeDefined();
  expect(getByText("6月30日 · 按新版毕业要求修订")).toBeDefined();
});

test("a file that a browser shows is previewed with the whole hash of what is shown", async () => {
  const { getByRole, getByText } = await draw({ kind: "files" });
  fireEvent.click(getByRole("button", { name: "预览 照片.png" }));
  expect(getByText(`SHA-256：${"cd".repeat(32)}`)).toBeDefined();
  expect(getByRole("img", { name: "照片.png" }).getAttribute("src")).toContain("as=preview");
});

test("a declaration names who signed it; a place of which nothing was handed in says so", async () => {
  const declared = await draw({ kind: "slot", key: "documents//mechanism" });
  expect(declared.getByText("声明本年度无修订")).toBeDefined();
  expect(declared.getByText("机械工程学院教学秘书 于 2026-10-19 09:00 签署")).toBeDefined();
  declared.unmount();
  const empty = await draw({ kind: "slot", key: "documents//syllabus" });
  expect(empty.getByText("此项未提交材料。")).toBeDefined();
});

test("a course lists its places; samples bear their band, links their address", async () => {
  const [, courses] = submission.parts;
  const course = courses?.courses[0];
  const listed = await draw({ kind: "course", courseId: course?.courseId ?? "" });
  expect(listed.getByText("1 个文件 · 1 个链接")).toBeDefined();
  listed.unmount();
  const { getByText, getByRole } = await draw({ kind: "slot", key: course?.slots[0]?.key ?? "" });
  expect(getByText("优")).toBeDefined();
  expect(getByRole("link", { name: /pan\.school\.example/ })).toBeDefined();
  expect(getByText("录像")).toBeDefined();
});

test("a link that stands there still is shown with what is known of it, its password on request", async () => {
  const slot = submission.parts[1]?.courses[0]?.slots[0];
  const known = {
    ...{ id: "l1", slotKey: slot?.key, url: slot?.links[0]?.url, remark: "录像", expiresOn: null },
    placement: { band: null },
    ...{
      hasPassword: true,
      addedBy: { zh: "教学秘书", en: "Secretary" },
      addedAt: "2026-10-20T01:00:00.000Z",
    },
    ...{ check: null, state: null, may: { readPassword: true, acknowledge: false } },
  };
  const { findByRole, queryByRole } = await draw({ kind: "slot", key: slot?.key ?? "" }, [known]);
  expect(await findByRole("button", { name: "查看密码" })).toBeDefined();
  expect(queryByRole("button", { name: /移\s*除/ })).toBeNull();
});

test("of one address in two bands, each is shown with what is known of that band's link", async () => {
  const [, courses] = submission.parts;
  const slot = courses?.courses[0]?.slots[0];
  const url = slot?.links[0]?.url;
  const standing = (id: string, band: string | null) => ({
    ...{ id, slotKey: slot?.key, url, remark: `今为 ${id}`, expiresOn: null, placement: { band } },
    ...{
      hasPassword: false,
      addedBy: { zh: "教学秘书", en: "Secretary" },
      addedAt: "2026-10-20T01:00:00.000Z",
    },
    ...{ check: null, state: null, may: { readPassword: false, acknowledge: false } },
  });
  const known = [standing("l1", "good"), standing("l2", null)];
  const { findByText, queryByText } = await draw({ kind: "slot", key: slot?.key ?? "" }, known);
  expect(await findByText(/今为 l2/)).toBeDefined();
  expect(queryByText(/今为 l1/)).toBeNull();
});

test("all files stand together, those in no place too; a place of another year is not there", async () => {
  const all = await draw({ kind: "files" });
  expect(all.getByText("全部文件（3）")).toBeDefined();
  expect(all.getByRole("link", { name: "照片.png" })).toBeDefined();
  all.unmount();
  const { getByText } = await draw({ kind: "slot", key: "documents//gone" });
  expect(getByText("没有这一项")).toBeDefined();
});
