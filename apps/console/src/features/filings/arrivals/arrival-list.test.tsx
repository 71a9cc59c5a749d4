import { appError } from "@goodstanding/domain/kernel/app-error";
import { errorText } from "@goodstanding/domain/kernel/error-texts";
import { fireEvent, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import type { Arrival } from "../filing-views.ts";
import { ArrivalList } from "./arrival-list.tsx";

const by = { zh: "专业负责人", en: "Programme lead" };
const arriving = (change: Partial<Omit<Arrival, "id">> & { readonly id: string }): Arrival => ({
  ...{ path: "大纲.docx", kind: "file", state: "receiving", percent: 40, step: null, problem: null, by },
  ...{ isOwn: false, isInterrupted: false, lastAt: "2026-10-21T01:00:00.000Z" },
  ...change,
  id: change.id as Arrival["id"], // an id of nobody
});
const place = { kind: "filings", id: "f1" } as const;

afterEach(() => vi.unstubAllGlobals());

test("says who brings what, how far it is, and why something was refused", async () => {
  const arrivals = [
    arriving({ id: "u1" }),
    arriving({ id: "u2", path: "材料.zip", kind: "archive", state: "extracting", percent: 10 }),
    arriving({
      id: "u3",
      path: "坏.zip",
      state: "refused",
      problem: { zh: "压缩包已损坏", en: "The archive is damaged" },
    }),
  ];
  const { getByText, getByRole } = await renderPart(
    <ArrivalList arrivals={arrivals} place={place} own={[]} />,
  );
  expect(getByText("专业负责人正在上传")).toBeDefined();
  expect(getByText("专业负责人上传的压缩包正在解包")).toBeDefined();
  expect(getByText("专业负责人上传，未接收：压缩包已损坏")).toBeDefined();
  expect(getByRole("progressbar", { name: "正在上传 大纲.docx" }).getAttribute("aria-valuenow")).toBe("40");
});

test("leaves out what this window sends itself, and is not there without any other", async () => {
  const own = [{ path: "大纲.docx", state: "sending" }] as const;
  const { queryByRole } = await renderPart(
    <ArrivalList arrivals={[arriving({ id: "u1" })]} place={place} own={own} />,
  );
  expect(queryByRole("region", { name: "他人或其他窗口的上传" })).toBeNull();
});

test("calls one off by its name at the server", async () => {
  const asked = vi.fn<typeof fetch>(() => Promise.resolve(new Response(null, { status: 204 })));
  vi.stubGlobal("fetch", asked);
  const { getByRole } = await renderPart(
    <ArrivalList arrivals={[arriving({ id: "u1" })]} place={place} own={[]} />,
  );
  fireEvent.click(getByRole("button", { name: "取消上传 大纲.docx" }));
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith(
      "/api/filings/f1/uploads/u1",
      expect.objectContaining({ method: "DELETE" }),
    ),
  );
});

test("says why it cannot be called off", async () => {
  const body = { error: { code: "upload.not-found", params: {} } };
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json(body, { status: 404 })));
  const { getByRole, findByText } = await renderPart(
    <ArrivalList arrivals={[arriving({ id: "u1" })]} place={place} own={[]} />,
  );
  fireEvent.click(getByRole("button", { name: "取消上传 大纲.docx" }));
  await findByText(errorText(appError("upload.not-found"), "zh"));
});
