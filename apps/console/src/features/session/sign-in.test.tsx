import { waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { LanguageSwitch } from "../../ui/language-switch.tsx";
import { renderPart } from "../../ui/render-for-test.tsx";
import { type Credentials, SignInForm } from "./sign-in-form.tsx";
import { signInSearch } from "./sign-in-search.ts";

type OnSubmit = (credentials: Credentials) => Promise<void>;
const onAgain = vi.fn<() => void>();

test("sends what was typed", async () => {
  const onSubmit = vi.fn<OnSubmit>(() => Promise.resolve());
  const { getByLabelText, getByRole } = await renderPart(
    <SignInForm problem={null} onSubmit={onSubmit} onAgain={onAgain} />,
  );
  await userEvent.type(getByLabelText("邮箱"), "office@imut.example");
  await userEvent.type(getByLabelText("密码"), "a long password");
  await userEvent.click(getByRole("button", { name: /登录/ }));
  await waitFor(() =>
    expect(onSubmit).toHaveBeenCalledWith({ email: "office@imut.example", password: "a long password" }),
  );
});

test("says what is missing instead of sending", async () => {
  const onSubmit = vi.fn<OnSubmit>(() => Promise.resolve());
  const { getByRole, findByText } = await renderPart(
    <SignInForm problem={null} onSubmit={onSubmit} onAgain={onAgain} />,
  );
  await userEvent.click(getByRole("button", { name: /登录/ }));
  await findByText(/请填写完整的邮箱地址/);
  await findByText("请填写密码");
  expect(onSubmit).not.toHaveBeenCalled();
});

test("what is said of a field follows the language", async () => {
  const { getByRole, findByText } = await renderPart(
    <>
      <LanguageSwitch />
      <SignInForm problem={null} onSubmit={vi.fn<OnSubmit>()} onAgain={onAgain} />
    </>,
  );
  await userEvent.click(getByRole("button", { name: /登录/ }));
  await findByText("请填写密码");
  await userEvent.click(getByRole("button", { name: /English/ }));
  await findByText("Enter the password");
});

test("a new attempt is told, so that the word on the last one can go", async () => {
  onAgain.mockClear();
  const { getByLabelText } = await renderPart(
    <SignInForm problem="rejected" onSubmit={vi.fn<OnSubmit>()} onAgain={onAgain} />,
  );
  await userEvent.type(getByLabelText("密码"), "a");
  expect(onAgain).toHaveBeenCalledOnce();
});

test("a refusal says what to do", async () => {
  const { getByRole } = await renderPart(
    <SignInForm problem="rejected" onSubmit={vi.fn<OnSubmit>()} onAgain={onAgain} />,
  );
  expect(getByRole("alert").textContent).toContain("邮箱或密码不正确");
});

test.each([
  ["/filings?status=returned", "/filings?status=returned"],
  ["https://elsewhere.example", undefined],
  ["//elsewhere.example", undefined],
  ["/\\elsewhere.example", undefined],
])("a link back to %s leads to %s", (back, kept) => {
  expect(signInSearch.parse({ back }).back).toBe(kept);
});
