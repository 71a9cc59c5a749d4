import type { Role } from "@goodstanding/domain/access/roles";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { sampleSession } from "../lib/sample-session.ts";
import { renderPart } from "../ui/render-for-test.tsx";
import { SideNavigation } from "./side-navigation.tsx";

const pagesOf = async (roles: readonly Role[]) => {
  const may = { ...sampleSession.may, review: true };
  await renderPart(<SideNavigation />, { session: { roles: [...roles], may } });
  return screen.getAllByRole("listitem").map(({ textContent }) => textContent);
};

test("an expert who is nothing else is shown reviews, and no pages that would be empty to them", async () => {
  expect(await pagesOf(["school-expert"])).toEqual(["工作台", "审核任务"]);
});

test("an expert who has duties besides is shown their pages too", async () => {
  expect(await pagesOf(["school-expert", "teaching-secretary"])).toContain("专业");
});
