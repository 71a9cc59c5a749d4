import type { Foresight } from "@goodstanding/domain/filings/foresee-selection";
import { act, fireEvent } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { DropZone } from "./drop-zone.tsx";
import { noteOpenUploads } from "./interrupted-uploads.ts";
import type { UploadSource } from "./upload-item.ts";
import type { Foresee } from "./use-foresight.ts";

type OnSources = (sources: readonly UploadSource[]) => void;

test("a RAR or 7Z is refused with what to do instead, and the rest is taken", async () => {
  const onSources = vi.fn<OnSources>();
  const { container, getByRole, queryByRole } = await renderPart(<DropZone onSources={onSources} />);
  const input = container.querySelectorAll("input[type=file]")[1];
  if (!input) throw new Error("nothing to choose files with");
  const choose = (...names: string[]) =>
    fireEvent.change(input, { target: { files: names.map((name) => new File(["x"], name)) } });
  choose("材料.RAR", "方案.docx", "材料.7z");
  expect(onSources.mock.lastCall?.[0].map(({ path }) => path)).toEqual(["方案.docx"]);
  expect(getByRole("alert").textContent).toContain("材料.RAR、材料.7z");
  expect(getByRole("alert").textContent).toContain("ZIP");
  choose("整包.zip");
  expect(queryByRole("alert")).toBeNull();
  expect(onSources).toHaveBeenCalledTimes(2);
  choose("材料.rar");
  expect(onSources).toHaveBeenCalledTimes(2);
});

test("what the check finds is shown before a byte is sent; the rest goes when told", async () => {
  const onSources = vi.fn<OnSources>();
  const rules = { existing: [{ path: "方案.docx", size: 1 }] };
  const { container, getByRole, queryByRole } = await renderPart(
    <DropZone onSources={onSources} rules={rules} />,
  );
  const input = container.querySelectorAll("input[type=file]")[1];
  if (!input) throw new Error("nothing to choose files with");
  const choose = (...files: File[]) => fireEvent.change(input, { target: { files } });
  choose(new File(["x"], "方案.docx"), new File(["x"], "CON.docx"), new File([], "空.docx"));
  expect(onSources).not.toHaveBeenCalled();
  const report = getByRole("alert").textContent;
  expect(report).toContain("2 处不能上传");
  expect(report).toContain("“CON.docx”");
  expect(report).toContain("“方案.docx”将替换已有的同名文件");
  fireEvent.click(getByRole("button", { name: "上传其余 1 个文件" }));
  expect(onSources.mock.lastCall?.[0].map(({ path }) => path)).toEqual(["方案.docx"]);
  expect(queryByRole("alert")).toBeNull();
  choose(new File([], "空.docx"));
  expect(getByRole("alert").textContent).toContain("没有可以上传的文件");
  fireEvent.click(getByRole("button", { name: "放弃这次选择" }));
  expect([queryByRole("alert"), onSources.mock.calls.length]).toEqual([null, 1]);
});

test("what a reload has interrupted is told until files are chosen", async () => {
  const place = { kind: "filings", id: "f9" } as const;
  noteOpenUploads(place, localStorage, 1);
  const { container, getByText, queryByText } = await renderPart(
    <DropZone onSources={() => undefined} place={place} />,
  );
  expect(getByText(/上次有 1 个文件没有传完/)).toBeDefined();
  const input = container.querySelectorAll("input[type=file]")[1];
  if (input) fireEvent.change(input, { target: { files: [new File(["x"], "a.pdf")] } });
  expect(queryByText(/上次有/)).toBeNull();
  localStorage.clear();
});

test("what is there already, byte for byte, is not sent again; what has changed asks first", async () => {
  const onSources = vi.fn<OnSources>();
  const sha256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
  const existing = ["同.txt", "改.txt"].map((path) => ({ path, size: 5, sha256 }));
  const { container, findByText, getByRole } = await renderPart(
    <DropZone onSources={onSources} rules={{ existing }} />,
  );
  const input = container.querySelectorAll("input[type=file]")[1];
  if (!input) throw new Error("nothing to choose files with");
  const choose = (...files: File[]) => fireEvent.change(input, { target: { files } });
  choose(new File(["hello"], "同.txt"), new File(["x"], "新.txt"));
  await findByText("1 个文件已在材料中，内容一致，不再重复上传。");
  expect(onSources.mock.lastCall?.[0].map(({ path }) => path)).toEqual(["新.txt"]);
  choose(new File(["hello"], "同.txt"), new File(["hallo"], "改.txt"));
  await findByText(/“改.txt”将替换已有的同名文件/);
  expect(getByRole("alert").textContent).not.toContain("同.txt");
});

test("of a folder it is said what its names promise before a byte is sent; files alone go at once", async () => {
  const onSources = vi.fn<OnSources>();
  const name = { zh: "优", en: "Excellent" };
  const foresee = vi.fn<Foresee>(() =>
    Promise.resolve({
      ...{ recognised: 1, toConfirm: 0, unknown: 0, newCourses: ["液压传动"] },
      empty: [{ key: "documents//mechanism", slot: { zh: "评价机制", en: "Mechanism" }, course: null }],
      samples: [{ key: "k", course: "机械设计", bands: [{ id: "excellent", name, files: 2 }] }],
    }),
  );
  const { container, findByText, getByText, getByRole, queryByRole } = await renderPart(
    <DropZone onSources={onSources} foresee={foresee} />,
  );
  const [folder, files] = container.querySelectorAll("input[type=file]");
  if (!folder || !files) throw new Error("nothing to choose files with");
  const file = new File(["x"], "大纲.docx");
  Object.defineProperty(file, "webkitRelativePath", { value: "材料/大纲.docx" });
  fireEvent.change(folder, { target: { files: [file] } });
  await findByText("按文件名：已识别 1 个，待确认 0 个，未能识别 0 个");
  getByText("尚未登记的课程 1 门：液压传动");
  getByText("上传后仍缺的必备材料（1）");
  getByText("评价机制");
  getByText("机械设计：优 2");
  expect(onSources).not.toHaveBeenCalled();
  fireEvent.click(getByRole("button", { name: "上传 1 个文件" }));
  expect(onSources.mock.lastCall?.[0].map(({ path }) => path)).toEqual(["材料/大纲.docx"]);
  expect(queryByRole("alert")).toBeNull();
  fireEvent.change(files, { target: { files: [new File(["x"], "a.pdf")] } });
  expect(onSources).toHaveBeenCalledTimes(2);
});

test("what is chosen while an earlier selection is still compared joins it, and nothing is lost", async () => {
  const onSources = vi.fn<OnSources>();
  const sha256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
  const existing = [{ path: "同.txt", size: 5, sha256 }];
  const { container, findByText } = await renderPart(<DropZone onSources={onSources} rules={{ existing }} />);
  const input = container.querySelectorAll("input[type=file]")[1];
  if (!input) throw new Error("nothing to choose files with");
  const choose = (...files: File[]) => fireEvent.change(input, { target: { files } });
  choose(new File(["hello"], "同.txt"), new File([], "空.txt"), new File(["x"], "新.txt"));
  choose(new File(["x"], "后.txt"));
  fireEvent.click(await findByText("上传其余 2 个文件"));
  await findByText("1 个文件已在材料中，内容一致，不再重复上传。");
  expect(onSources.mock.calls.map(([sources]) => sources.map(({ path }) => path))).toEqual([
    ["新.txt", "后.txt"],
  ]);
});

test("the forecast of an earlier selection never stands under a later one", async () => {
  const late: PromiseWithResolvers<Foresight | null>[] = [];
  const foresee: Foresee = () => {
    const answer = Promise.withResolvers<Foresight | null>();
    late.push(answer);
    return answer.promise;
  };
  const { container, findByText, queryByText } = await renderPart(
    <DropZone onSources={() => undefined} foresee={foresee} />,
  );
  const [folder] = container.querySelectorAll("input[type=file]");
  if (!folder) throw new Error("nothing to choose a folder with");
  const choose = (path: string) => {
    const file = new File(["x"], "a.docx");
    Object.defineProperty(file, "webkitRelativePath", { value: path });
    fireEvent.change(folder, { target: { files: [file] } });
  };
  const forecast = (recognised: number): Foresight => ({
    ...{ recognised, toConfirm: 0, unknown: 0, newCourses: [], empty: [], samples: [] },
  });
  choose("甲/a.docx");
  choose("乙/a.docx");
  await findByText("上传 2 个文件");
  await act(async () => late[0]?.resolve(forecast(1)));
  expect(queryByText(/^按文件名/)).toBeNull();
  await act(async () => late[1]?.resolve(forecast(2)));
  await findByText("按文件名：已识别 2 个，待确认 0 个，未能识别 0 个");
});
