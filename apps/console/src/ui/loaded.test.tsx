import { fireEvent } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { Loaded } from "./loaded.tsx";
import { renderPart } from "./render-for-test.tsx";

const gone = new Error("no answer");

test("shows what it has, even when renewing failed, and says so", async () => {
  const { getByText } = await renderPart(
    <Loaded query={{ data: "九个专业", error: gone, refetch: vi.fn<() => void>() }} what="专业">
      {(data) => <p>{data}</p>}
    </Loaded>,
  );
  expect(getByText("九个专业")).toBeDefined();
  expect(getByText(/专业未能更新/)).toBeDefined();
});

test("without data says what failed, why, and lets one try again", async () => {
  const refetch = vi.fn<() => void>();
  const { getByRole, getByText } = await renderPart(
    <Loaded query={{ data: undefined, error: gone, refetch }} what="专业">
      {() => null}
    </Loaded>,
  );
  expect(getByText("专业未能载入")).toBeDefined();
  expect(getByText(/服务暂时不可用/)).toBeDefined();
  fireEvent.click(getByRole("button", { name: /重试/ }));
  expect(refetch).toHaveBeenCalledOnce();
});

test("the first wait is named for those who cannot see the skeleton", async () => {
  const { getByLabelText } = await renderPart(
    <Loaded query={{ data: undefined, error: null, refetch: vi.fn<() => void>() }} what="专业">
      {() => null}
    </Loaded>,
  );
  expect(getByLabelText("正在载入专业")).toBeDefined();
});

test("an address that names nothing leads back, and is not tried again", async () => {
  const error = { data: { appError: { code: "request.invalid", params: { detail: "id" } } } };
  const { getByRole, getByText, queryByRole } = await renderPart(
    <Loaded
      query={{ data: undefined, error, refetch: () => undefined }}
      what="报备"
      back={<a href="/filings">年度报备</a>}
    >
      {() => null}
    </Loaded>,
  );
  expect(getByText(/没有找到该报备/)).toBeDefined();
  expect(getByRole("link", { name: "年度报备" })).toBeDefined();
  expect(queryByRole("button")).toBeNull();
});
