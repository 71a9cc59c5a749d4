import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { BrowserPush } from "../lib/browser-push.ts";
import { type Answer, Refusal } from "./api-for-test.tsx";
import { PushSwitch } from "./push-switch.tsx";
import { renderPart } from "./render-for-test.tsx";

const given = { endpoint: "https://push.example/1", keys: { p256dh: "p", auth: "a" } };
/** By `sha256sum`. */
const GIVEN_HASH = "5ba15fff965f44afa55aa4fa4d52b94b0ba86380a161089ddca9b9d08bef9ef6";

function browserForTest(change: Partial<BrowserPush> = {}): BrowserPush {
  let endpoint: string | null = null;
  return {
    isDenied: () => false,
    endpoint: () => Promise.resolve(endpoint),
    subscribe: () => {
      endpoint = given.endpoint;
      return Promise.resolve(given);
    },
    unsubscribe: () => {
      endpoint = null;
      return Promise.resolve();
    },
    ...change,
  };
}

/** A server that knows one browser. */
function serverForTest(refusal?: Refusal) {
  let known: string | null = null;
  return vi.fn<Answer>((path, input) => {
    if (path === "channels.push") {
      // What the procedure is asked with.
      const { endpointHash } = input as { endpointHash: string | null };
      return {
        publicKey: "KEY",
        isOn: known !== null && endpointHash === GIVEN_HASH,
        browsers: known === null ? 0 : 1,
      };
    }
    if (refusal) throw refusal;
    known = path === "channels.switchPushOn" ? given.endpoint : null;
    return null;
  });
}

test("it is switched on under the server's key, and off again", async () => {
  const answer = serverForTest();
  const subscribe = vi.fn<BrowserPush["subscribe"]>();
  const browser = browserForTest();
  subscribe.mockImplementation(browser.subscribe);
  const part = await renderPart(<PushSwitch browser={{ ...browser, subscribe }} />, { answer });
  await part.findByText("本浏览器未开启通知。");
  fireEvent.click(part.getByRole("button", { name: "在本浏览器开启" }));
  await part.findByText("本浏览器已开启通知。");
  expect(subscribe).toHaveBeenCalledWith("KEY");
  expect(answer).toHaveBeenCalledWith("channels.switchPushOn", { subscription: given });
  fireEvent.click(part.getByRole("button", { name: "在本浏览器关闭" }));
  await part.findByText("本浏览器未开启通知。");
  expect(answer).toHaveBeenCalledWith("channels.switchPushOff", { endpoint: given.endpoint });
});

test("the question whether it is on names the endpoint by its hash alone, since it stands in logs", async () => {
  const answer = serverForTest();
  const browser = browserForTest({ endpoint: () => Promise.resolve(given.endpoint) });
  const part = await renderPart(<PushSwitch browser={browser} />, { answer });
  await part.findByText("本浏览器未开启通知。");
  expect(answer.mock.calls).toEqual([["channels.push", { endpointHash: GIVEN_HASH }]]);
});

test("what keeps it off is said: no such thing here, refused by the person, no way to the service, the server's no", async () => {
  const without = await renderPart(<PushSwitch browser={null} />, { answer: serverForTest() });
  without.getByText(/本浏览器不支持通知/);
  without.unmount();
  const denied = await renderPart(<PushSwitch browser={browserForTest({ isDenied: () => true })} />, {
    answer: serverForTest(),
  });
  await denied.findByText(/本浏览器已拒绝本站的通知/);
  expect(denied.queryByRole("button")).toBeNull();
  denied.unmount();
  const asking = browserForTest({
    subscribe: () => Promise.reject(new DOMException("permission denied", "NotAllowedError")),
  });
  const refused = await renderPart(<PushSwitch browser={asking} />, { answer: serverForTest() });
  fireEvent.click(await refused.findByRole("button", { name: "在本浏览器开启" }));
  await refused.findByText(/本浏览器已拒绝本站的通知/);
  refused.unmount();
  const away = browserForTest({ subscribe: () => Promise.reject(new Error("push service error")) });
  const cut = await renderPart(<PushSwitch browser={away} />, { answer: serverForTest() });
  fireEvent.click(await cut.findByRole("button", { name: "在本浏览器开启" }));
  await cut.findByText(/浏览器未能连接其推送服务：push service error/);
  cut.unmount();
  const full = await renderPart(<PushSwitch browser={browserForTest()} />, {
    answer: serverForTest(new Refusal("push.too-many", { limit: 10 })),
  });
  fireEvent.click(await full.findByRole("button", { name: "在本浏览器开启" }));
  await waitFor(() => expect(full.getByText(/您已在10个浏览器中开启通知/)).toBeDefined());
});
