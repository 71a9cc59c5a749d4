import { expect, test } from "vitest";
import { renderPart } from "../ui/render-for-test.tsx";
import { HaltBanner } from "./halt-banner.tsx";

test("a stop of the installation is said to everybody, with its reason; without one nothing is", async () => {
  const mailHalt = { at: "2026-10-21T01:00:00Z", because: "域名被列入黑名单" };
  const halted = await renderPart(<HaltBanner />, { session: { mailHalt } });
  expect((await halted.findByRole("note")).textContent).toContain("域名被列入黑名单");
  halted.unmount();
  const running = await renderPart(<HaltBanner />, { session: { mailHalt: null } });
  expect(running.queryByRole("note")).toBeNull();
});
