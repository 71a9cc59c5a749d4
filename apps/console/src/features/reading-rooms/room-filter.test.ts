import type { FilingId, ReadingRoomId } from "@goodstanding/domain/kernel/ids";
import { expect, test } from "vitest";
import { filterRooms, type RoomRow } from "./room-filter.ts";

const room = (label: string, change: Partial<RoomRow> = {}): RoomRow => ({
  id: label as ReadingRoomId, // ids that only have to differ
  label,
  isFiled: false,
  number: 1,
  filing: {
    id: "f" as FilingId,
    period: "2026",
    rule: "annual-filing",
    programme: "土木工程",
    unit: { zh: "土木工程学院", en: "Civil Engineering" },
  },
  standing: "open",
  until: null,
  createdAt: "2026-10-20T00:00:00.000Z",
  opened: 0,
  lastOpenedAt: null,
  openRequests: 0,
  ...change,
});

const rooms = [
  room("现场考查组"),
  room("认证专家组", { isFiled: true, openRequests: 2 }),
  room("旧链接", { standing: "revoked", isFiled: true }),
  room("到期", { standing: "expired" }),
];
const found = (kind: Parameters<typeof filterRooms>[1]["kind"], search = "") =>
  filterRooms(rooms, { kind, search }).map(({ label }) => label);

test("by kind", () => {
  expect(found("open")).toEqual(["现场考查组", "认证专家组"]);
  expect(found("asked")).toEqual(["认证专家组"]);
  expect(found("filed")).toEqual(["认证专家组"]);
  expect(found("over")).toEqual(["旧链接", "到期"]);
  expect(found("all")).toHaveLength(4);
});

test("by words of reader, programme, year and college", () => {
  expect(found("all", "CIVIL 专家")).toEqual(["认证专家组"]);
  expect(found("all", "2026 土木")).toHaveLength(4);
  expect(found("all", "机械")).toEqual([]);
});
