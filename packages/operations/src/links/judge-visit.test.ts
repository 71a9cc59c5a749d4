import { describe, expect, test } from "vitest";
import { judgeVisit, type Known } from "./judge-visit.ts";
import type { Visit } from "./visit-link.ts";

interface Page {
  readonly status?: number;
  readonly type?: string;
  readonly url?: string;
  readonly etag?: string;
  readonly body?: string | Buffer;
}

const page = ({
  status = 200,
  type = "text/html",
  url = "https://pan.example/s/1",
  etag,
  body = "",
}: Page): Visit => ({
  kind: "answered",
  answer: {
    status,
    url: new URL(url),
    contentType: type,
    entityTag: etag ?? null,
    asksCredentials: status === 401,
    body: Buffer.isBuffer(body) ? body : Buffer.from(body),
  },
});

const asking = '<title>某某大学云盘</title><input type="password" name="code">';
const seen = (visit: Visit, hasPassword = true): Known => ({
  ...judgeVisit(visit, null, hasPassword),
  isAccepted: false,
});
const outcome = (visit: Visit, known: Known = null, hasPassword = true): string =>
  judgeVisit(visit, known, hasPassword).outcome;

test("a share that asks for its password is fine, and stays so while nothing changes", () => {
  expect(judgeVisit(page({ body: asking }), null, true)).toEqual({
    outcome: "fine",
    httpStatus: 200,
    finalUrl: "https://pan.example/s/1",
    title: "某某大学云盘",
    fingerprint: "某某大学云盘",
    asksPassword: true,
    cause: null,
  });
  expect(
    outcome(page({ body: asking, url: "https://pan.example/s/1?t=2#x" }), seen(page({ body: asking }))),
  ).toBe("fine");
});

test.each([
  ["请输入提取码", true],
  ["访问密码", true],
  ["Please enter the password", true],
  ["<input type='PASSWORD'>", true],
  ["<input type=text> 目录", false],
])("%s asks for a password: %s", (body, asks) => {
  expect(judgeVisit(page({ body }), null, true).asksPassword).toBe(asks);
});

test("a page in GBK is read as well", () => {
  // 提取码
  const body = Buffer.concat([
    Buffer.from("<meta charset=gbk><p>"),
    Buffer.from([0xcc, 0xe1, 0xc8, 0xa1, 0xc2, 0xeb]),
  ]);
  expect(judgeVisit(page({ body }), null, true).asksPassword).toBe(true);
});

describe("what has changed since", () => {
  const known = seen(page({ body: asking }));
  test.each([
    ["changed", page({ body: asking.replace("某某", "别的") })],
    ["changed", page({ body: asking, url: "https://elsewhere.example/s/1" })],
    ["open", page({ body: "<title>某某大学云盘</title>目录" })],
    ["gone", page({ body: "<title>某某大学云盘</title>啊哦，链接已失效" })],
    ["gone", page({ body: "分享的文件已被取消" })],
    ["gone", page({ status: 404, body: asking })],
    ["gone", page({ status: 410 })],
    ["unreachable", page({ status: 503 })],
    ["unreachable", page({ status: 403 })],
    ["certificate", { kind: "certificate", detail: "CERT_HAS_EXPIRED" }],
    ["refused", { kind: "refused", detail: "pan.example" }],
    ["unreachable", { kind: "unreachable", detail: "ENOTFOUND" }],
  ] as const)("%s", (expected, visit) => {
    expect(outcome(visit, known)).toBe(expected);
  });
});

test("a file that anybody can fetch is open where a password is registered, and fine where none is", () => {
  const file = page({ type: "application/zip", etag: '"1"' });
  expect(outcome(file)).toBe("open");
  expect(outcome(file, null, false)).toBe("fine");
  expect(outcome(file, seen(file, false), false)).toBe("fine");
  expect(outcome(page({ type: "application/zip", etag: '"2"' }), seen(file, false), false)).toBe("changed");
});

test("what a person has accepted is no trouble any more, and what comes after it is", () => {
  const open = page({ body: "<title>某某大学云盘</title>目录" });
  const accepted = { ...judgeVisit(open, seen(page({ body: asking })), true), isAccepted: true };
  expect(outcome(open, accepted)).toBe("fine");
  expect(outcome(page({ body: "<title>别的</title>目录" }), accepted)).toBe("changed");
});

test("a page built by script says nothing about its password, so nothing is claimed", () => {
  expect(outcome(page({ body: "<title>网盘</title><div id=app></div>" }))).toBe("fine");
});

test("a server that asks for name and password asks", () => {
  expect(judgeVisit(page({ status: 401 }), null, true)).toMatchObject({
    outcome: "fine",
    asksPassword: true,
  });
});
