import { fireEvent } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { DropZone } from "./drop-zone.tsx";
import type { UploadSource } from "./upload-item.ts";

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
